import type { CatalogChange } from '../change.ts';
import type { Artist, Collaboration, Source } from '../model.ts';
import { sameValue } from '../same-value.ts';
import type { CorrectedCatalog } from './artist-names.ts';
import { readLinks, sourcesOf } from './links-text.ts';
import { newId, slugOf } from './new-id.ts';
import type { Proposal, ProposalProblem } from './proposal.ts';
import { readSong, type SongForm } from './read-song.ts';
import { needsLink, songWithWitnesses } from './song-with-witnesses.ts';

/** What the form would make of the song, or of a song that the catalog lacks. */
export function proposeSong(asked: SongForm): Proposal {
  const { form, before, catalog } = asked;
  const { index } = catalog;
  const { said, artists, problems: unclear } = readSong(asked);
  const links = readLinks(form.link);
  const cited = sourcesOf(links.urls, said.title, index.catalog.sources);
  const id = before?.id ?? newId(slugOf(said.title), (one) => index.collaboration(one) !== undefined);
  const after = songWithWitnesses({ id, said, before, cited: cited.map((source) => source.id) });
  const change = changeOf({ artists, cited, before, after, catalog });
  const problems: ProposalProblem[] = [
    ...unclear,
    ...links.wrong.map((text) => ({ type: 'badLink' as const, text })),
    ...(needsLink(before, after) && cited.length === 0 ? [{ type: 'noLink' as const }] : []),
  ];
  return {
    action: before === undefined ? 'add' : 'edit',
    subject: { type: 'collaboration', id },
    title: said.title,
    change,
    problems: change.length === 0 && problems.length === 0 ? [{ type: 'nothingNew' }] : problems,
    kindsAssumed: before === undefined && said.kinds === undefined,
  };
}

interface ChangeParts {
  readonly artists: readonly Artist[];
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
