import type { Card, Choice } from '#src/discord/views/card.ts';
import { correctChoice } from '#src/discord/views/curation/correct.ts';
import { factPages } from '#src/discord/views/facts.ts';
import { importedNamesakes, importedPages } from '#src/discord/views/imported-pages.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import { songList } from '#src/discord/views/song-list.ts';
import { linksWithin, sourceLinks } from '#src/discord/views/source-links.ts';
import { yearsInWords } from '#src/discord/views/years-words.ts';
import { plainWithin } from '#src/discord/text.ts';
import { aliasKinds, type Artist, type Collaboration } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';

import { relativesOf, type Relatives } from './relatives.ts';
import { known, type ScreenContext } from './screen-context.ts';
import {
  artistOf,
  connectOf,
  pickMenu,
  songOf,
  writeScreen,
  type ArtistScreen,
  type TimelineScreen,
} from './screen-ids.ts';

const lineLength = 180;
/** A menu holds 25, and the family comes first. */
const partnersOffered = 15;

/** Who an artist is and what they made with others, a page at a time; what is known about them comes last. */
export function artistScreen(screen: ArtistScreen, context: ScreenContext): Card {
  const { index } = context.lookups;
  const { messages } = context;
  const artist = known(index.artist(screen.artist));
  const relatives = relativesOf(index, artist);
  const { kind, from, until } = screen;
  const songs = context.lookups.songsOf(artist.id, { kind, from, until });
  const pairs = isFiltered(screen) ? [] : index.importedPairsOf(artist.id);
  const isKnown = songs.length > 0 || pairs.length > 0 || isFiltered(screen);
  const nearest = isKnown ? undefined : context.lookups.nearest(artist);
  const peers = nearest?.type === 'peers' ? nearest.artists : [];
  const namesakes = context.lookups.namesakes(artist);
  const { groups, parents, members, units, formerGroups, formerMembers } = relatives;
  const family = [...groups, ...parents, ...members, ...units, ...formerGroups, ...formerMembers];
  const partners = pairs.slice(0, partnersOffered).flatMap(({ partnerId }) => index.artist(partnerId) ?? []);
  const list = [...new Set([...peers, ...family, ...namesakes, ...partners])];
  return songList({
    index,
    messages,
    heading: [
      `## ${plainWithin(artistLabel(index, artist), 240)}`,
      importedLine(artist, context),
      ...about(artist, relatives, context),
      importedNamesakes({ index, messages }, namesakes),
      filterLine(screen, context),
      countLine(songs.length, screen, context),
      nearest?.type === 'relatives' ? messages.artist.near : undefined,
      peers.length === 0 ? undefined : messages.artist.peers,
    ],
    songs: nearest?.type === 'relatives' ? nearest.songs : songs,
    endPages: [
      ...factPages({ index, messages }, [
        { heading: messages.song.facts, claims: index.claimsAbout({ type: 'artist', id: artist.id }) },
      ]),
      ...importedPages({ index, messages }, pairs),
    ],
    page: screen.page,
    correct:
      index.importedFrom(artist.id) === undefined
        ? correctChoice({ type: 'artist', id: artist.id }, messages)
        : undefined,
    ids: {
      song: (id) => writeScreen(songOf(id), 'open'),
      page: (page) => writeScreen({ ...screen, page }, 'here'),
    },
    more: {
      list: list.map((one) => ({ label: artistLabel(index, one), customId: writeScreen(artistOf(one.id), 'open') })),
      customId: pickMenu.write({ slot: 'artists' }),
      placeholder: messages.artist.open,
    },
    links: index.importedFrom(artist.id) === undefined ? linksOf(artist, songs, messages) : [],
  });
}

/** Nobody is reached from an artist without a song or a relative, but the card says so. */
function linksOf({ id }: Artist, songs: readonly Collaboration[], { graph }: Messages): readonly Choice[] {
  const timeline: TimelineScreen = { type: 'timeline', artist: id };
  return [
    { label: graph.connect.open, customId: writeScreen(connectOf(id), 'open') },
    ...(songs.some(({ released }) => released !== undefined)
      ? [{ label: graph.timeline.open, customId: writeScreen(timeline, 'open') }]
      : []),
  ];
}

function about(artist: Artist, relatives: Relatives, context: ScreenContext): readonly (string | undefined)[] {
  const { messages } = context;
  const texts = messages.artist;
  const named = (write: (names: string) => string, artists: readonly Artist[]) =>
    artists.length === 0 ? undefined : write(plainWithin(artists.map(({ name }) => name).join(', '), lineLength));
  return [
    messages.artistKinds[artist.kind],
    aliasLine(artist, messages.aliasKinds),
    debutLine(artist, context),
    named(texts.groups, relatives.groups),
    named(texts.formerGroups, relatives.formerGroups),
    named(texts.unitOf, relatives.parents),
    named(texts.members, relatives.members),
    named(texts.formerMembers, relatives.formerMembers),
  ];
}

function importedLine({ id }: Artist, { messages, lookups: { index } }: ScreenContext): string | undefined {
  const from = index.importedFrom(id);
  return from === undefined ? undefined : `*${messages.imported.artist(plainWithin(from, 60))}*`;
}

function aliasLine({ aliases }: Artist, labels: ScreenContext['messages']['aliasKinds']): string | undefined {
  const parts = aliasKinds.flatMap((kind) => {
    const names = aliases.filter((alias) => alias.kind === kind).map((alias) => alias.name);
    return names.length === 0 ? [] : [`${labels[kind]}: ${names.join(', ')}`];
  });
  return parts.length === 0 ? undefined : plainWithin(parts.join('; '), lineLength);
}

function debutLine({ debut }: Artist, { messages, lookups: { index } }: ScreenContext): string | undefined {
  if (debut === undefined) return undefined;
  return messages.artist.debut(messages.format.date(debut.date), linksWithin(sourceLinks(index, debut.sourceIds), 400));
}

function filterLine({ kind, from, until }: ArtistScreen, { messages }: ScreenContext): string | undefined {
  const parts = [...(kind === undefined ? [] : [messages.kinds[kind]]), ...yearsInWords({ from, until }, messages)];
  return parts.length === 0 ? undefined : messages.artist.filter(parts);
}

function isFiltered({ kind, from, until }: ArtistScreen): boolean {
  return (kind ?? from ?? until) !== undefined;
}

function countLine(songs: number, screen: ArtistScreen, { messages }: ScreenContext): string {
  if (songs > 0) return messages.artist.heading(songs);
  return isFiltered(screen) ? messages.artist.noneFiltered : messages.artist.none;
}
