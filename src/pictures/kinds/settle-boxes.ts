import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

import type { Box, Size } from './hidden-lines.ts';

interface Node extends SimulationNodeDatum {
  readonly box: Size;
  x: number;
  y: number;
}

interface Unsettled {
  readonly boxes: readonly Size[];
  /** Pairs that are joined, by their places; each with the first one is anyway. */
  readonly links: readonly (readonly [number, number])[];
  readonly area: Size;
}

interface Joined {
  readonly source: number;
  readonly target: number;
}

const ticks = 200;

/**
 * Where boxes around a first one, which lies at 0, 0, come to lie when they keep apart and joined ones draw each other. They may
 * overlap, but none lies outside unless it is too wide or too high.
 */
export function settle({ boxes, links, area }: Unsettled): readonly Box[] {
  const { width, height } = area;
  const nodes = boxes.map((box, place) => start(box, place, boxes.length, area));
  const spokes = nodes.slice(1).map((_, place) => ({ source: 0, target: place + 1 }));
  const between = links.map(([source, target]) => ({ source, target }));
  forceSimulation<Node>(nodes)
    .force(
      'spokes',
      forceLink<Node, Joined>(spokes)
        .distance(height * 0.3)
        .strength(0.15),
    )
    .force('between', forceLink<Node, Joined>(between).distance(170).strength(0.12))
    .force('apart', forceManyBody<Node>().strength(-900))
    .force('across', forceX<Node>(0).strength(0.06))
    .force('down', forceY<Node>(0).strength((0.06 * width) / height))
    .stop()
    .tick(ticks);
  const [across, down] = [shrinkTo(width, nodes, 'x', 'width'), shrinkTo(height, nodes, 'y', 'height')];
  return nodes.map(({ box, x, y }) => ({ ...box, x: x * across, y: y * down }));
}

/** What brings all into the room along one axis. */
function shrinkTo(room: number, nodes: readonly Node[], axis: 'x' | 'y', side: keyof Size): number {
  return Math.min(
    1,
    ...nodes.map((node) => Math.max(0, room - node.box[side]) / 2 / Math.max(1, Math.abs(node[axis]))),
  );
}

/** On an ellipse, in the order that is given. */
function start(box: Size, place: number, count: number, { width, height }: Size): Node {
  if (place === 0) return { box, x: 0, y: 0, fx: 0, fy: 0 };
  const angle = ((place - 1) / (count - 1)) * 2 * Math.PI - Math.PI / 2;
  return { box, x: Math.cos(angle) * width * 0.35, y: Math.sin(angle) * height * 0.35 };
}
