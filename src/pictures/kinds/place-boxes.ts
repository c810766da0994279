import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Around {
  /** The first one stays in the middle. */
  readonly boxes: readonly Size[];
  /** Places in `boxes`; whoever is joined comes to lie closer. */
  readonly links: readonly (readonly [number, number])[];
  readonly width: number;
  /** The least height; it grows until everything has room. */
  readonly height: number;
}

export interface Placed {
  readonly height: number;
  /** The middles of the boxes. */
  readonly middles: readonly { readonly x: number; readonly y: number }[];
}

interface Node extends SimulationNodeDatum {
  readonly box: Size;
  x: number;
  y: number;
}

const ticks = 200;
/** Between two boxes. */
const distance = 16;
const growth = 40;

/** Boxes around a first one, none over another and none outside. Nothing is left to chance: the same boxes always lie the same way. */
export function placeBoxes({ boxes, links, width, height }: Around): Placed {
  const nodes = settle(boxes, links, { width, height });
  for (let tall = height; ; tall += growth) {
    if (!spread(nodes, { width, height: tall })) continue;
    return { height: tall, middles: nodes.map(({ x, y }) => ({ x: x + width / 2, y: y + tall / 2 })) };
  }
}

function settle(boxes: readonly Size[], links: Around['links'], area: Size): readonly Node[] {
  const nodes = boxes.map((box, place) => start(box, place, boxes.length, area));
  const spokes = nodes.slice(1).map((_, place) => ({ source: 0, target: place + 1 }));
  const between = links.map(([source, target]) => ({ source, target }));
  forceSimulation<Node>(nodes)
    .force(
      'spokes',
      forceLink<Node, { source: number; target: number }>(spokes)
        .distance(area.height * 0.3)
        .strength(0.15),
    )
    .force('between', forceLink<Node, { source: number; target: number }>(between).distance(170).strength(0.12))
    .force('apart', forceManyBody<Node>().strength(-900))
    .force('across', forceX<Node>(0).strength(0.06))
    .force('down', forceY<Node>(0).strength((0.06 * area.width) / area.height))
    .force('boxes', () => pushApart(nodes, 0.4))
    .stop()
    .tick(ticks);
  return nodes;
}

/** On an ellipse, in the order that is given. */
function start(box: Size, place: number, count: number, { width, height }: Size): Node {
  if (place === 0) return { box, x: 0, y: 0, fx: 0, fy: 0 };
  const angle = ((place - 1) / (count - 1)) * 2 * Math.PI - Math.PI / 2;
  return { box, x: Math.cos(angle) * width * 0.35, y: Math.sin(angle) * height * 0.35 };
}

const tries = 400;

/** Until nothing overlaps and all is inside; false when that does not come about. */
function spread(nodes: readonly Node[], area: Size): boolean {
  for (let round = 0; round < tries; round++) {
    for (const node of nodes) keepInside(node, area);
    if (!pushApart(nodes, 1)) return true;
  }
  return false;
}

function keepInside(node: Node, { width, height }: Size): void {
  const [sideways, upwards] = [(width - node.box.width) / 2, (height - node.box.height) / 2];
  node.x = Math.min(Math.max(node.x, -sideways), sideways);
  node.y = Math.min(Math.max(node.y, -upwards), upwards);
}

/** True when there was something to push. */
function pushApart(nodes: readonly Node[], strength: number): boolean {
  let pushed = false;
  for (const [place, node] of nodes.entries()) {
    for (const other of nodes.slice(place + 1)) pushed = pushPair(node, other, strength) || pushed;
  }
  return pushed;
}

/** Along the way that is shorter; the one in the middle does not give way. */
function pushPair(a: Node, b: Node, strength: number): boolean {
  const across = (a.box.width + b.box.width) / 2 + distance - Math.abs(b.x - a.x);
  const down = (a.box.height + b.box.height) / 2 + distance - Math.abs(b.y - a.y);
  if (across <= 0.01 || down <= 0.01) return false;
  const share = a.fx === undefined ? 0.5 : 1;
  const axis = across < down ? 'x' : 'y';
  const by = Math.min(across, down) * strength * (b[axis] >= a[axis] ? 1 : -1);
  b[axis] += by * share;
  a[axis] -= by * (1 - share);
  return true;
}
