import { describe, expect, it } from 'vitest';

import { sceneOfArtist, sceneOfCountry } from '#src/musicbrainz/scene.ts';

describe('the scene of a country', () => {
  it.each([
    ['KR', 'korean'],
    ...[
      'US',
      'CA',
      'GB',
      'IE',
      'FR',
      'DE',
      'ES',
      'IT',
      'SE',
      'NO',
      'PL',
      'UA',
      'RU',
      'GR',
      'IS',
      'AU',
      'NZ',
      'XE',
      'XK',
    ].map((code) => [code, 'western']),
    ...['MX', 'BR', 'AR', 'CO', 'CL', 'PR', 'JM', 'DO', 'CU', 'GL'].map((code) => [code, 'western']),
    ...['SU', 'XG', 'YU', 'XC', 'CS'].map((code) => [code, 'western']),
    ...['JP', 'CN', 'TW', 'HK', 'TH', 'ID', 'PH', 'VN', 'IN', 'KP', 'TR', 'IL', 'ZA', 'NG', 'EG', 'KZ', 'SA', 'MO'].map(
      (code) => [code, 'other'],
    ),
  ])('%s is %s', (code, scene) => {
    expect(sceneOfCountry(code)).toBe(scene);
  });

  it.each(['XW', '', 'kr', 'KOR', '한국'])('nobody knows for "%s"', (code) => {
    expect(sceneOfCountry(code)).toBeUndefined();
  });
});

describe('the scene of an artist', () => {
  const area = (codes: object) => ({ id: 'x', name: 'x', ...codes });

  it.each([
    ['the country', { country: 'KR' }, 'korean'],
    ['the country before the area', { country: 'US', area: area({ 'iso-3166-1-codes': ['KR'] }) }, 'western'],
    ['the area', { country: null, area: area({ 'iso-3166-1-codes': ['KR'] }) }, 'korean'],
    ['a part of a country', { area: area({ 'iso-3166-2-codes': ['KR-11'] }) }, 'korean'],
    ['where the artist was born', { area: null, 'begin-area': area({ 'iso-3166-2-codes': ['US-CA'] }) }, 'western'],
    [
      'where the artist was born, when the area is everywhere',
      { country: 'XW', 'begin-area': area({ 'iso-3166-1-codes': ['JP'] }) },
      'other',
    ],
    ['a country that is no more', { area: area({ 'iso-3166-3-codes': ['SUHH'] }) }, 'western'],
  ])('is told by %s', (_, artist, scene) => {
    expect(sceneOfArtist(artist)).toBe(scene);
  });

  it.each([
    ['nothing is said', {}],
    ['only a name is said', { area: area({}) }],
    ['an area is a text', { area: 'Seoul' }],
    ['codes are no list', { area: area({ 'iso-3166-1-codes': 'KR' }) }],
    ['they died there', { 'end-area': area({ 'iso-3166-1-codes': ['KR'] }) }],
  ])('is not known where %s', (_, artist) => {
    expect(sceneOfArtist(artist)).toBeUndefined();
  });
});
