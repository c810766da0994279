import type { CatalogIndex } from '../catalog-index.ts';
import type { CatalogChange } from '../change.ts';
import { scenes, type Alias, type Artist } from '../model.ts';
import { foldName } from '../names/fold-name.ts';
import { sameValue } from '../same-value.ts';
import type { CorrectedCatalog } from './artist-names.ts';
import { readAliases } from './aliases-text.ts';
import { readLinks, sourcesOf } from './links-text.ts';
import { takenAway, tidy, type CorrectionForm, type Proposal, type ProposalProblem } from './proposal.ts';

interface ArtistForm {
  readonly form: CorrectionForm;
  readonly before: Artist;
  readonly catalog: CorrectedCatalog;
}

/**
 * What the form would make of the artist. Its title is the name, its original title the Hangul, its credits the other names (one a
 * line, the kind in brackets), its kinds the scene.
 */
export function proposeArtist({ form, before, catalog }: ArtistForm): Proposal {
  const problems: ProposalProblem[] = [];
  const name = tidy(form.title) || before.name;
  const links = readLinks(form.link);
  problems.push(...links.wrong.map((text) => ({ type: 'badLink' as const, text })));
  const cited = sourcesOf(links.urls, name, catalog.index.catalog.sources);
  const citedIds = cited.map(({ id }) => id).toSorted();
  const hangul = hangulOf(form.originalTitle, before, problems);
  if (hangul !== undefined && hangul !== before.hangul && cited.length === 0) problems.push({ type: 'noLink' });
  const { hangul: _hangul, ...rest } = before;
  const after: Artist = {
    ...rest,
    name,
    ...(hangul !== undefined && { hangul }),
    scene: sceneOf(form.kinds, before, problems),
    nameSourceIds: namedBy(before, hangul, citedIds),
    aliases: aliasesOf(form.who, before, citedIds, problems),
  };
  const change = changeOf({ before, after, cited, index: catalog.index });
  if (change.length === 0 && problems.length === 0) problems.push({ type: 'nothingNew' });
  const subject = { type: 'artist' as const, id: before.id };
  return { action: 'edit', subject, title: name, change, problems, kindsAssumed: false };
}

function hangulOf(typed: string | undefined, before: Artist, problems: ProposalProblem[]): string | undefined {
  const text = tidy(typed);
  if (text === '') return before.hangul;
  if (text === takenAway) return undefined;
  if (/[가-힣]/u.test(text)) return text;
  problems.push({ type: 'badHangul', text });
  return before.hangul;
}

function namedBy({ hangul: known, nameSourceIds }: Artist, hangul: string | undefined, cited: readonly string[]) {
  if (hangul === undefined) return [];
  return hangul === known ? nameSourceIds : cited;
}

function sceneOf(typed: string | undefined, before: Artist, problems: ProposalProblem[]): Artist['scene'] {
  const text = tidy(typed).toLowerCase();
  const scene = scenes.find((one) => one === text);
  if (text !== '' && scene === undefined) problems.push({ type: 'badScene', text });
  return scene ?? before.scene;
}

/** Names that were there before keep those who say so; new ones are vouched for by who is cited. */
function aliasesOf(
  typed: string,
  before: Artist,
  cited: readonly string[],
  problems: ProposalProblem[],
): readonly Alias[] {
  if (tidy(typed) === '') return before.aliases;
  if (tidy(typed) === takenAway) return [];
  const { aliases, unclear } = readAliases(typed);
  problems.push(...unclear.map((text) => ({ type: 'badAlias' as const, text })));
  if (unclear.length > 0) return before.aliases;
  return aliases
    .map(({ name, kind }): Alias => {
      const known = before.aliases.find((alias) => alias.name === name);
      if (known !== undefined) return { ...known, kind };
      return { name, kind, ...(cited.length > 0 && { sourceIds: cited }) };
    })
    .toSorted(byName);
}

/** As the catalog keeps them. */
function byName(one: Alias, other: Alias): number {
  return `${one.name} ${one.kind}` < `${other.name} ${other.kind}` ? -1 : 1;
}

interface ChangeParts {
  readonly before: Artist;
  readonly after: Artist;
  readonly cited: ReturnType<typeof sourcesOf>;
  readonly index: CatalogIndex;
}

function changeOf({ before, after, cited, index }: ChangeParts): CatalogChange {
  if (sameValue(before, after)) return [];
  const marked = markShared(after, index);
  if (sameValue(before, marked)) return [];
  const isCited = new Set([...marked.nameSourceIds, ...marked.aliases.flatMap((alias) => alias.sourceIds ?? [])]);
  const sources = cited.filter(({ id }) => isCited.has(id) && index.source(id) === undefined);
  const namesakes = otherNamesakes(before, marked, index);
  return [
    ...sources.map((source) => ({ type: 'source' as const, id: source.id, before: undefined, after: source })),
    ...namesakes,
    { type: 'artist', id: marked.id, before, after: marked },
  ];
}

/** A name that two artists answer to is marked with both, so that a lookup asks instead of guessing. */
function markShared(artist: Artist, index: CatalogIndex, others: readonly Artist[] = index.catalog.artists): Artist {
  return { ...artist, aliases: artist.aliases.map((alias) => withMark(alias, artist.id, others)) };
}

function withMark({ ambiguous: _ambiguous, ...alias }: Alias, id: string, artists: readonly Artist[]): Alias {
  const isShared = artists.some((other) => other.id !== id && calledSo(other, alias.name));
  return isShared ? { ...alias, ambiguous: true } : alias;
}

function calledSo({ name, hangul, aliases }: Artist, text: string): boolean {
  const folded = foldName(text);
  return [name, hangul ?? name, ...aliases.map((alias) => alias.name)].some((one) => foldName(one) === folded);
}

/** Others who answer to a name that this artist gets or gives up. */
function otherNamesakes(before: Artist, after: Artist, index: CatalogIndex): CatalogChange {
  const artists = index.catalog.artists.map((artist) => (artist.id === after.id ? after : artist));
  return artists
    .filter(
      ({ id, aliases }) =>
        id !== after.id && aliases.some(({ name }) => [before, after].some((one) => calledSo(one, name))),
    )
    .map((artist) => ({ artist, marked: markShared(artist, index, artists) }))
    .filter(({ artist, marked }) => !sameValue(artist, marked))
    .map(({ artist, marked }) => ({ type: 'artist', id: artist.id, before: artist, after: marked }));
}
