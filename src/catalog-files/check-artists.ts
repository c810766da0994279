import { dateProblem, isBefore } from '#src/domain/catalog/partial-date.ts';

import { checkDate, latestDay } from './check-dates.ts';
import type { CatalogEntries, LocatedArtist, Report } from './entries.ts';

/** A whole syllable: single letters are no name. */
const hangul = /[가-힣]/;

export function checkArtists(entries: CatalogEntries, report: Report): void {
  const byId = new Map(entries.artists.map((artist) => [artist.value.id, artist]));
  for (const artist of entries.artists) {
    checkHangul(artist, report);
    checkParents(artist, byId, report);
    checkMemberships(artist, byId, report, latestDay(entries));
  }
}

function checkHangul(artist: LocatedArtist, report: Report): void {
  const { hangul: written, name } = artist.value;
  if (typeof written === 'string' && !hangul.test(written))
    report(artist, ['hangul'], `"${written}" has no Hangul in it`);
  if (artist.scene === 'korean' && written === undefined) {
    report(artist, ['hangul'], `is missing: a Korean artist needs it, or null when ${name} has none`);
  }
  if (artist.value.debut === undefined && artist.value.debutSources.length > 0)
    report(artist, ['debutSources'], 'there is no debut that anybody could vouch for');
  if (typeof written !== 'string' && artist.value.nameSources.length > 0)
    report(artist, ['nameSources'], 'there is no Hangul name that anybody could vouch for');
}

function checkParents(artist: LocatedArtist, byId: ReadonlyMap<string, LocatedArtist>, report: Report): void {
  const { kind, parents } = artist.value;
  if (kind === 'sub-unit' && parents.length === 0) report(artist, ['parents'], 'a sub-unit needs its parent group');
  if (kind !== 'sub-unit' && parents.length > 0)
    report(artist, ['parents'], `only a sub-unit has parents, not a ${kind}`);
  for (const [index, id] of parents.entries()) {
    const parent = byId.get(id)?.value.kind;
    if (parents.indexOf(id) < index) report(artist, ['parents', index], `"${id}" is given twice`);
    if (parent !== undefined && parent !== 'group')
      report(artist, ['parents', index], `"${id}" is a ${parent}, not a group`);
  }
}

function checkMemberships(
  artist: LocatedArtist,
  byId: ReadonlyMap<string, LocatedArtist>,
  report: Report,
  latest: string,
): void {
  const { kind, memberOf } = artist.value;
  if (kind !== 'person' && memberOf.length > 0)
    report(artist, ['memberOf'], `only a person is a member, not a ${kind}`);
  for (const [index, { group, status, from, until }] of memberOf.entries()) {
    const field = ['memberOf', index];
    if (memberOf.findIndex((other) => other.group === group) < index) {
      report(artist, [...field, 'group'], `membership in "${group}" is given twice`);
    }
    if (byId.get(group)?.value.kind === 'person')
      report(artist, [...field, 'group'], `"${group}" is a person, not a group`);
    checkDate(report, artist, [...field, 'from'], from, { latest });
    checkDate(report, artist, [...field, 'until'], until, { latest });
    if (status === 'current' && until !== undefined) report(artist, [...field, 'until'], 'a current member has no end');
    if (from === undefined || until === undefined || dateProblem(from) !== undefined) continue;
    if (isBefore(until, from)) report(artist, [...field, 'until'], `"${until}" is before the beginning, ${from}`);
  }
}
