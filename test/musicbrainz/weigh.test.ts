import { describe, expect, it } from 'vitest';

import type { Scene } from '#src/domain/catalog/model.ts';
import { documentsOf } from '#src/musicbrainz/document.ts';
import { sightingsOf } from '#src/musicbrainz/sighting.ts';
import { weigh, type Weighed } from '#src/musicbrainz/weigh.ts';

import { aRecording, aRelation, mbid, type Places } from './support/documents.ts';

/** 1 and 2 are Korean, 3 is western, 4 from elsewhere; of the others nobody knows. */
const scenes: ReadonlyMap<string, Scene> = new Map([
  [mbid(1), 'korean'],
  [mbid(2), 'korean'],
  [mbid(3), 'western'],
  [mbid(4), 'other'],
]);
const variousArtists = '89ad4ac3-39f7-470e-963a-56509c546377';

function weighed(places: Places, touching: Scene | undefined, more: object = {}): Weighed | undefined {
  const [document] = documentsOf(aRecording(9, places, more));
  if (document === undefined || document.type === 'refused') return undefined;
  const [sighting] = sightingsOf(document);
  return sighting && weigh(sighting, { touching, sceneOf: (id) => scenes.get(id) });
}

describe('a recording, when Korea is asked for', () => {
  it.each<[Places, Weighed]>([
    [[[1, ' & '], [3]], 'kept'],
    [[[3, ' feat. '], [1]], 'kept'],
    [[[4, ' & '], [1]], 'kept'],
    [[[1, ' & '], [5, ' & '], [3]], 'kept'],
    [[[1, ' & '], [2]], 'one-sided'],
    [[[3, ' & '], [4]], 'one-sided'],
    [[[3, ' & '], [5]], 'one-sided'],
    [[[1, ' & '], [5]], 'unknown-scene'],
    [[[1]], 'one-artist'],
    [[[1, ' & '], [1]], 'one-artist'],
    [[], 'uncredited'],
  ])('by %j is "%s"', (places, outcome) => {
    expect(weighed(places, 'korean')).toBe(outcome);
  });

  it('is a collaboration with whoever remixed it', () => {
    expect(weighed([[1]], 'korean', { relations: [aRelation('remixer', 3)] })).toBe('kept');
  });

  it('is none with a producer or a singer alone', () => {
    expect(weighed([[1]], 'korean', { relations: [aRelation('producer', 3), aRelation('vocal', 3)] })).toBe(
      'one-artist',
    );
  });

  it('is none with those who stand for nobody', () => {
    const credit = [mbid(1), variousArtists].map((id) => ({ name: 'x', joinphrase: ' & ', artist: { id, name: 'x' } }));

    expect(weighed([], 'korean', { 'artist-credit': credit })).toBe('one-artist');
  });
});

describe('a recording, when nothing is asked for', () => {
  it.each<[Places, Weighed]>([
    [[[1, ' & '], [2]], 'kept'],
    [[[5, ' & '], [6]], 'kept'],
    [[[5]], 'one-artist'],
  ])('by %j is "%s"', (places, outcome) => {
    expect(weighed(places, undefined)).toBe(outcome);
  });
});

describe('a recording, when another scene is asked for', () => {
  it('has somebody of it, and somebody who is not', () => {
    expect([weighed([[4, ' & '], [3]], 'other'), weighed([[1, ' & '], [3]], 'other')]).toEqual(['kept', 'one-sided']);
  });
});
