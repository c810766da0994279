import type { Lookups, Pair } from '#src/app/lookups.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { Cut, Nearest, PathAnswer, PathLimits } from '#src/domain/graph/chain.ts';

import { unresolvedArtist } from './artist-outcome.ts';
import { chainsJson, chainsText, chainText, countText } from './chain-lines.ts';
import type { Outcome } from './outcome.ts';
import { failed, found } from './outcome.ts';
import { pairOutcome } from './pair-outcome.ts';

export interface PathQuestion extends Omit<PathLimits, 'avoid'> {
  readonly texts: readonly [string, string];
  /** Names as they were typed. */
  readonly avoid: readonly string[];
  /** Chains to show. */
  readonly limit: number;
}

export function pathOutcome(lookups: Lookups, question: PathQuestion): Outcome {
  return pairOutcome(lookups, question.texts, {
    found: (pair) => pathBetween(lookups, pair, question),
    same: ({ name }) =>
      failed({ code: 'same-artist', sentence: `A chain needs two artists; both names stand for ${name}.` }),
  });
}

function pathBetween(lookups: Lookups, pair: Pair, question: PathQuestion): Outcome {
  const avoided: Artist[] = [];
  for (const text of question.avoid) {
    const resolved = lookups.search.resolveArtist(text);
    if (resolved.type !== 'found') return unresolvedArtist(lookups.index, text, resolved);
    avoided.push(resolved.item);
  }
  const end = avoided.find(({ id }) => id === pair.first.id || id === pair.second.id);
  if (end !== undefined) return avoidsEnd(end);
  const { until, roles, members, limit } = question;
  const limits: PathLimits = { avoid: avoided.map(({ id }) => id), until, roles, members };
  return explain(lookups, pair, lookups.graph.path(pair.first.id, pair.second.id, limits), limit);
}

function avoidsEnd({ name }: Artist): Outcome {
  const sentence = `${name} is an end of the chain and cannot be avoided.`;
  return failed({ code: 'avoids-end', sentence, more: { artist: name } });
}

function explain({ index }: Lookups, pair: Pair, answer: PathAnswer, limit: number): Outcome {
  switch (answer.type) {
    case 'found':
      return found(chainsJson(index, answer.chains, limit), chainsText(index, answer.chains, limit));
    case 'same':
      throw new Error('a pair has two artists');
    case 'alone':
      return failed({
        code: 'no-collaboration',
        sentence: `${answer.artist.name} has no credited collaboration in the catalog, so no chain begins or ends there.`,
        more: { artist: answer.artist.name },
      });
    case 'islands':
      return islandsOutcome(pair, answer);
    case 'cut':
      return cutOutcome(index, pair, answer, limit);
  }
}

function islandsOutcome({ first, second }: Pair, answer: PathAnswer & { readonly type: 'islands' }): Outcome {
  const sentence =
    `No chain connects ${first.name} and ${second.name}: ` +
    `${first.name} reaches ${others(answer.first.size)}, ${second.name} ${others(answer.second.size)}, and nobody is among both.`;
  return failed({
    code: 'no-path',
    sentence: [sentence, ...nearestText(second, answer.nearest)].join('\n'),
    more: {
      islands: [
        { artist: first.name, size: answer.first.size },
        { artist: second.name, size: answer.second.size },
      ],
      nearest: nearestJson(answer.nearest),
    },
  });
}

function others(size: number): string {
  if (size <= 1) return 'nobody';
  return size === 2 ? '1 other artist' : `${size - 1} other artists`;
}

function cutOutcome(
  index: Lookups['index'],
  { first, second }: Pair,
  { by, nearest }: PathAnswer & { readonly type: 'cut' },
  limit: number,
): Outcome {
  const shown = by.map(({ limits, without }) => {
    const [chain = []] = without.list(0, 1);
    return `Without ${options(limits)}: ${countText(without)}\n${chainText(index, chain)}`;
  });
  return failed({
    code: 'cut-off',
    sentence: [
      `${first.name} and ${second.name} are connected, but not within the limits.`,
      ...shown,
      ...nearestText(second, nearest),
    ].join('\n'),
    more: {
      cut: by.map(({ limits, without }) => ({ limits, without: chainsJson(index, without, limit) })),
      nearest: nearestJson(nearest),
    },
  });
}

function options(limits: Cut['limits']): string {
  return limits.map((limit) => `--${limit}`).join(' and ');
}

function nearestText(second: Artist, nearest: Nearest | undefined): readonly string[] {
  if (nearest === undefined) return [];
  const { artist, why, steps } = nearest;
  const ways: Readonly<Record<Nearest['why'], string>> = {
    circle: `of ${second.name}'s circle`,
    peer: `of the scene and time of ${second.name}`,
    alike: `most like ${second.name} by scene and years of songs`,
  };
  return [`Nearest within reach: ${artist.name}, ${ways[why]}, in ${steps === 1 ? '1 step' : `${steps} steps`}.`];
}

function nearestJson(nearest: Nearest | undefined): object | null {
  return nearest === undefined ? null : { artist: nearest.artist.name, why: nearest.why, steps: nearest.steps };
}
