import {
  distance,
  hiddenLines,
  hiddenAround,
  overlap,
  type Box,
  type Link,
  type Point,
  type Size,
} from './hidden-lines.ts';
import { settle } from './settle-boxes.ts';

export interface Around {
  /** The first one is what the others lie around. */
  readonly boxes: readonly Size[];
  /** Places in `boxes` of pairs that are joined, besides each with the first one. */
  readonly links: readonly (readonly [number, number])[];
  readonly width: number;
  /** About how high it should become. */
  readonly height: number;
}

export interface Placed {
  readonly height: number;
  /** The middles of the boxes. */
  readonly middles: readonly Point[];
}

/** Boxes on their way to a place. The first one has its own from the start. */
interface Layout {
  readonly area: Size;
  readonly links: readonly Link[];
  /** Where each wants to lie. */
  readonly wishes: readonly Box[];
  readonly boxes: (Box | undefined)[];
}

/** In squared pixels that a box would rather lie away from where it wants to lie. */
const weights = { spoke: 1_000_000, between: 60_000 };
/** Between the places that are looked at. */
const grid = 24;
/** After all have a place each may choose again, knowing the others. */
const rounds = 4;

/**
 * Boxes around a first one: none over another, none outside, and where that can be, no line behind a box that it does not lead to.
 * Forces say where each wants to lie; then, from the middle on, each takes the best place. Nothing is left to chance: the same boxes
 * always lie the same way.
 */
export function placeBoxes({ boxes, links, width, height }: Around): Placed {
  const area = { width, height };
  const wishes = settle({ boxes, links, area });
  const spokes = wishes.slice(1).map((_, place) => ({ from: 0, to: place + 1, weight: weights.spoke }));
  const between = links.map(([from, to]) => ({ from, to, weight: weights.between }));
  const layout: Layout = { area, links: [...spokes, ...between], wishes, boxes: wishes.slice(0, 1) };
  const order = fromTheMiddle(wishes);
  for (let round = 0; round < rounds; round++) {
    for (const place of order) move(place, layout);
    if (hiddenLines(layout) === 0) break;
    swap(layout);
  }
  return lifted(layout);
}

/** With the highest box at the top. */
function lifted({ boxes, area }: Layout): Placed {
  const placed = boxes.filter((box) => box !== undefined);
  const top = Math.min(...placed.map((box) => box.y - box.height / 2));
  const bottom = Math.max(...placed.map((box) => box.y + box.height / 2));
  return { height: bottom - top, middles: placed.map(({ x, y }) => ({ x: x + area.width / 2, y: y - top })) };
}

/** Places in the list, without that of the first one. */
function fromTheMiddle(points: readonly Point[]): readonly number[] {
  const far = ({ x, y }: Point) => x * x + y * y;
  const others = [...points.entries()].slice(1);
  return others.toSorted(([a, from], [b, to]) => far(from) - far(to) || a - b).map(([place]) => place);
}

/** To the best place that is free. */
function move(place: number, layout: Layout): void {
  const wish = layout.wishes[place];
  if (wish === undefined) return;
  layout.boxes[place] = undefined;
  const others = layout.boxes.filter((box) => box !== undefined);
  const hidden = hiddenAround(place, layout);
  let [best, least] = [wish, Infinity];
  for (const point of candidates(wish, others, layout.area)) {
    const far = farFrom(wish, point);
    if (far >= least) continue;
    const box = { width: wish.width, height: wish.height, x: point.x, y: point.y };
    if (others.some((other) => overlap(box, other))) continue;
    const cost = far + hidden(box);
    if (cost < least) [best, least] = [box, cost];
  }
  layout.boxes[place] = best;
}

/** Where it wants to lie, beside and below those that lie already (below all of them there always is room), and a grid. */
function* candidates(wish: Box, others: readonly Box[], { width, height }: Size): Iterable<Point> {
  const room = Math.max(0, (width - wish.width) / 2);
  const xs = others.flatMap((box) => sides(box.x, (box.width + wish.width) / 2 + distance));
  const ys = others.flatMap((box) => sides(box.y, (box.height + wish.height) / 2 + distance));
  const down = [wish.y, ...ys, ...steps(height / 2)];
  for (const x of [wish.x, ...xs, ...steps(room)]) {
    for (const y of down) yield { x: Math.min(Math.max(x, -room), room), y };
  }
}

function sides(middle: number, away: number): readonly number[] {
  return [middle - away, middle + away];
}

function steps(reach: number): readonly number[] {
  const count = Math.floor(reach / grid);
  return Array.from({ length: 2 * count + 1 }, (_, step) => (step - count) * grid);
}

function farFrom(a: Point, b: Point): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}

/** Pairs change their places where that is better for the whole. */
function swap(layout: Layout): void {
  const { boxes } = layout;
  let cost = costOf(layout);
  for (let first = 1; first < boxes.length; first++) {
    for (let second = first + 1; second < boxes.length; second++) {
      const [a, b] = [boxes[first], boxes[second]];
      if (a === undefined || b === undefined) continue;
      boxes[first] = inside({ ...a, x: b.x, y: b.y }, layout.area);
      boxes[second] = inside({ ...b, x: a.x, y: a.y }, layout.area);
      const swapped = isFree(first, layout) && isFree(second, layout) ? costOf(layout) : Infinity;
      if (swapped < cost) cost = swapped;
      else [boxes[first], boxes[second]] = [a, b];
    }
  }
}

function inside(box: Box, { width }: Size): Box {
  const room = Math.max(0, (width - box.width) / 2);
  return { ...box, x: Math.min(Math.max(box.x, -room), room) };
}

function isFree(place: number, { boxes }: Layout): boolean {
  const box = boxes[place];
  return boxes.every((other, at) => at === place || box === undefined || other === undefined || !overlap(box, other));
}

function costOf({ boxes, wishes, links }: Layout): number {
  const far = boxes.reduce((sum, box, place) => sum + (box === undefined ? 0 : farFrom(box, wishes[place] ?? box)), 0);
  return far + hiddenLines({ boxes, links });
}
