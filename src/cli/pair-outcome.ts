import type { Lookups, Pair } from '#src/app/lookups.ts';
import type { Artist } from '#src/domain/catalog/model.ts';

import { unresolvedArtist } from './artist-outcome.ts';
import type { Outcome } from './outcome.ts';

interface PairCases {
  readonly found: (pair: Pair) => Outcome;
  /** Both texts stand for one artist. */
  readonly same: (artist: Artist) => Outcome;
}

/** What a command about two artists comes to, once it is clear who they are; otherwise the first text that is not. */
export function pairOutcome(
  { index, pair }: Lookups,
  [firstText, secondText]: readonly [string, string],
  { found, same }: PairCases,
): Outcome {
  const resolved = pair(firstText, secondText);
  switch (resolved.type) {
    case 'unknown':
      return unresolvedArtist(index, resolved.texts[0] ?? '', resolved);
    case 'ambiguous': {
      const first = resolved.firsts.length > 1;
      const candidates = first ? resolved.firsts : resolved.seconds;
      return unresolvedArtist(index, first ? firstText : secondText, { type: 'ambiguous', candidates });
    }
    case 'same':
      return same(resolved.artist);
    case 'found':
      return found(resolved);
  }
}
