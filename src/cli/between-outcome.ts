import type { Lookups, Pair } from '#src/app/lookups.ts';

import type { Outcome } from './outcome.ts';
import { failed, found, UsageError } from './outcome.ts';
import { pairOutcome } from './pair-outcome.ts';
import { songLine, summarize } from './song-lines.ts';

export function betweenOutcome(lookups: Lookups, texts: readonly [string, string]): Outcome {
  return pairOutcome(lookups, texts, {
    found: (pair) => songsOutcome(lookups, pair),
    same({ name }) {
      throw new UsageError(`"between" needs two artists; both names stand for ${name}.`);
    },
  });
}

function songsOutcome({ index, nearlyBetween }: Lookups, pair: Pair): Outcome {
  const { first, second } = pair;
  const songs = index.between(first.id, second.id);
  if (songs.length > 0) {
    return found(
      { songs: songs.map((song) => summarize(index, song)) },
      songs.map((song) => songLine(index, song)).join('\n'),
    );
  }
  const nearly = nearlyBetween(pair).map((song) => songLine(index, song));
  const sentence = `${first.name} and ${second.name} share no song in the catalog.`;
  const hint = nearly.length === 0 ? [] : ['Joined through a member or a group:', ...nearly];
  return failed({ code: 'no-collaboration', sentence: [sentence, ...hint].join('\n') });
}
