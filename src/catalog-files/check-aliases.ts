import { foldName } from '#src/domain/catalog/names/fold-name.ts';

import type { CatalogEntries, LocatedArtist, Report } from './entries.ts';

/** A name that two artists answer to is marked as such, so that a lookup asks instead of guessing. */
export function checkAliases({ artists }: CatalogEntries, report: Report): void {
  const owners = ownersOfNames(artists);
  for (const artist of artists) {
    const { id, aliases } = artist.value;
    const own = new Set<string>();
    for (const [index, { name, ambiguous }] of aliases.entries()) {
      const folded = foldName(name);
      const field = ['aliases', index, 'name'];
      if (own.has(folded)) report(artist, field, `"${name}" is given twice`);
      own.add(folded);
      const other = [...(owners.get(folded) ?? [])].find((owner) => owner !== id);
      if (other !== undefined && ambiguous !== true) {
        report(artist, field, `"${name}" belongs to "${other}" too: both need "ambiguous": true`);
      }
      if (other === undefined && ambiguous === true)
        report(artist, ['aliases', index, 'ambiguous'], `nobody else answers to "${name}"`);
    }
  }
}

function ownersOfNames(artists: readonly LocatedArtist[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { value } of artists) {
    for (const name of [value.name, value.hangul ?? value.name, ...value.aliases.map((alias) => alias.name)]) {
      const folded = foldName(name);
      owners.set(folded, (owners.get(folded) ?? new Set()).add(value.id));
    }
  }
  return owners;
}
