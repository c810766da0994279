import { createRandom } from '#src/domain/trivia/random.ts';

/** Two lists as one file holds them: the number of nodes, then all first ends, then all second ones. */
export interface EndsOfEdges {
  readonly nodes: number;
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
}

/**
 * A scale-free graph (Barabási and Albert 1999): every newcomer is joined to some who are there, each as likely as it has edges, so that
 * few have thousands and most have about as many as they came with. The first ones have no choice, so the last ones have a few edges more.
 */
export function makeScaleFree(nodes: number, edges: number, seed: number): EndsOfEdges {
  const random = createRandom(seed, 'scale-free');
  const [firsts, seconds] = [new Uint32Array(edges), new Uint32Array(edges)];
  const each = Math.ceil(edges / (nodes - 1));
  let made = 0;
  const endAt = (at: number) => (at % 2 === 0 ? firsts : seconds)[at >> 1] ?? 0;
  const join = (newcomer: number, other: number) => {
    firsts[made] = newcomer;
    seconds[made] = other;
    made += 1;
  };
  for (let newcomer = 1; newcomer < nodes; newcomer++) {
    const known = new Set<number>();
    const few = Math.min(each, newcomer, edges - made - (nodes - 1 - newcomer));
    const before = made;
    while (known.size < few) {
      // With nobody to prefer, and among the first ones who all know each other, anybody will do.
      const other = before === 0 || newcomer <= each ? random.below(newcomer) : endAt(random.below(2 * before));
      if (known.has(other)) continue;
      known.add(other);
      join(newcomer, other);
    }
  }
  return { nodes, firsts: firsts.subarray(0, made), seconds: seconds.subarray(0, made) };
}
