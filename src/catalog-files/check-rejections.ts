import { foldName } from '#src/domain/catalog/names/fold-name.ts';

import type { CatalogEntries, Located, Report } from './entries.ts';
import type { RejectionEntry } from './file-shape.ts';

/** What was thrown out stays out, or leaves the list: nobody can tell which of the two is meant. */
export function checkRejections({ rejected, songs, artists }: CatalogEntries, report: Report): void {
  const names = new Map(
    artists.map(({ value }) => [
      value.id,
      new Set([value.name, value.hangul ?? value.name, ...value.aliases.map(({ name }) => name)].map(foldName)),
    ]),
  );
  const byTitle = Map.groupBy(songs, ({ value }) => foldName(value.title));
  const seen = new Set<string>();
  for (const rejection of rejected) {
    checkTwice(rejection, seen, report);
    // An entry that was a double is in the catalog under its own name.
    if (rejection.value.reason === 'duplicate') continue;
    const kept = (byTitle.get(foldName(rejection.value.title)) ?? []).find(({ value }) =>
      rejection.value.artists.every((artist) =>
        value.credits.some((credit) => names.get(credit.artist)?.has(foldName(artist)) ?? false),
      ),
    );
    if (kept !== undefined) report(rejection, ['title'], `"${kept.value.id}" is in the catalog all the same`);
  }
}

function checkTwice({ value, ...place }: Located<RejectionEntry>, seen: Set<string>, report: Report): void {
  const key = [value.title, ...value.artists].map(foldName).join('\n');
  if (seen.has(key)) report({ ...place, value }, ['title'], 'the same song is already rejected above');
  seen.add(key);
}
