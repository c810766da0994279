import type { CatalogChange } from '../change.ts';
import { collaborationKinds, type Collaboration, type CollaborationKind, type Credit, type Source } from '../model.ts';
import type { Resolution } from '../search.ts';
import { isReviewed, reviewedSong, type CorrectedCatalog } from './artist-names.ts';
import { sameValue } from '../same-value.ts';
import { readCredits, sameCredits } from './credits-text.ts';
import { readDate } from './date-text.ts';
import { readLinks, sourcesOf } from './links-text.ts';
import { introduceArtists } from './introduce-artists.ts';
import { newId, slugOf } from './new-id.ts';
import { takenAway, tidy, type CorrectionForm, type Proposal, type ProposalProblem } from './proposal.ts';
import { dateWithWitness, type Dated } from './song-dates.ts';

interface SongForm {
  readonly form: CorrectionForm;
  /** Undefined for a song that is missing. */
  readonly before: Collaboration | undefined;
  readonly catalog: CorrectedCatalog;
}

/** What the form would make of the song, or of a song that the catalog lacks. */
export function proposeSong(asked: SongForm): Proposal {
  const { form, before, catalog } = asked;
  const problems: ProposalProblem[] = [];
  const title = tidy(form.title) || (before?.title ?? '');
  if (title === '') problems.push({ type: 'noTitle' });
  const { artists, credits } = creditsOf(asked, problems);
  const said = {
    title,
    credits,
    released: dateOf(asked, problems),
    kinds: kindsOf(form.kinds, problems),
    versionOf: versionOf(asked, problems),
    originalTitle: textOf(form.originalTitle, before?.originalTitle),
    album: textOf(form.album, before?.album),
  };
  const links = readLinks(form.link);
  problems.push(...links.wrong.map((text) => ({ type: 'badLink' as const, text })));
  const cited = sourcesOf(links.urls, title, catalog.index.catalog.sources);
  const id = before?.id ?? newId(slugOf(title), (one) => catalog.index.collaboration(one) !== undefined);
  const after = withWitnesses({ id, said, before, cited });
  if (needsLink(before, after) && cited.length === 0) problems.push({ type: 'noLink' });
  const change = changeOf({ artists, cited, before, after, catalog });
  if (change.length === 0 && problems.length === 0) problems.push({ type: 'nothingNew' });
  return {
    action: before === undefined ? 'add' : 'edit',
    subject: { type: 'collaboration', id },
    title,
    change,
    problems,
    kindsAssumed: before === undefined && said.kinds === undefined,
  };
}

function creditsOf({ form, before, catalog }: SongForm, problems: ProposalProblem[]) {
  if (tidy(form.who) === '') {
    if (before === undefined) problems.push({ type: 'noCredits' });
    return { artists: [], credits: before?.credits ?? [] };
  }
  const read = readCredits(form.who, catalog);
  problems.push(...read.problems);
  // Half of a line-up is no line-up: until all of it is clear the song keeps the one that it has.
  if (read.problems.length > 0) return { artists: [], credits: before?.credits ?? [] };
  const introduced = introduceArtists(read.credits, catalog.index);
  const same = before !== undefined && sameCredits(before.credits, introduced.credits);
  return same ? { artists: [], credits: before.credits } : introduced;
}

function dateOf({ form, before }: SongForm, problems: ProposalProblem[]): string | undefined {
  const text = tidy(form.released);
  if (text === '') {
    if (before === undefined) problems.push({ type: 'noDate' });
    return before?.released;
  }
  if (text === takenAway && before !== undefined) return undefined;
  const date = readDate(text);
  if (date === undefined) problems.push({ type: 'badDate', text });
  return date ?? before?.released;
}

function kindsOf(text: string | undefined, problems: ProposalProblem[]): readonly CollaborationKind[] | undefined {
  const words = tidy(text)
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  const kinds = collaborationKinds.filter((kind) => words.includes(kind));
  const unknown = words.filter((word) => collaborationKinds.every((kind) => kind !== word));
  problems.push(...unknown.map((word) => ({ type: 'badKind' as const, text: word })));
  return kinds.length === 0 ? undefined : kinds;
}

/** Versions of one song are one step deep, so a version of a version is one of its original. */
function versionOf({ form, before, catalog }: SongForm, problems: ProposalProblem[]): string | undefined {
  const text = tidy(form.versionOf);
  if (text === '') return before?.versionOf;
  if (text === takenAway) return undefined;
  const byId = text.startsWith('#') ? reviewedSong(catalog.index, text.slice(1)) : undefined;
  const resolution = byId === undefined ? reviewedOnly(text, catalog) : { type: 'found' as const, item: byId };
  switch (resolution.type) {
    case 'found':
      return resolution.item.versionOf ?? resolution.item.id;
    case 'ambiguous':
      problems.push({ type: 'ambiguousSong', text, candidates: resolution.candidates });
      return before?.versionOf;
    case 'unknown':
      problems.push({ type: 'unknownSong', text, near: resolution.near });
      return before?.versionOf;
  }
}

