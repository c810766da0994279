import { plainLetters, shortTitle } from './fold.ts';
import type { World, WorldArtist, WorldSong } from './world.ts';
import { isEnough } from './world.ts';

/** What a shown name or title may mean in a world. */
export interface WorldReadings {
  readonly world: World;
  /** Everybody who has that name in any way. */
  people(name: string): readonly WorldArtist[];
  /** Everybody with that name, and everybody who is a part of them or whom they are a part of. */
  circle(name: string): ReadonlySet<string>;
  /** Every song with that title, and all versions of these. */
  titled(title: string): readonly WorldSong[];
  /** The verified songs of exactly that title. */
  surelyTitled(title: string): readonly WorldSong[];
  enough(sources: readonly string[]): boolean;
  /** Artists with exactly that name. */
  exactly(name: string): readonly WorldArtist[];
  artist(id: string): WorldArtist | undefined;
  song(id: string): WorldSong | undefined;
  /** The songs that credit the artist in any role. */
  songsOf(artistId: string): readonly WorldSong[];
}

export function readingsOf(world: World): WorldReadings {
  const credits = creditsBy(world.songs);
  const people = groupUnder(world.artists, (artist) => namesIn(credits.get(artist.id) ?? [], artist));
  const titles = groupUnder(world.songs, ({ title, originalTitle, otherTitles }) =>
    [title, originalTitle ?? title, ...otherTitles].flatMap((text) => [text, shortTitle(text)]),
  );
  const versions = groupUnder(world.songs, ({ id, versionOf }) => [versionOf ?? id]);
  const exact = groupUnder(
    world.songs.filter(({ sources }) => isEnough(world, sources)),
    ({ title }) => [title],
  );
  const related = relate(world);
  const circles = new Map<string, ReadonlySet<string>>();
  const named = Map.groupBy(world.artists, ({ name }) => name);
  const artists = new Map(world.artists.map((artist) => [artist.id, artist]));
  const songs = new Map(world.songs.map((song) => [song.id, song]));
  const circleOf = (name: string) => new Set(people(name).flatMap(({ id }) => [id, ...(related.get(id) ?? [])]));
  return {
    world,
    people: (name) => people(name),
    circle(name) {
      const circle = circles.get(name) ?? circleOf(name);
      circles.set(name, circle);
      return circle;
    },
    surelyTitled: exact,
    titled: (title) => [
      ...new Set(
        [title, shortTitle(title)]
          .flatMap((text) => titles(text))
          .flatMap((song) => [song, ...versions(song.versionOf ?? song.id)]),
      ),
    ],
    enough: (sources) => isEnough(world, sources),
    exactly: (name) => named.get(name) ?? [],
    artist: (id) => artists.get(id),
    song: (id) => songs.get(id),
    songsOf: (id) => credits.get(id) ?? [],
  };
}

function creditsBy(songs: readonly WorldSong[]): ReadonlyMap<string, readonly WorldSong[]> {
  const found = new Map<string, WorldSong[]>();
  for (const song of songs) {
    for (const id of new Set(song.credits.map(({ artist }) => artist))) {
      const known = found.get(id) ?? [];
      known.push(song);
      found.set(id, known);
    }
  }
  return found;
}

function namesIn(songs: readonly WorldSong[], { id, name, hangul, aliases }: WorldArtist): readonly string[] {
  const printed = songs.flatMap(({ credits }) =>
    credits.flatMap(({ artist, as }) => (artist === id ? (as ?? []) : [])),
  );
  return [name, ...(hangul === undefined ? [] : [hangul]), ...aliases, ...printed];
}

/** Members, groups, units and parents, and the members of a unit's parents. */
function relate({ artists }: World): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(artists.map((artist) => [artist.id, artist]));
  const related = new Map(artists.map(({ id }) => [id, new Set<string>()]));
  for (const artist of artists) {
    const groups = artist.memberOf.flatMap(({ group }) => [group, ...(byId.get(group)?.parents ?? [])]);
    for (const other of [...groups, ...artist.parents]) {
      related.get(artist.id)?.add(other);
      related.get(other)?.add(artist.id);
    }
  }
  return related;
}

function groupUnder<Item>(items: readonly Item[], textsOf: (item: Item) => readonly string[]) {
  const found = new Map<string, Set<Item>>();
  for (const item of items) {
    for (const text of textsOf(item)) {
      const key = plainLetters(text);
      const known = found.get(key) ?? new Set();
      found.set(key, known.add(item));
    }
  }
  return (text: string): readonly Item[] => [...(found.get(plainLetters(text)) ?? [])];
}
