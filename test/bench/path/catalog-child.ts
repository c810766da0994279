/** Asks the catalog that ships for chains within limits, as commands do, and says in one line of JSON how long it took. */
import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { PathLimits } from '#src/domain/graph/chain.ts';
import { createCollaborationGraph } from '#src/domain/graph/create-graph.ts';
import { createRandom } from '#src/domain/trivia/random.ts';

import { heldMb } from '../held-mb.ts';
import { createStopwatch, type Times } from '../stopwatch.ts';

export interface CatalogFigures {
  readonly artists: number;
  readonly buildMs: number;
  readonly heldMb: number;
  readonly bridgeMs: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly path: Times;
  readonly reach: Times;
}

const asked = 2000;
const listed = 25;
const index = createCatalogIndex(readCatalogFiles(shippedCatalogDir));
const random = createRandom(Number(process.argv[2]), 'catalog');

const before = heldMb();
const startedAt = performance.now();
const graph = createCollaborationGraph(index);
const buildMs = performance.now() - startedAt;
const held = heldMb() - before;
const bridgeStartedAt = performance.now();
graph.top('bridge', {}, listed);
const bridgeMs = performance.now() - bridgeStartedAt;

const singing = index.catalog.artists.filter(({ id }) => index.collaborationsOf(id).length > 0).map(({ id }) => id);
const questions = Array.from({ length: asked }, (_, at): readonly [string, string, PathLimits] => [
  random.pick(singing),
  random.pick(singing),
  {
    avoid: at % 4 === 1 ? [random.pick(singing)] : [],
    until: at % 4 === 2 ? 2015 + random.below(12) : undefined,
    roles: at % 4 === 3 ? 'performers' : 'all',
    members: random.below(2) === 0 ? 'joined' : 'apart',
  },
]);
const answers: Record<string, number> = {};
for (const question of questions.slice(0, asked / 4)) ask(question);
const path = createStopwatch();
for (const question of questions) {
  const type = path.time(() => ask(question));
  answers[type] = (answers[type] ?? 0) + 1;
}
const reach = createStopwatch();
for (const [from] of questions.slice(0, asked / 4)) reach.time(() => graph.reach(from));
const figures: CatalogFigures = {
  artists: index.catalog.artists.length,
  buildMs,
  heldMb: held,
  bridgeMs,
  answers,
  path: path.times(),
  reach: reach.times(),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);

function ask([from, to, limits]: readonly [string, string, PathLimits]): string {
  const answer = graph.path(from, to, limits);
  if (answer.type === 'found') answer.chains.list(0, listed);
  return answer.type;
}
