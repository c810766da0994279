/** Documents of MusicBrainz' shape, about nobody, with as much in them as a test says. */

/** An id that is told apart by a number. */
export function mbid(number: number): string {
  return `00000000-0000-4000-a000-${String(number).padStart(12, '0')}`;
}

export function anArtistDocument(number: number, more: object = {}) {
  const name = `Artist ${number}`;
  return {
    id: mbid(number),
    name,
    'sort-name': name,
    type: 'Person',
    gender: null,
    country: null,
    area: null,
    'begin-area': null,
    isnis: [],
    ipis: [],
    'life-span': { begin: null, end: null, ended: false },
    aliases: [],
    relations: [],
    ...more,
  };
}

/** Names and the texts after them, as `[artist, joinphrase, credited as]`. */
export type Places = readonly (readonly [artist: number, phrase?: string, name?: string])[];

export function aCredit(places: Places) {
  return places.map(([number, joinphrase = '', name = `Artist ${number}`]) => ({
    name,
    joinphrase,
    artist: {
      id: mbid(number),
      name: `Artist ${number}`,
      'sort-name': `Artist ${number}`,
      type: null,
      disambiguation: '',
    },
  }));
}

export function aRecording(number: number, credit: Places, more: object = {}) {
  return {
    id: mbid(number),
    title: `Song ${number}`,
    length: 200_000,
    video: false,
    disambiguation: '',
    'first-release-date': '2020-05-06',
    'artist-credit': aCredit(credit),
    relations: [],
    ...more,
  };
}

export function aRelation(type: string, artist: number, more: object = {}) {
  return {
    type,
    direction: 'backward',
    'target-type': 'artist',
    begin: null,
    end: null,
    ended: false,
    artist: { id: mbid(artist), name: `Artist ${artist}`, 'sort-name': `Artist ${artist}` },
    ...more,
  };
}

export function aRelease(number: number, recordings: readonly object[], more: object = {}) {
  return {
    id: mbid(number),
    title: `Release ${number}`,
    status: 'Official',
    date: '2020-05-06',
    'text-representation': { language: null, script: null },
    'release-group': {
      id: mbid(number + 1),
      title: `Release ${number}`,
      'primary-type': 'Single',
      'secondary-types': [],
    },
    media: [{ position: 1, tracks: recordings.map((recording, at) => ({ position: at + 1, title: 'x', recording })) }],
    ...more,
  };
}
