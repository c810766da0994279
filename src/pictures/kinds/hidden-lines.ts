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
  return links.reduce((sum, link) => sum + hiddenBy(boxes, link, boxes), 0);
}

/** The same, but only what changes with the place of one box, as if it lay where it is said to. */
export function hiddenWith(box: Box, place: number, { boxes, links }: Joined): number {
  const moved = boxes.with(place, box);
  return links.reduce((sum, link) => {
    const isOwn = link.from === place || link.to === place;
    return sum + (isOwn ? hiddenBy(moved, link, moved) : hiddenBy(moved, link, [box], place));
  }, 0);
}

function hiddenBy(boxes: Joined['boxes'], { from, to, weight }: Link, before: Joined['boxes'], firstPlace = 0): number {
  const [start, end] = [boxes[from], boxes[to]];
  if (start === undefined || end === undefined) return 0;
  let cost = 0;
  for (const [index, box] of before.entries()) {
    const place = firstPlace + index;
    if (box !== undefined && place !== from && place !== to && comesClose(start, end, box)) cost += weight;
  }
  return cost;
}

/** Whether a line comes closer to the box than it may (Liang and Barsky's clipping). */
function comesClose(start: Point, end: Point, box: Box): boolean {
  const [width, height] = [box.width / 2 + clearance, box.height / 2 + clearance];
  const [fromX, toX] = shares(box.x - width - start.x, box.x + width - start.x, end.x - start.x);
  const [fromY, toY] = shares(box.y - height - start.y, box.y + height - start.y, end.y - start.y);
  return Math.max(fromX, fromY, 0) < Math.min(toX, toY, 1);
}

/** From which to which share of its way something is between the two. */
function shares(low: number, high: number, way: number): readonly [number, number] {
  if (way === 0) return low < 0 && high > 0 ? [-Infinity, Infinity] : [Infinity, -Infinity];
  return way > 0 ? [low / way, high / way] : [high / way, low / way];
}
