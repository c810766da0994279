export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** By its middle. */
export type Box = Size & Point;

/** Boxes that are joined, by their places; those without a place on the sheet yet are undefined. */
export interface Joined {
  readonly boxes: readonly (Box | undefined)[];
  readonly links: readonly Link[];
}

export interface Link {
  readonly from: number;
  readonly to: number;
  /** What it costs when a part of it lies behind a box. */
  readonly weight: number;
}

/** Between two boxes. */
export const distance = 16;
/** Between a box and a line that does not lead to it. */
const clearance = 5;

export function overlap(a: Box, b: Box): boolean {
  const across = (a.width + b.width) / 2 + distance - Math.abs(b.x - a.x);
  const down = (a.height + b.height) / 2 + distance - Math.abs(b.y - a.y);
  return across > 0.01 && down > 0.01;
}

/** The weights of all lines that lie behind boxes, as often as they do. */
export function hiddenLines({ boxes, links }: Joined): number {
  let cost = 0;
  for (const { from, to, weight } of links) {
    const [start, end] = [boxes[from], boxes[to]];
    if (start === undefined || end === undefined) continue;
    for (const [place, box] of boxes.entries()) {
      if (box !== undefined && place !== from && place !== to && comesClose(start, end, box)) cost += weight;
    }
  }
  return cost;
}

/** The same for one box, wherever it is put: of the lines behind it, and of its own behind others. */
export function hiddenAround(place: number, { boxes, links }: Joined): (box: Box) => number {
  const others = boxes.flatMap((box, at) => (box === undefined || at === place ? [] : [{ box, at }]));
  const passing = links.flatMap(({ from, to, weight }) => {
    const [start, end] = [boxes[from], boxes[to]];
    return from === place || to === place || start === undefined || end === undefined ? [] : [{ start, end, weight }];
  });
  const own = links.flatMap(({ from, to, weight }) => {
    const at = from === place ? to : from;
    const end = boxes[at];
    const before = others.filter((other) => other.at !== at).map(({ box }) => box);
    return (from !== place && to !== place) || end === undefined ? [] : [{ end, weight, before }];
  });
  return (box) => {
    let cost = 0;
    for (const { start, end, weight } of passing) if (comesClose(start, end, box)) cost += weight;
    for (const { end, weight, before } of own) {
      for (const other of before) if (comesClose(box, end, other)) cost += weight;
    }
    return cost;
  };
}

/** Whether a line comes closer to the box than it may (Liang and Barsky's clipping). */
function comesClose(start: Point, end: Point, box: Box): boolean {
  const [left, right] = [box.x - box.width / 2 - clearance, box.x + box.width / 2 + clearance];
  if ((start.x < left && end.x < left) || (start.x > right && end.x > right)) return false;
  const [top, bottom] = [box.y - box.height / 2 - clearance, box.y + box.height / 2 + clearance];
  if ((start.y < top && end.y < top) || (start.y > bottom && end.y > bottom)) return false;
  const [fromX, toX] = shares(left - start.x, right - start.x, end.x - start.x);
  const [fromY, toY] = shares(top - start.y, bottom - start.y, end.y - start.y);
  return Math.max(fromX, fromY, 0) < Math.min(toX, toY, 1);
}

/** From which to which share of its way something is between the two. */
function shares(low: number, high: number, way: number): readonly [number, number] {
  if (way === 0) return low < 0 && high > 0 ? [-Infinity, Infinity] : [Infinity, -Infinity];
  return way > 0 ? [low / way, high / way] : [high / way, low / way];
}
