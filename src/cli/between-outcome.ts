import type { Lookups } from '#src/app/lookups.ts';

import { unresolvedArtist } from './artist-outcome.ts';
import type { Outcome } from './outcome.ts';
import { failed, found, UsageError } from './outcome.ts';
import { songLine, summarize } from './song-lines.ts';

export function betweenOutcome(lookups: Lookups, [firstText, secondText]: readonly [string, string]): Outcome {
  const { index, pair, nearlyBetween } = lookups;
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
      throw new UsageError(`"between" needs two artists; both names stand for ${resolved.artist.name}.`);
    case 'found': {
      const songs = index.between(resolved.first.id, resolved.second.id);
      if (songs.length > 0) {
        return found(
          { songs: songs.map((song) => summarize(index, song)) },
          songs.map((song) => songLine(index, song)).join('\n'),
        );
      }
      const nearly = nearlyBetween(resolved).map((song) => songLine(index, song));
      const sentence = `${resolved.first.name} and ${resolved.second.name} share no song in the catalog.`;
      const hint = nearly.length === 0 ? [] : ['Joined through a member or a group:', ...nearly];
      return failed({ code: 'no-collaboration', sentence: [sentence, ...hint].join('\n') });
    }
  }
}