/** A version points at a song that is there to stay. */
function reviewedOnly(text: string, { index, search }: CorrectedCatalog): Resolution<Collaboration> {
  const resolution = search.resolveSong(text);
  const isImported = resolution.type === 'found' && !isReviewed(index, resolution.item.id);
  return isImported ? { type: 'unknown', near: [] } : resolution;
}

function textOf(typed: string | undefined, before: string | undefined): string | undefined {
  const text = tidy(typed);
  if (text === '') return before;
  return text === takenAway ? undefined : text;
}

interface Said {
  readonly title: string;
  readonly credits: readonly Credit[];
  readonly released: string | undefined;
  readonly kinds: readonly CollaborationKind[] | undefined;
  readonly versionOf: string | undefined;
  readonly originalTitle: string | undefined;
  readonly album: string | undefined;
}

interface Witnessed {
  readonly id: string;
  readonly said: Said;
  readonly before: Collaboration | undefined;
  readonly cited: readonly Source[];
}

/**
 * The song as it would be. Who is cited vouches for what is new in it and for nothing else: those who stood behind the old credits
 * have not been asked about the new ones. Cited for no new fact, they vouch for the credits.
 */
function withWitnesses({ id, said, before, cited }: Witnessed): Collaboration {
  const ids = cited.map((source) => source.id);
  const facts = ['released', 'originalTitle', 'album'] as const;
  const newCredits = before === undefined || before.credits !== said.credits;
  const newFact = facts.some((fact) => said[fact] !== undefined && said[fact] !== before?.[fact]);
  const fact = (name: 'originalTitle' | 'album') => {
    if (said[name] === undefined) return [];
    return said[name] === before?.[name] ? (before?.[`${name}SourceIds`] ?? []) : ids.toSorted();
  };
  const { released, versionOf, originalTitle, album } = said;
  const dated = dateWithWitness(before ?? undated, released, ids);
  const { musicbrainzId, label } = before ?? {};
  return {
    id,
    title: said.title,
    ...(originalTitle !== undefined && { originalTitle }),
    otherTitles: before?.otherTitles ?? [],
    ...(versionOf !== undefined && { versionOf }),
    kinds: said.kinds ?? before?.kinds ?? likelyKinds(said),
    ...(released !== undefined && { released }),
    ...dated,
    ...(album !== undefined && { album }),
    ...(label !== undefined && { label }),
    originalTitleSourceIds: fact('originalTitle'),
    albumSourceIds: fact('album'),
    labelSourceIds: before?.labelSourceIds ?? [],
    credits: said.credits,
    sourceIds: newCredits ? ids.toSorted() : union(before.sourceIds, newFact ? [] : ids),
    ...(musicbrainzId !== undefined && { musicbrainzId }),
  };
}

const undated: Dated = { releasedSourceIds: [], otherDates: [] };

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])].toSorted();
}

/** What a song with such credits mostly is; whoever accepts it sees that this was assumed. */
function likelyKinds({ credits }: Said): readonly CollaborationKind[] {
  const has = (role: Credit['role']) => credits.some((credit) => credit.role === role);
  if (has('remixer')) return ['remix'];
  return has('featured') ? ['single', 'feature'] : ['single'];
}

/** Credits, dates, albums and titles in another script are stated by somebody; how a title is spelled is seen. */
function needsLink(before: Collaboration | undefined, after: Collaboration): boolean {
  if (before === undefined || before.credits !== after.credits) return true;
  const facts = ['released', 'originalTitle', 'album'] as const;
  return facts.some((fact) => after[fact] !== undefined && after[fact] !== before[fact]);
}

interface ChangeParts {
  readonly artists: ReturnType<typeof introduceArtists>['artists'];
  readonly cited: readonly Source[];
  readonly before: Collaboration | undefined;
  readonly after: Collaboration;
  readonly catalog: CorrectedCatalog;
}

function changeOf({ artists, cited, before, after, catalog }: ChangeParts): CatalogChange {
  const song = { type: 'collaboration' as const, id: after.id, before, after };
  if (before !== undefined && sameValue(before, after)) return [];
  const newSources = cited.filter(({ id }) => catalog.index.source(id) === undefined);
  return [
    ...newSources.map((source) => ({ type: 'source' as const, id: source.id, before: undefined, after: source })),
    ...artists.map((artist) => ({ type: 'artist' as const, id: artist.id, before: undefined, after: artist })),
    song,
  ];
}
