import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCredits, writeCredits } from '#src/domain/catalog/corrections/credits-text.ts';
import { creditRoles, type Credit } from '#src/domain/catalog/model.ts';
import { anArtist, lookupsOver } from '#test/support/builders/catalog.ts';

const artists = [
  anArtist('rose', { name: 'ROSÉ', hangul: '로제', scene: 'korean' }),
  anArtist('bruno-mars', { name: 'Bruno Mars' }),
  anArtist('bts', { name: 'BTS', hangul: '방탄소년단', scene: 'korean', kind: 'group' }),
  anArtist('halsey', { name: 'Halsey' }),
  anArtist('jung-kook', {
    name: 'Jung Kook',
    scene: 'korean',
    aliases: [{ name: 'Jungkook', kind: 'romanization' }],
  }),
  anArtist('g-idle', { name: '(G)I-DLE', scene: 'korean', kind: 'group' }),
  anArtist('kda', { name: 'K/DA', kind: 'group' }),
  anArtist('yyxy', { name: 'LOONA / yyxy', kind: 'sub-unit' }),
  anArtist('monsta-x', { name: 'MONSTA X', scene: 'korean', kind: 'group' }),
  anArtist('tyler', { name: 'Tyler, The Creator' }),
  anArtist('ewf', { name: 'Earth, Wind & Fire', kind: 'group' }),
  anArtist('the-weeknd', { name: 'The Weeknd' }),
  anArtist('daft-punk', { name: 'Daft Punk', kind: 'group' }),
  anArtist('black-eyed-peas', { name: 'Black Eyed Peas', kind: 'group' }),
  anArtist('blackpink', { name: 'BLACKPINK', hangul: '블랙핑크', scene: 'korean', kind: 'group' }),
  anArtist('dreamcatcher', { name: 'Dreamcatcher', scene: 'korean', kind: 'group' }),
  anArtist('jisoo', { name: 'JISOO.', scene: 'korean' }),
  anArtist('jisoo-blackpink', { name: 'JISOO', hangul: '지수', scene: 'korean' }),
  anArtist('jisoo-lovelyz', { name: 'Jisoo', hangul: '지수', scene: 'korean' }),
];
const memberships = [{ personId: 'jisoo-blackpink', groupId: 'blackpink', status: 'current' as const, sourceIds: [] }];
const catalog = lookupsOver({ artists, memberships });

/** `rose, bruno-mars* ` in short: an id, and the first letter of every role but the first. */
function short(line: string): string {
  const { credits, problems } = readCredits(line, catalog);
  const names = credits.map(({ artist, role, creditedAs }) => {
    const id = 'id' in artist ? artist.id : `new ${artist.name}`;
    return [id, ...(role === 'primary' ? [] : [role]), ...(creditedAs === undefined ? [] : [`as ${creditedAs}`])].join(
      ':',
    );
  });
  return [...names, ...problems.map(({ type, text }) => `${type} ${text}`)].join(' | ');
}

