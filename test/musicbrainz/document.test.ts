import { describe, expect, it } from 'vitest';

import { documentsOf } from '#src/musicbrainz/document.ts';

import { anArtistDocument, aRecording, aRelease, mbid } from './support/documents.ts';

const aGroup = {
  id: mbid(3),
  title: 'Group',
  'primary-type': 'Single',
  'secondary-types': [],
  'first-release-date': '',
};

describe('a document', () => {
  it.each([
    ['artist', anArtistDocument(1)],
    ['artist', { id: mbid(1), name: 'x', 'sort-name': 'x', country: 'KR' }],
    ['release', aRelease(1, [])],
    ['release', { id: mbid(1), title: 'x', barcode: null }],
    ['release-group', aGroup],
    ['release-group', { ...aGroup, releases: [aRelease(1, [])] }],
    ['recording', aRecording(1, [[1]])],
    ['recording', { ...aRecording(1, [[1]]), releases: [] }],
    ['recording', { id: mbid(1), title: 'x', length: null }],
  ])('of kind %s is told by its fields', (kind, value) => {
    expect(documentsOf(value).map(({ type }) => type)).toEqual([kind]);
  });

  it.each([
    ['a work', { id: mbid(1), title: 'x', iswcs: [], languages: [] }],
    ['a label', { id: mbid(1), name: 'x', 'sort-name': 'x', 'label-code': null, country: 'KR', isnis: [], ipis: [] }],
    ['an area', { id: mbid(1), name: 'x', 'sort-name': 'x', 'iso-3166-1-codes': ['KR'] }],
    ['an area', { id: mbid(1), name: 'Seoul', 'sort-name': 'Seoul', 'iso-3166-2-codes': ['KR-11'] }],
    ['a place', { id: mbid(1), name: 'x', address: '', coordinates: null }],
    ['an event', { id: mbid(1), name: 'x', cancelled: false, setlist: '' }],
    ['an address', { id: mbid(1), resource: 'https://example.org' }],
    [
      'a track outside of its release',
      { id: mbid(1), title: 'x', position: 1, number: 'A1', length: 1, recording: {} },
    ],
    ['an error that the web service answered', { error: 'Not Found', help: 'x' }],
    ['a document of an unknown kind', { id: mbid(1), name: 'x', type: 'Tour' }],
    ['a document of an unknown kind', { id: mbid(1), name: 'x', 'sort-name': 'x', type: 'City' }],
    ['a document of an unknown kind', {}],
    ['no JSON object', 'text'],
    ['no JSON object', null],
    ['no JSON object', [aRecording(1, [[1]])]],
  ])('that is %s is refused', (reason, value) => {
    expect(documentsOf(value)).toEqual([{ type: 'refused', reason }]);
  });
});

describe('a page of a list of the web service', () => {
  it.each([
    ['recordings', 'recording', [{ id: mbid(1), title: 'x' }]],
    [
      'releases',
      'release',
      [
        { id: mbid(1), title: 'x' },
        { id: mbid(2), title: 'y' },
      ],
    ],
    ['release-groups', 'release-group', [{ id: mbid(1), title: 'x' }]],
    ['artists', 'artist', [{ id: mbid(1), name: 'x' }]],
    ['recordings', 'recording', []],
  ])('of %s holds documents of kind %s', (name, kind, list) => {
    const documents = documentsOf({ [name]: list, 'recording-count': 2, 'recording-offset': 0 });

    expect(documents.map(({ type }) => type)).toEqual(list.map(() => kind));
  });

  it('may hold nonsense, which is refused by itself', () => {
    expect(documentsOf({ recordings: [null, aRecording(1, [[1]])] }).map(({ type }) => type)).toEqual([
      'refused',
      'recording',
    ]);
  });

  it('is not what an artist’s own document says of their recordings', () => {
    expect(documentsOf(anArtistDocument(1, { recordings: [aRecording(2, [[1]])] })).map(({ type }) => type)).toEqual([
      'artist',
    ]);
  });
});
