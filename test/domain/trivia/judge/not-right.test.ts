import { describe, expect, it } from 'vitest';

import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { aCatalog, anArtist, aSong, whereEverybodySings } from '#test/support/builders/catalog.ts';

import { invented, judging, rowsOf, shipped } from './judged.ts';

/** Near enough that the player is told so. */
const close: Readonly<Record<string, readonly string[]>> = {
  rose: [
    'rosy',
    'ros',
    'rosse',
    '로재',
    'roseanne',
    'rose blackpink',
    'blackpink rose',
    'Rosé (BLACKPINK)',
    'i think rose',
    'is it rosé?',
  ],
  lisa: ['lise', 'lissa'],
  blackpink: ['blkpnk', 'tlackpind', 'lackpink', 'blackpink v', 'blakpink v'],
  psy: ['psi'],
  jimin: ['지만', 'jimin bts', '박지빈'],
  'kim-chaewon': ['Kim Chaerin', 'Kim Chaeyeon'],
  'bruno-mars': ['bruno', 'mars', 'mars bruno', 'brunoo marzz'],
  'lady-gaga': ['gaga', 'lady', 'gaga lady'],
  'nct-127': ['nct 128', 'nct 12'],
  'maroon-5': ['maroon', 'maroon 4'],
  bts: ['ㅂㅌㅅㄴㄷ', 'bst'],
  'megan-thee-stallion': ['mts', 'megan', 'stallion'],
  'super-junior': ['super', 'junior'],
  'g-dragon': ['dragon'],
  'song:apt': ['atp', 'abt', 'ㅇㅍㅌ', 'apt blackpink', 'apt. remix please'],
  'song:seven': ['even', 'seven feat. jennie'],
  'song:my-universe': ['universe my'],
  'song:standing-next-to-you': ['next to you', 'SNTY', 'nexttoyou'],
  'song:ice-cream': ['cream ice', 'cream'],
  'song:savage-love': ['savage', 'love savage'],
  'song:love-hangover': ['hangover love'],
  'song:angel-pt-1': ['angel'],
  'song:lock-unlock': ['lock', 'unlock'],
  'song:idol': ['idols'],
};

const wrong: Readonly<Record<string, readonly string[]>> = {
  rose: [
    'blackpink',
    'lisa',
    'jennie',
    'rose & lisa',
    'rose + jennie',
    'ROSÉ, LISA, JENNIE',
    'rose or lisa',
    'rose/lisa',
    'rose\nlisa',
    'lisa rose jennie',
    'rose jennie jisoo lisa',
    'apt',
    'prose',
    'rosewood',
    'os',
    'r',
    '로',
    '제',
    'nose',
    'o',
    'the rose',
  ],
  blackpink: ['rose', 'pink', 'black', 'jennie', 'blackpink, twice', 'twice & blackpink', 'ink'],
  bts: ['jimin', 'rm', 'jung kook', 'bt', 'ㅂㅌ', '방', 'exo', 'bts and exo', 'bts exo twice'],
  jimin: ['bts', 'jin', 'jisoo', 'ji'],
  v: ['i love v', 'w', 'vv', '뷰', 'v & rm', 'rm'],
  jin: ['j', 'jinjoo', '짐', 'jimin', 'bts'],
  'kim-chaewon': ['kim', '김채연', '김', 'Kim Garam', 'Lee Chaeyeon'],
  'nct-127': ['nct'],
  jisoo: ['kim', 'jihyo', 'kim jin', 'kim jennie'],
  'red-velvet': ['red', 'irene', 'wendy'],
  'far-east-movement': ['far', 'east coast'],
  'the-weeknd': ['the', 'week'],
  'loona-yyxy': ['loona'],
  loona: ['loona yyxy', 'yyxy'],
  max: ['m', 'may i', 'maximum'],
  'song:hangover': ['love hangover'],
  'song:love-hangover': ['hangover', 'love'],
  'song:angel-pt-1': ['angel pt. 2'],
  'song:my-universe': ['universe'],
  'song:too-much': ['too bad', 'too'],
  'song:seven': ['seventeen', '7', 'jung kook', 'latto', 'seven & butter', 'seven, butter, idol', 'eve'],
  'song:apt': ['rose', 'bruno mars', 'rose bruno mars', 'ap', 'a', 'chair', 'apt or butter', '아', 'by rose'],
  'song:butter': ['utt', 'but', 'bts', 'butterfly effect', 'remix', 'megan', 'stallion remix'],
  'song:boy-with-luv': ['boy', 'luv', 'with'],
  'song:3d': ['2d', '3', 'd', '4d'],
  'song:sg': ['sj', 's', 'gs'],
  'song:yun': ['run', 'yu', 'un'],
  'song:idol': ['(G)I-DLE', 'i'],
};

const wrongInvented: Readonly<Record<string, readonly string[]>> = {
  xia: ['IU', 'jin', 'jun xiu xia xiu'],
  iu: ['Jin Jun Xiu', 'IX', 'u', 'i', 'iu and suho', 'air'],
  dots: ['!!!', '..', '....', '.', '???', '🔥', '-'],
  'song:one-plus-one': ['11', '1', '1+2', '1+11', '1-1', '2+1'],
  'song:eleven': ['1+1', '1', '12'],
  '2ne1': ['2ne2', '1ne2', '21'],
  jimin: ['Shin Jimin'],
};

