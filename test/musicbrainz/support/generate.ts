// Documents of the shape that MusicBrainz dumps, about nobody: any number of them, the same ones for the same seed.

export interface World {
  readonly seed: number;
  readonly artists: number;
  /** Each release has `tracksEach` recordings; some recordings are on several releases. */
  readonly releases: number;
  readonly tracksEach: number;
  /** Of a thousand recordings, how many name several artists. */
  readonly shared?: number;
  /** Of a thousand artists, how many are at home in South Korea. */
  readonly korean?: number;
  /** Relations of a recording beside its credit, which make most of a dump's size. */
  readonly relations?: number;
}

/** 32 bits that look like chance, for each pair of numbers the same. */
function mixed(one: number, other: number): number {
  let value = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(other + 0x7f4a7c15, 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** @param space keeps the ids of artists, releases … apart */
function mbidAt(world: World, space: number, at: number): string {
  const words = [0, 1, 2, 3].map((word) => mixed(mixed(world.seed + space * 4 + word, at), at + word));
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const spaces = { artist: 1, release: 2, group: 3, recording: 4, track: 5 };
const countries = ['US', 'GB', 'JP', 'DE', 'BR', 'FR', 'SE', 'CA', 'AU', 'MX'];
const syllables = ['가', '나', '다', '라', '마', '바', '사', '아', '자', '차', '카', '타', '파', '하'];
const joins = [' feat. ', ' & ', ' x ', ', ', ' with ', ' vs. ', ' ♥ ', ' featuring '];
const primaryTypes = ['Single', 'Album', 'EP', 'Album'];

function chance(world: World, about: number, at: number, below: number): number {
  return mixed(mixed(world.seed, about), at) % below;
}

function isKorean(world: World, at: number): boolean {
  return chance(world, 11, at, 1000) < (world.korean ?? 12);
}

function isGroup(at: number): boolean {
  return at % 5 === 0;
}

function nameAt(world: World, at: number): string {
  return isKorean(world, at) ? hangulAt(at) : `Artist ${at}`;
}

function hangulAt(at: number): string {
  return [at, at * 7, at * 13].map((one) => syllables[one % syllables.length] ?? '가').join('');
}

function mention(world: World, at: number) {
  const name = nameAt(world, at);
  const type = isGroup(at) ? 'Group' : 'Person';
  return { id: mbidAt(world, spaces.artist, at), name, 'sort-name': name, type, disambiguation: '', 'type-id': null };
}

/** One in eight is a member of the group before. */
function members(world: World, at: number): readonly object[] {
  const relation = (direction: string, other: number, person: number) => ({
    type: 'member of band',
    'type-id': '5be4c609-9afa-4ea0-910b-12ffb71e3821',
    direction,
    'target-type': 'artist',
    attributes: [],
    begin: '2015-03',
    end: person % 3 === 0 ? '2020' : null,
    ended: person % 3 === 0,
    artist: mention(world, other),
  });
  if (isGroup(at))
    return [1, 2].filter((step) => at + step < world.artists).map((step) => relation('backward', at + step, at + step));
  return at % 5 <= 2 ? [relation('forward', at - (at % 5), at)] : [];
}

export function artistLine(world: World, at: number): string {
  const korean = isKorean(world, at);
  const country = korean ? 'KR' : at % 9 === 0 ? null : (countries[at % countries.length] ?? null);
  const area =
    country === null ? null : { id: mbidAt(world, 6, at % 50), name: country, 'iso-3166-1-codes': [country] };
  const hangul = hangulAt(at);
  return JSON.stringify({
    ...mention(world, at),
    gender: null,
    country,
    area,
    'begin-area': null,
    'end-area': null,
    'life-span': { begin: null, end: null, ended: false },
    ipis: [],
    isnis: [],
    aliases: korean
      ? [
          { name: `K-Artist ${at}`, 'sort-name': `K-Artist ${at}`, locale: 'en', primary: true, type: 'Artist name' },
          { name: hangul, 'sort-name': hangul, locale: 'ko', primary: true, type: 'Artist name' },
        ]
      : [],
    relations: members(world, at),
    tags: [],
    genres: [],
    annotation: null,
    rating: { value: null, 'votes-count': 0 },
  });
}

function creditOf(world: World, at: number): readonly object[] {
  const shared = chance(world, 12, at, 1000) < (world.shared ?? 180);
  const count = shared ? 2 + chance(world, 13, at, 2) : 1;
  return Array.from({ length: count }, (_, place) => {
    const artist = mention(world, chance(world, 20 + place, at, world.artists));
    const joinphrase = place === count - 1 ? '' : (joins[chance(world, 30 + place, at, joins.length)] ?? '');
    return { name: artist.name, joinphrase, artist };
  });
}

const instruments = ['vocal', 'instrument', 'mix', 'engineer', 'producer', 'remixer'];

function relationsOf(world: World, at: number): readonly object[] {
  return Array.from({ length: world.relations ?? 3 }, (_, place) => ({
    type: instruments[chance(world, 40 + place, at, 40)] ?? 'vocal',
    'type-id': '0fdbe3c6-7700-4a31-ae54-b53f06ae1cfa',
    direction: 'backward',
    'target-type': 'artist',
    attributes: ['lead vocals'],
    'attribute-ids': {},
    'attribute-values': {},
    begin: null,
    end: null,
    ended: false,
    'source-credit': '',
    'target-credit': '',
    artist: mention(world, chance(world, 50 + place, at, world.artists)),
  }));
}

function recordingAt(world: World, at: number): object {
  const year = 1990 + (at % 35);
  return {
    id: mbidAt(world, spaces.recording, at),
    title: at % 17 === 0 ? `Song ${at} (Club remix)` : `Song ${at}`,
    disambiguation: at % 50 === 0 ? 'live, 2012-05-01: Somewhere' : '',
    length: 180_000 + (at % 90_000),
    video: false,
    'first-release-date': at % 40 === 0 ? '' : `${year}-0${1 + (at % 9)}-1${at % 9}`,
    'artist-credit': creditOf(world, at),
    aliases: [],
    genres: [],
    isrcs: [],
    relations: relationsOf(world, at),
    tags: [],
  };
}

/** One recording in eleven has been on a release before. */
function recordingOn(world: World, release: number, track: number): number {
  const at = release * world.tracksEach + track;
  return at % 11 === 10 ? chance(world, 60, at, at) : at;
}

export function releaseLine(world: World, at: number): string {
  const tracks = Array.from({ length: world.tracksEach }, (_, track) => {
    const recording = recordingAt(world, recordingOn(world, at, track));
    return {
      id: mbidAt(world, spaces.track, at * world.tracksEach + track),
      number: String(track + 1),
      position: track + 1,
      length: null,
      'artist-credit': 'artist-credit' in recording ? recording['artist-credit'] : [],
      recording,
    };
  });
  return JSON.stringify({
    id: mbidAt(world, spaces.release, at),
    title: `Release ${at}`,
    status: 'Official',
    date: '2001-01-01',
    country: 'XW',
    barcode: null,
    'text-representation': { language: null, script: null },
    'release-group': {
      id: mbidAt(world, spaces.group, at),
      title: `Release ${at}`,
      'first-release-date': '2001-01-01',
      'primary-type': primaryTypes[at % primaryTypes.length],
      'secondary-types': at % 23 === 0 ? ['Soundtrack'] : at % 29 === 0 ? ['Compilation'] : [],
    },
    media: [{ format: 'CD', position: 1, 'track-count': tracks.length, 'track-offset': 0, tracks }],
    relations: [],
    tags: [],
  });
}

export function* lines(count: number, lineAt: (at: number) => string): Generator<string> {
  for (let at = 0; at < count; at += 1) yield `${lineAt(at)}\n`;
}
