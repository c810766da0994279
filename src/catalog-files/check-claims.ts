import { isVerified } from '#src/domain/catalog/is-verified.ts';
import { dateProblem, isBefore } from '#src/domain/catalog/partial-date.ts';

import { charts } from './charts.ts';
import { checkDate, latestDay } from './check-dates.ts';
import { claimId } from './claim-id.ts';
import type { CatalogEntries, Located, Report } from './entries.ts';
import { claimsOf } from './entries.ts';
import type { ArtistEntry, ClaimEntry, ClaimValueEntry, SongEntry, SourceEntry } from './file-shape.ts';
import type { JsonPath } from './json-file.ts';
import { sourceId, splitSourceRef } from './source-pages.ts';

interface Place {
  readonly owner: Located<ArtistEntry | SongEntry>;
  readonly field: JsonPath;
}

export function checkClaims(entries: CatalogEntries, report: Report): void {
  const sources = new Map(entries.sources.map(({ value }) => [value.id, value]));
  const ids = new Set<string>();
  for (const { owner, index, claim } of claimsOf(entries)) {
    const place = { owner, field: ['claims', index] };
    const id = claimId(owner.value.id, claim);
    if (ids.has(id)) report(owner, place.field, 'the same claim is already made above');
    ids.add(id);
    checkStatus(place, claim, sources, report);
    for (const { value, field } of valuesOf(claim)) {
      checkValue({ owner, field: [...place.field, ...field] }, claim, value, report, latestDay(entries));
    }
  }
}

function valuesOf(claim: ClaimEntry): { value: ClaimValueEntry; field: JsonPath }[] {
  if (claim.status !== 'disputed') return [{ value: claim, field: [] }];
  return claim.values.map((value, index) => ({ value, field: ['values', index] }));
}

/** The rules of the three statuses; that there are sources at all is checked with the ids. */
function checkStatus(
  { owner, field }: Place,
  claim: ClaimEntry,
  sources: ReadonlyMap<string, SourceEntry>,
  report: Report,
): void {
  if (claim.status === 'disputed') return checkDisputed({ owner, field }, claim, report);
  if (claim.values.length > 0) {
    report(owner, [...field, 'values'], `only a disputed claim has several values; this one is ${claim.status}`);
  }
  if (claim.status !== 'verified') return;
  const cited = claim.sources.map((ref) => sources.get(splitSourceRef(ref).id));
  // Of an unknown source nobody can tell what it is worth; that it is unknown is told with the ids.
  if (cited.every((source) => source !== undefined) && !isVerified(cited)) {
    report(owner, [...field, 'status'], 'verified needs two sources of different origin, or a primary one');
  }
}

function checkDisputed({ owner, field }: Place, claim: ClaimEntry, report: Report): void {
  const { values } = claim;
  if (values.length < 2) report(owner, [...field, 'values'], 'a disputed claim needs two or more values');
  for (const key of ['en', 'ko', 'chart', 'peak', 'week', 'firstWeek', 'weeks'] as const) {
    if (claim[key] !== undefined) report(owner, [...field, key], 'belongs into the values of a disputed claim');
  }
  if (claim.sources.length > 0) report(owner, [...field, 'sources'], 'belongs into the values of a disputed claim');
  const taken = new Set<string>();
  for (const [index, value] of values.entries()) {
    for (const ref of new Set(value.sources.map(sourceId))) {
      if (taken.has(ref)) report(owner, [...field, 'values', index, 'sources'], `"${ref}" stands behind two values`);
      taken.add(ref);
    }
  }
}

function checkValue(
  { owner, field }: Place,
  claim: ClaimEntry,
  value: ClaimValueEntry,
  report: Report,
  latest: string,
): void {
  const isPeak = claim.kind === 'chart-peak';
  for (const language of ['en', 'ko'] as const) {
    const other = language === 'en' ? value.ko : value.en;
    if (value[language] === undefined && (!isPeak || other !== undefined))
      report(owner, [...field, language], 'is missing');
  }
  for (const key of ['chart', 'peak'] as const) {
    if (isPeak && value[key] === undefined) report(owner, [...field, key], 'is missing: a chart peak needs it');
  }
  for (const key of ['chart', 'peak', 'week', 'firstWeek', 'weeks'] as const) {
    if (!isPeak && value[key] !== undefined)
      report(owner, [...field, key], `belongs to a chart-peak, not to ${claim.kind}`);
  }
  if (isPeak) checkPosition({ owner, field }, value, report, latest);
}

function checkPosition({ owner, field }: Place, value: ClaimValueEntry, report: Report, latest: string): void {
  const { chart, peak, week, firstWeek } = value;
  const known = charts.find((one) => one.name === chart);
  if (chart !== undefined && known === undefined) {
    report(owner, [...field, 'chart'], `unknown chart "${chart}": one of ${charts.map((one) => one.name).join(', ')}`);
  }
  if (known !== undefined && peak !== undefined && peak > known.positions) {
    report(owner, [...field, 'peak'], `${known.name} has only ${known.positions} positions`);
  }
  checkDate(report, owner, [...field, 'week'], week, { latest, wholeDay: true });
  checkDate(report, owner, [...field, 'firstWeek'], firstWeek, { latest, wholeDay: true });
  if (week === undefined || dateProblem(week) !== undefined) return;
  if (firstWeek !== undefined && isBefore(week, firstWeek))
    report(owner, [...field, 'firstWeek'], 'is after the peak week');
  const released = 'released' in owner.value ? owner.value.released : undefined;
  if (released !== undefined && dateProblem(released) === undefined && isBefore(week, released)) {
    report(owner, [...field, 'week'], `is before the release, ${released}: the peak is another version's`);
  }
}
