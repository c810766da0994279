import { describe, expect, it } from 'vitest';

import { readArtist } from '#src/musicbrainz/artist.ts';

import { anArtistDocument, aRelation, mbid } from './support/documents.ts';

const alias = (name: string, locale: string | null = null, primary: boolean | string | null = null) => ({
  name,
  locale,
  primary,
  type: 'Artist name',
});

describe('an artist’s names', () => {
  it.each([
    ['a Latin name stays', 'ROSÉ', [], 'ROSÉ', undefined, []],
    ['the main Korean alias is the Hangul name', 'ROSÉ', [alias('로제', 'ko', true)], 'ROSÉ', '로제', []],
    ['"primary" is yes too', 'ROSÉ', [alias('로제', 'ko', 'primary')], 'ROSÉ', '로제', []],
    ['a region does not matter', 'ROSÉ', [alias('로제', 'ko_KR', true)], 'ROSÉ', '로제', []],
    ['another Korean alias is an alias', 'ROSÉ', [alias('박채영', 'ko', null)], 'ROSÉ', undefined, ['박채영']],
    ['a main Korean alias without Hangul is none', 'ROSÉ', [alias('Rose', 'ko', true)], 'ROSÉ', undefined, ['Rose']],
    ['a name in Hangul gives way to the main English one', '아이유', [alias('IU', 'en', true)], 'IU', '아이유', []],
    ['a name in Hangul stays where there is no other', '아이유', [alias('IU')], '아이유', '아이유', ['IU']],
    [
      'a Japanese name gives way too, and stays an alias',
      '後藤真希',
      [alias('Maki Goto', 'en', true)],
      'Maki Goto',
      undefined,
      ['後藤真希'],
    ],
    [
      'aliases stand once, without the names',
      'IU',
      [alias('IU'), alias('이지은'), alias(' 이지은 '), alias('')],
      'IU',
      undefined,
      ['이지은'],
    ],
    ['names are composed and in one line', 'Rose\u0301\n ', [], 'Rosé', undefined, []],
  ])('%s', (_, name, aliases, latin, hangul, others) => {
    const artist = readArtist(anArtistDocument(1, { name, aliases }));

    expect({ name: artist?.name, hangul: artist?.hangul, aliases: artist?.aliases }).toEqual({
      name: latin,
      hangul,
      aliases: others,
    });
  });

  it('are no more than anybody looks for', () => {
    const aliases = Array.from({ length: 500 }, (_, at) => alias(`Alias ${at}`));

    expect(readArtist(anArtistDocument(1, { aliases }))?.aliases).toHaveLength(60);
  });

  it.each([
    ['no id', { id: 'x' }],
    ['no name', { name: ' ', 'sort-name': null }],
  ])('leave nothing to read with %s', (_, more) => {
    expect(readArtist(anArtistDocument(1, more))).toBeUndefined();
  });
});

describe('an artist’s kind', () => {
  it.each([
    ['Person', 'person'],
    ['Group', 'group'],
    ['Orchestra', 'group'],
    ['Choir', 'group'],
    ['Character', undefined],
    [null, undefined],
    ['constructor', undefined],
  ])('is read from %s', (type, kind) => {
    expect(readArtist(anArtistDocument(1, { type }))?.kind).toBe(kind);
  });
});

describe('memberships', () => {
  const of = (relation: object) => readArtist(anArtistDocument(1, { relations: [relation] }))?.memberships;

  it('forward make the artist a member of the other, which is a group', () => {
    expect(
      of(aRelation('member of band', 2, { direction: 'forward', begin: '2012', end: '2018-04', ended: true })),
    ).toEqual([
      {
        personMbid: mbid(1),
        groupMbid: mbid(2),
        from: '2012',
        until: '2018-04',
        ended: true,
        other: { mbid: mbid(2), name: 'Artist 2', kind: 'group' },
      },
    ]);
  });

  it('backward make the other a member of the artist', () => {
    expect(of(aRelation('member of band', 2))).toEqual([
      { personMbid: mbid(2), groupMbid: mbid(1), ended: false, other: { mbid: mbid(2), name: 'Artist 2' } },
    ]);
  });

  it('may have ended nobody knows when', () => {
    expect(of(aRelation('member of band', 2, { ended: true }))?.[0]).toMatchObject({ ended: true });
  });

  it.each([
    [
      [
        { begin: '2012', end: '2015', ended: true },
        { begin: '2012', end: '2018', ended: true },
      ],
      [['2012', '2018']],
    ],
    [
      [
        { begin: '2012', end: '2018', ended: true },
        { begin: '2012', end: null, ended: true },
      ],
      [['2012', undefined]],
    ],
    [[{ begin: '2012', end: '2018', ended: true }, { begin: '2012' }], [['2012', undefined]]],
    [
      [{ begin: '2012', end: '2015', ended: true }, { begin: '2019' }],
      [
        ['2012', '2015'],
        ['2019', undefined],
      ],
    ],
  ])('that differ in instruments alone are one stay: %j', (stays, expected) => {
    const relations = stays.map((stay) => aRelation('member of band', 2, stay));

    expect(readArtist(anArtistDocument(1, { relations }))?.memberships.map(({ from, until }) => [from, until])).toEqual(
      expected,
    );
  });

  it('are told by the relation’s id as well as by its name', () => {
    expect(of(aRelation('Mitglied', 2, { 'type-id': '5be4c609-9afa-4ea0-910b-12ffb71e3821' }))).toHaveLength(1);
  });

  it.each([
    ['of another relation', aRelation('collaboration', 2)],
    ['without a direction', aRelation('member of band', 2, { direction: null })],
    ['in oneself', aRelation('member of band', 1)],
    ['with nobody', aRelation('member of band', 2, { artist: null })],
  ])('are not made %s', (_, relation) => {
    expect(of(relation)).toEqual([]);
  });
});