const nothing = ['', '   ', '\n', '\u200b', '\u200f\u202e\u2066', '\u3164', '\ufe0f', '\u0301', '\u0000'];
const noText = ['🔥', '❤️👍🏽', '🇰🇷', '?', '…', '()'];

describe('a guess that is not right', () => {
  const judgeShipped = judging(shipped);
  const judgeInvented = judging(invented);

  it.each(rowsOf(close))('at %s is close with %j', (answer, guess) => {
    expect(judgeShipped(answer, guess)).toMatchObject({ verdict: 'close' });
  });

  it.each(rowsOf(wrong))('at %s is wrong with %j', (answer, guess) => {
    expect(judgeShipped(answer, guess)).toMatchObject({ verdict: 'wrong' });
  });

  it.each(rowsOf(wrongInvented))('at %s of the invented catalog is wrong with %j', (answer, guess) => {
    expect(judgeInvented(answer, guess)).toMatchObject({ verdict: 'wrong' });
  });

  it.each(nothing)('is empty with %j', (guess) => {
    expect(judgeShipped('rose', guess)).toEqual({ verdict: 'wrong', because: 'empty' });
    expect(judgeInvented('dots', guess)).toEqual({ verdict: 'wrong', because: 'empty' });
  });

  it.each(noText)('is wrong with %j, in which there is no letter', (guess) => {
    expect(judgeShipped('rose', guess)).toEqual({ verdict: 'wrong', because: 'different' });
    // One of them is a title.
    expect(judgeShipped('song:3d', guess)).toMatchObject({ verdict: 'wrong' });
  });

  it.each(['a'.repeat(101), 'rose '.repeat(100), 'ㅂ'.repeat(6000), `rose${' '.repeat(2000)}`, '('.repeat(100_000)])(
    'is too long with %#',
    (guess) => {
      expect(judgeShipped('rose', guess)).toEqual({ verdict: 'wrong', because: 'too-long' });
    },
  );

  it.each([
    ['rose', 'rosy', 'near'],
    ['bruno-mars', 'bruno', 'part'],
    ['bruno-mars', 'mars bruno', 'order'],
    ['bts', 'ㅂㅌㅅㄴㄷ', 'initials'],
    ['rose', 'rose blackpink', 'extra-words'],
    ['rose', 'blackpink', 'another-name'],
    ['rose', 'rose & lisa', 'several'],
    ['rose', 'something else', 'different'],
  ])('at %s with %j says %s', (answer, guess, because) => {
    expect(judgeShipped(answer, guess)).toMatchObject({ because });
  });
});

describe('another name', () => {
  const artists = [
    anArtist('somi', { name: 'Somi', hangul: '소미' }),
    anArtist('sumi', { name: 'Sumi' }),
    anArtist('suomi', { name: 'Suomi' }),
    anArtist('sumin', { name: 'Sumin', hangul: '수민' }),
    anArtist('soobin', { name: 'Soobin', hangul: '수빈' }),
    anArtist('karina', { name: 'Karina', hangul: '카리나' }),
    anArtist('marina', { name: 'Marina' }),
    anArtist('iu', {
      name: 'IU',
      aliases: [
        { name: 'Lee Jieun', kind: 'real-name' },
        { name: '이지은', kind: 'real-name' },
      ],
    }),
    anArtist('jieun', { name: 'Jieun', hangul: '지은' }),
    anArtist('the-rosa', { name: 'The Rosas' }),
    anArtist('rosas', { name: 'Rosas' }),
    anArtist('light', { name: 'Lightning' }),
  ];
  const collaborations = [
    aSong('butter', ['somi'], { title: 'Butter' }),
    aSong('better', ['sumi'], { title: 'Better' }),
    aSong('bang', ['sumi', 'somi'], { title: 'Bang' }),
    aSong('light', ['sumi', 'somi'], { title: 'Light' }),
    aSong('me', ['sumi', 'somi'], { title: 'Me' }),
    aSong('air', ['sumi', 'somi'], { title: 'Air' }),
  ];
  const at = judging(createCatalogIndex(whereEverybodySings(aCatalog({ artists, collaborations }))));

  it.each([
    ['somi', 'Sumi'],
    ['somi', 'suomi'],
    ['sumin', '수빈'],
    ['karina', 'Marina'],
    ['marina', 'Karina'],
    ['iu', 'Jieun'],
    ['iu', '지은'],
    ['the-rosa', 'rosas'],
    ['song:butter', 'better'],
  ])('is never right or close at %s: %j', (answer, guess) => {
    expect(at(answer, guess)).toEqual({ verdict: 'wrong', because: 'another-name' });
  });

  it.each([
    ['song:air', 'chair'],
    ['song:me', 'me and you and me'],
    ['song:me', 'some'],
    ['song:me', 'awesome'],
    ['song:bang', 'bang bang bang bang bang bang'],
    ['song:light', 'enlighten'],
  ])('is none, but a name inside another text is wrong at %s: %j', (answer, guess) => {
    expect(at(answer, guess)).toMatchObject({ verdict: 'wrong' });
  });

  it.each([
    ['song:light', 'flight'],
    ['song:light', 'slight'],
    ['song:bang', 'bang bang bang'],
  ])('is none, but a letter or word more in front is not right at %s: %j', (answer, guess) => {
    expect(at(answer, guess)).toMatchObject({ verdict: 'close' });
  });
});
