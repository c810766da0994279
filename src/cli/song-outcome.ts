import type { Lookups } from '#src/app/lookups.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isVerified } from '#src/domain/catalog/is-verified.ts';
import type { Claim, Collaboration } from '#src/domain/catalog/model.ts';
import { claimKinds } from '#src/domain/catalog/model.ts';

import type { Outcome } from './outcome.ts';
import { failed, found, quoted } from './outcome.ts';
import { bracketed, creditsOf, sayCredits, songLine } from './song-lines.ts';

type Language = 'en' | 'ko';

export function songOutcome({ index, search }: Lookups, text: string, lang: Language): Outcome {
  const resolved = search.resolveSong(text);
  if (resolved.type === 'found') {
    return found({ song: songJson(index, resolved.item, lang) }, songText(index, resolved.item, lang));
  }
  if (resolved.type === 'ambiguous') {
    const near = tellApart(index, resolved.candidates);
    return failed({ code: 'ambiguous-song', sentence: `${quoted(text)} may be one of several songs.`, near });
  }
  const near = tellApart(index, resolved.near);
  return failed({ code: 'unknown-song', sentence: `The catalog has no song ${quoted(text)}.`, near });
}

/** Titles, each with its artists where another song of the list has the same. */
function tellApart(index: CatalogIndex, songs: readonly Collaboration[]): string[] {
  const shared = (title: string) => songs.filter((song) => song.title === title).length > 1;
  return songs.map((song) =>
    shared(song.title) ? `${song.title} (${sayCredits(creditsOf(index, song))})` : song.title,
  );
}

function claimsOf(index: CatalogIndex, song: Collaboration): readonly Claim[] {
  return index
    .claimsAbout({ type: 'collaboration', id: song.id })
    .toSorted((a, b) => claimKinds.indexOf(a.kind) - claimKinds.indexOf(b.kind));
}

function songJson(index: CatalogIndex, song: Collaboration, lang: Language) {
  const claims = claimsOf(index, song);
  return {
    id: song.id,
    title: song.title,
    released: song.released ?? null,
    otherDates: song.otherDates.map(({ date, sourceIds }) => ({ date, sources: sourcesOf(index, sourceIds) })),
    kinds: song.kinds,
    credits: creditsOf(index, song),
    status: statusOf(index, song),
    sources: sourcesOf(index, song.sourceIds),
    charts: claims.flatMap(chartsOf),
    claims: claims.map((claim) => claimJson(index, claim, lang)),
  };
}

/** A disputed position is no chart result; it is shown among the claims. */
function chartsOf({ status, values }: Claim) {
  const chart = status === 'disputed' ? undefined : values[0]?.chart;
  return chart === undefined ? [] : [{ chart: chart.chart, peak: chart.peak, week: chart.peakWeek ?? null }];
}

function claimJson(index: CatalogIndex, { status, values }: Claim, lang: Language) {
  const said = values.map((value) => ({ text: value.text[lang], sources: sourcesOf(index, value.sourceIds) }));
  const [only, ...others] = said;
  if (status !== 'disputed' && only !== undefined && others.length === 0) {
    return { text: only.text, status, sources: only.sources };
  }
  const text = said.map((value) => value.text).join(' / ');
  return { text, status, sources: said.flatMap((value) => value.sources), values: said };
}

/** Whether the credits can be relied on. */
function statusOf(index: CatalogIndex, { sourceIds }: Collaboration): 'verified' | 'single-source' {
  return isVerified(sourceIds.flatMap((id) => index.source(id) ?? [])) ? 'verified' : 'single-source';
}

function sourcesOf(index: CatalogIndex, sourceIds: readonly string[]) {
  return sourceIds.flatMap((id) => {
    const source = index.source(id);
    return source === undefined ? [] : [{ id, title: source.title, url: source.url ?? null }];
  });
}

function songText(index: CatalogIndex, song: Collaboration, lang: Language): string {
  const versions = index.versionsOf(song.id);
  return [
    `${song.title}${bracketed(song.originalTitle)}`,
    `  ${sayCredits(creditsOf(index, song))}`,
    `  ${song.kinds.join(', ')} · ${dateText(song)}${song.album === undefined ? '' : ` · ${song.album}`}`,
    `- [${statusOf(index, song)}] credits`,
    ...sourceLines(index, song.sourceIds),
    ...claimsOf(index, song).flatMap((claim) => claimLines(index, claim, lang)),
    ...(versions.length > 0 ? ['Other versions', ...versions.map((version) => songLine(index, version))] : []),
  ].join('\n');
}

function claimLines(index: CatalogIndex, { status, values }: Claim, lang: Language): string[] {
  return values.flatMap((value) => [`- [${status}] ${value.text[lang]}`, ...sourceLines(index, value.sourceIds)]);
}

function sourceLines(index: CatalogIndex, sourceIds: readonly string[]): string[] {
  return sourcesOf(index, sourceIds).map(({ title, url }) => `    ${title}${url === null ? '' : ` <${url}>`}`);
}

function dateText({ released, otherDates }: Collaboration): string {
  const others = otherDates.map(({ date }) => date).join(', ');
  return (released ?? 'date unknown') + (others === '' ? '' : ` (other sources: ${others})`);
}
