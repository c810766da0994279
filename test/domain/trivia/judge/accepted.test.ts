import { describe, expect, it } from 'vitest';

import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import {
  acceptedForArtist,
  acceptedForSong,
  answerForArtist,
  answerForSong,
} from '#src/domain/trivia/judge/accepted.ts';
import { judge } from '#src/domain/trivia/judge/judge.ts';
import { createOtherNames } from '#src/domain/trivia/judge/other-names.ts';
import { aCatalog, anArtist, aSong } from '#test/support/builders/catalog.ts';

const index = createCatalogIndex(
  aCatalog({
    artists: [
      anArtist('rose', {
        name: 'ROSÉ',
        hangul: '로제',
        aliases: [
          { name: 'Rose', kind: 'romanization' },
          { name: 'Roseanne Park', kind: 'real-name' },
        ],
      }),
      anArtist('latto', { name: 'Latto' }),
    ],
    collaborations: [
      aSong('seven', ['rose'], { title: 'Seven', originalTitle: '세븐' }),
      aSong('seven-latto', ['latto'], {
        title: 'Seven (feat. Latto)',
        otherTitles: ['Seven (explicit version)'],
        versionOf: 'seven',
        credits: [{ artistId: 'latto', role: 'featured', creditedAs: 'Mulatto' }],
      }),
      aSong('eight', ['latto'], { title: 'Eight (Seven remix)', versionOf: 'seven' }),
    ],
  }),
);

describe('what is accepted', () => {
  it('for an artist is each name once, as the catalog spells it', () => {
    expect(acceptedForArtist(index, 'rose')).toEqual(['ROSÉ', '로제', 'Roseanne Park']);
  });

  it('for a song is each title and base title, of its versions too where they share that', () => {
    expect(acceptedForSong(index, 'seven')).toEqual([
      'Seven',
      '세븐',
      'Seven (feat. Latto)',
      'Seven (explicit version)',
    ]);
    expect(acceptedForSong(index, 'seven-latto')).toContain('세븐');
    expect(acceptedForSong(index, 'eight')).toEqual(['Eight (Seven remix)', 'Eight']);
  });

  it('beside a song are the names of its artists, as printed too', () => {
    expect(answerForSong(index, 'seven').beside).toEqual(['ROSÉ', '로제', 'Roseanne Park', 'Mulatto', 'Latto']);
    expect(answerForArtist(index, 'rose').beside).toBeUndefined();
  });

  it('is nothing for what the catalog does not have', () => {
    expect(() => acceptedForArtist(index, 'nobody')).toThrow(RangeError);
    expect(() => acceptedForSong(index, 'nothing')).toThrow(RangeError);
  });
});

describe('the names of other things', () => {
  const otherNames = createOtherNames(index);
  const besideRose = otherNames(acceptedForArtist(index, 'rose'));
  const besideSeven = otherNames(acceptedForSong(index, 'seven'));

  it.each(['latto', 'LATTO!'])('%j is one beside an artist and beside a song', (guess) => {
    expect(besideRose(guess)).toBe(true);
    expect(besideSeven(guess)).toBe(true);
  });

  it.each(['eight', 'Eight (Seven Remix)'])('%j, a title, is one beside a song alone', (guess) => {
    expect(besideSeven(guess)).toBe(true);
    expect(besideRose(guess)).toBe(false);
  });

  it.each(['rose', '로제', 'roseanne', 'lat', 'latto seven', ''])('%j is none', (guess) => {
    expect(besideRose(guess)).toBe(false);
  });

  it('is none of an artist whom nobody could mean, for want of a song', () => {
    const silent = aCatalog({ artists: [anArtist('lady', { name: 'Lady Gaga' }), anArtist('gaga', { name: 'Gaga' })] });
    const isAnotherName = createOtherNames(createCatalogIndex(silent))(['Lady Gaga']);

    expect(isAnotherName('gaga')).toBe(false);
  });
});

describe('an answer that is kept', () => {
  it('is judged without the artists of the song when they were not kept', () => {
    const kept = { accepted: acceptedForSong(index, 'seven') };
    const isAnotherName = createOtherNames(index)(kept.accepted);

    expect(judge('seven by rose', answerForSong(index, 'seven'), isAnotherName).verdict).toBe('right');
    expect(judge('seven by rose', kept, isAnotherName).verdict).toBe('close');
  });

  it('that has no spelling makes nothing right', () => {
    for (const accepted of [[], [''], ['\u200b', ' ']])
      expect(judge('rose', { accepted }, () => false)).toEqual({ verdict: 'wrong', because: 'different' });
  });
});
