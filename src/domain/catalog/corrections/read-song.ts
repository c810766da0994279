import { collaborationKinds, type Artist, type Collaboration, type CollaborationKind, type Credit } from '../model.ts';
import { songKey } from '../song-key.ts';
import type { CorrectedCatalog } from './artist-names.ts';
import { readCredits, sameCredits } from './credits-text.ts';
import { readDate } from './date-text.ts';
import { introduceArtists } from './introduce-artists.ts';
import { takenAway, tidy, type CorrectionForm, type ProposalProblem } from './proposal.ts';

export interface SongForm {
  readonly form: CorrectionForm;
  /** Undefined for a song that is missing. */
  readonly before: Collaboration | undefined;
  readonly catalog: CorrectedCatalog;
}

/** What a form says of a song, with what the catalog has where it says nothing. */
export interface Said {
  readonly title: string;
  readonly credits: readonly Credit[];
  readonly released: string | undefined;
  readonly kinds: readonly CollaborationKind[] | undefined;
  readonly versionOf: string | undefined;
  readonly originalTitle: string | undefined;
  readonly album: string | undefined;
}

/** What the form says, the artists whom it introduces, and what is not clear in it. */
export interface ReadSong {
  readonly said: Said;
  readonly artists: readonly Artist[];
  readonly problems: readonly ProposalProblem[];
}

export function readSong(asked: SongForm): ReadSong {
  const { form, before } = asked;
  const problems: ProposalProblem[] = [];
  const title = tidy(form.title) || (before?.title ?? '');
  if (title === '') problems.push({ type: 'noTitle' });
  const { artists, credits } = creditsOf(asked, problems);
  problems.push(...doubles(asked, title, credits));
  const said = {
    title,
    credits,
    released: dateOf(asked, problems),
    kinds: kindsOf(form.kinds, problems),
    versionOf: versionOf(asked, problems),
    originalTitle: textOf(form.originalTitle, before?.originalTitle),
    album: textOf(form.album, before?.album),
  };
  return { said, artists, problems };
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

/** Told before anybody decides on it: the catalog's rules would refuse it. */
function doubles({ before, catalog }: SongForm, title: string, credits: readonly Credit[]): readonly ProposalProblem[] {
  if (credits.length === 0) return [];
  const keyOf = (name: string, of: readonly Credit[]) =>
    songKey(
      name,
      of.map(({ artistId }) => artistId),
    );
  const key = keyOf(title, credits);
  const song = catalog.index.catalog.collaborations.find(
    (one) => one.id !== before?.id && keyOf(one.title, one.credits) === key,
  );
  return song === undefined ? [] : [{ type: 'knownSong', text: title, song }];
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
  const byId = text.startsWith('#') ? catalog.index.collaboration(text.slice(1)) : undefined;
  const resolution = byId === undefined ? catalog.search.resolveSong(text) : { type: 'found' as const, item: byId };
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

function textOf(typed: string | undefined, before: string | undefined): string | undefined {
  const text = tidy(typed);
  if (text === '') return before;
  return text === takenAway ? undefined : text;
}
