import { describe, expect, it } from 'vitest';

import { collabProgram, openLookups } from '#src/cli/collab-program.ts';
import { answer } from '#src/cli/run.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';

import { jsonOf } from './run-cli.ts';

const shipped = openLookups(shippedCatalogDir);
const collab = (...args: string[]) =>
  jsonOf(
    answer(
      collabProgram(() => shipped),
      [...args, '--json'],
    ),
  );

const aSource = { id: expect.any(String), title: expect.any(String), url: expect.stringMatching(/^https:/) };

/** As fans type, over a quarter of a century: who is on it, in the order of the release. */
const songs: [typed: string, year: number, credits: readonly string[]][] = [
  ['real wunz', 2001, ['JINUSEAN', 'Cypress Hill']],
  ['everything needs love', 2002, ['MONDO GROSSO', 'BoA']],
  ['last angel', 2007, ['Koda Kumi', 'Tohoshinki']],
  ['girls se7en', 2009, ['SE7EN', "Lil' Kim"]],
  ['i did it for love', 2009, ['BoA', 'Sean Garrett']],
  ['ayyy girl', 2010, ['JYJ', 'Kanye West', 'Malik Yusef']],
  ['make it happen', 2011, ['Namie Amuro', 'After School']],
  ['the dj is mine', 2012, ['Wonder Girls', 'School Gyrls']],
  ['niliria', 2013, ['G-DRAGON', 'Missy Elliott']],
  ['hangover', 2014, ['PSY', 'Snoop Dogg']],
  ['dirty vibe', 2014, ['Skrillex', 'Diplo', 'G-DRAGON', 'CL']],
  ['rocknrollbaby', 2015, ['PSY', 'will.i.am']],
  ['fly jessica', 2016, ['Jessica', 'Fabolous']],
  ['mic drop steve aoki remix', 2017, ['BTS', 'Desiigner', 'Steve Aoki']],
  ['kiss and make up', 2018, ['Dua Lipa', 'BLACKPINK']],
  ['chicken noodle soup', 2019, ['j-hope', 'Becky G']],
  ['boy with luv', 2019, ['BTS', 'Halsey']],
  ['ice cream', 2020, ['BLACKPINK', 'Selena Gomez']],
  ['bet you wanna', 2020, ['BLACKPINK', 'Cardi B']],
  ['my universe', 2021, ['Coldplay', 'BTS']],
  ['btbt', 2022, ['B.I', 'Soulja Boy', 'DeVita']],
  ['left and right', 2022, ['Charlie Puth', 'Jung Kook']],
  ['back for more', 2023, ['TOMORROW X TOGETHER', 'Anitta']],
  ['아파트', 2024, ['ROSÉ', 'Bruno Mars']],
  ['born again lisa', 2025, ['LISA', 'Doja Cat', 'RAYE']],
  ['keychain anderson paak', 2026, ['Anderson .Paak', 'aespa']],
];

/** Names as typed, and a partner whom the list of songs has to name. */
const artists: [typed: string, name: string, partner: string][] = [
  ['방탄소년단', 'BTS', 'Coldplay'],
  ['ㅂㄹㅍㅋ', 'BLACKPINK', 'Lady Gaga'],
  ['boa', 'BoA', 'Westlife'],
  ['트와이스', 'TWICE', 'Coldplay'],
  ['gdragon', 'G-DRAGON', 'Missy Elliott'],
  ['seventeen', 'SEVENTEEN', 'Anne-Marie'],
];

const pairs: [first: string, second: string, title: string][] = [
  ['뷔', 'umi', 'wherever u r'],
  ['jungkook', 'latto', 'Seven'],
  ['le sserafim', 'nile rodgers', 'UNFORGIVEN'],
  ['rm', 'fall out boy', 'Champion (Remix)'],
  ['red velvet', 'ellie goulding', 'Close to Me (Red Velvet Remix)'],
  ['monsta x', 'pitbull', 'BESIDE U'],
  ['yeji itzy', 'bebe rexha', 'Break My Heart Myself (feat. YEJI & RYUJIN of ITZY)'],
  ['stray kids', 'tom morello', 'Come Play'],
];

describe('forty lookups', () => {
  it('are forty', () => {
    expect(songs.length + artists.length + pairs.length).toBe(40);
  });

  it.each(songs)('find %j', (typed, year, names) => {
    expect(collab('song', typed)).toMatchObject({
      song: {
        released: expect.stringMatching(new RegExp(`^${year}`)),
        credits: names.map((artist) => ({ artist })),
        sources: expect.arrayContaining([aSource]),
      },
    });
  });

  it.each(artists)('find %j with a song of theirs', (typed, name, partner) => {
    const credit = expect.objectContaining({ artist: partner });
    expect(collab('artist', typed)).toMatchObject({
      artist: { name },
      songs: expect.arrayContaining([expect.objectContaining({ credits: expect.arrayContaining([credit]) })]),
    });
  });

  it.each(pairs)('find what %j and %j made together', (first, second, title) => {
    expect(collab('between', first, second)).toMatchObject({
      songs: expect.arrayContaining([expect.objectContaining({ title })]),
    });
  });
});