describe('a line of credits', () => {
  it.each([
    ['ROSÉ & Bruno Mars', 'rose | bruno-mars'],
    ['rose x bruno mars', 'rose | bruno-mars'],
    ['로제 × Bruno Mars', 'rose | bruno-mars'],
    ['ROSÉ, Bruno Mars and Halsey', 'rose | bruno-mars | halsey'],
    ['ROSÉ\nBruno Mars', 'rose | bruno-mars'],
    ['BTS feat. Halsey', 'bts | halsey:featured'],
    ['BTS (feat. Halsey)', 'bts | halsey:featured'],
    ['BTS ft. Halsey & Bruno Mars', 'bts | halsey:featured | bruno-mars:featured'],
    ['BTS featuring Halsey', 'bts | halsey:featured'],
    ['BTS with Halsey', 'bts | halsey:featured'],
    ['방탄소년단 피처링 Halsey', 'bts | halsey:featured'],
    ['BTS feat.Halsey', 'bts | halsey:featured'],
    ['BTS feat. Halsey, prod. Bruno Mars', 'bts | halsey:featured | bruno-mars:producer'],
    ['BTS; remix: Daft Punk; writer: ROSÉ', 'bts | daft-punk:remixer | rose:writer'],
    ['BTS produced by Daft Punk', 'bts | daft-punk:producer'],
    ['**BTS** feat. Halsey · Remix: Daft Punk', 'bts | halsey:featured | daft-punk:remixer'],
    ['feat. Halsey, BTS', 'halsey:featured | bts:featured'],
    ['Daft Punk', 'daft-punk'],
    ['(G)I-DLE & K/DA', 'g-idle | kda'],
    ['BTS (feat. (G)I-DLE)', 'bts | g-idle:featured'],
    ['LOONA / yyxy & BTS', 'yyxy | bts'],
    ['BTS feat. Tyler, The Creator', 'bts | tyler:featured'],
    ['Earth, Wind & Fire & BTS', 'ewf | bts'],
    ['BTS & Earth, Wind and Fire, Halsey', 'bts | ewf | halsey'],
    ['Weeknd', 'the-weeknd'],
    ['MONSTA X feat. Usher X', 'monsta-x | unknownArtist Usher X'],
    ['MONSTA X x BTS and MONSTA X', 'monsta-x | bts | monsta-x | creditedTwice MONSTA X'],
    ['BTS x', 'unknownArtist BTS x'],
    ['ROSÉ (로제)', 'rose'],
    ['JISOO (blackpink)', 'jisoo-blackpink'],
    ['지수 (BLACKPINK) & BTS', 'jisoo-blackpink | bts'],
    ['Jisoo (jisoo-lovelyz)', 'jisoo-lovelyz'],
    ['#jisoo-lovelyz', 'jisoo-lovelyz'],
    ['Jung Kook [as Jungkook] & BTS', 'jung-kook:as Jungkook | bts'],
    ['BTS [as RM, V & JIN of BTS] feat. ROSÉ [as Rosé[nZk]]', 'bts:as RM, V & JIN of BTS | rose:featured:as Rosé[nZk]'],
    ['Jisoo (jisoo)', 'jisoo'],
  ])('%j names %s', (line, expected) => {
    expect(short(line)).toBe(expected);
  });

  it.each([
    ['Jisoo', 'ambiguousArtist Jisoo'],
    ['BTS & Nobody Known', 'bts | unknownArtist Nobody Known'],
    ['Jung Kok', 'unknownArtist Jung Kok'],
    ['Hals', 'unknownArtist Hals'],
    ['#nobody', 'unknownArtist #nobody'],
    ['ROSÉ (bts)', 'unknownArtist ROSÉ (bts)'],
    ['BTS & BTS', 'bts | bts | creditedTwice BTS'],
  ])('%j does not come down to artists: %s', (line, expected) => {
    expect(short(line)).toBe(expected);
  });

  it('offers whoever is near an unknown name and everybody who has an ambiguous one', () => {
    expect(readCredits('Jung Kok', catalog).problems).toMatchObject([{ near: [{ id: 'jung-kook' }] }]);
    const [problem] = readCredits('Jisoo', catalog).problems;
    const candidates = problem?.type === 'ambiguousArtist' ? problem.candidates.map(({ id }) => id) : [];
    expect(candidates.toSorted()).toEqual(['jisoo', 'jisoo-blackpink', 'jisoo-lovelyz']);
  });

  it('introduces artists who are said to be new, with all that an artist needs', () => {
    const { credits, problems } = readCredits(
      'BTS feat. +Salt, Pepa & Co [western group], +새이름|Newname [korean person], +-|Noh [korean person]',
      catalog,
    );
    expect(problems).toEqual([]);
    expect(credits.map(({ artist }) => artist)).toMatchObject([
      { id: 'bts' },
      { name: 'Salt, Pepa & Co', scene: 'western', kind: 'group' },
      { name: 'Newname', hangul: '새이름', scene: 'korean', kind: 'person' },
      { name: 'Noh', scene: 'korean', kind: 'person' },
    ]);
    expect(credits[3]?.artist).not.toHaveProperty('hangul');
  });

  it.each([
    ['+Newname', 'unclearArtist Newname'],
    ['+Newname [western]', 'unclearArtist Newname'],
    ['+Newname [korean person]', 'unclearArtist Newname'],
    ['+Newname [korean sub-unit]', 'unclearArtist Newname'],
    ['+Latin|Newname [korean person]', 'unclearArtist Latin|Newname'],
    ['+Halsey [western person]', 'knownArtist Halsey'],
    ['+로제|Rosie [korean person]', 'knownArtist 로제|Rosie'],
  ])('%j introduces nobody: %s', (line, expected) => {
    expect(short(line)).toBe(expected);
  });

  const aCredit = fc.record({
    artistId: fc.constantFrom(...artists.map(({ id }) => id)),
    role: fc.constantFrom(...creditRoles),
    creditedAs: fc.option(fc.constantFrom('Jungkook', 'T.O.P & Co', 'the (other) one', 'A, as B', 'X[y] feat. Z'), {
      nil: undefined,
    }),
  });

  it('that was written of credits reads as the same credits', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(aCredit, { maxLength: 12, selector: ({ artistId, role }) => `${artistId} ${role}` }),
        (made) => {
          const credits = made.map(({ creditedAs, ...credit }): Credit =>
            creditedAs === undefined ? credit : { ...credit, creditedAs },
          );
          const read = readCredits(writeCredits(credits, catalog), catalog);
          const inOrder = creditRoles.flatMap((role) => credits.filter((credit) => credit.role === role));
          expect(read.problems).toEqual([]);
          expect(
            read.credits.map(({ artist, ...rest }) => ({ artistId: 'id' in artist && artist.id, ...rest })),
          ).toEqual(inOrder);
        },
      ),
      { seed: 20_261_126, numRuns: 300 },
    );
  });

  it('is read whatever is typed', () => {
    const signs = fc.string({
      unit: fc.constantFrom('&', ',', '(', ')', '[', ']', '+', '|', '#', ' ', 'x', 'a', '로', 'feat. ', 'prod. ', '\n'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(signs, (line) => void readCredits(line, catalog)),
      { seed: 20_261_126, numRuns: 500 },
    );
  });
});
