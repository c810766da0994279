import { describe, expect, it } from 'vitest';

import { openLookups } from '#src/cli/collab-program.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { judgeOutcome } from '#src/cli/trivia-judge.ts';
import { anArtist, aSong, lookupsOver } from '#test/support/builders/catalog.ts';

const shipped = openLookups(shippedCatalogDir);

describe('a judged guess', () => {
  it('has a verdict, a sentence that says why, the rule and the answer', () => {
    const outcome = judgeOutcome(shipped, 'fhwp', 'rosé');

    expect(outcome).toEqual({
      exitCode: 0,
      json: {
        verdict: 'right',
        because: 'It is the answer, typed on the other keyboard layout.',
        rule: 'keyboard',
        answer: { type: 'artist', id: 'rose', name: 'ROSÉ' },
      },
      text: 'right: It is the answer, typed on the other keyboard layout. [keyboard; artist ROSÉ]',
    });
  });

  it.each([
    ['rose', 'ROSÉ', 'right'],
    ['rosy', 'ROSÉ', 'close'],
    ['lisa', 'ROSÉ', 'wrong'],
    ['apt by rose', '아파트', 'right'],
    ['JK', 'Jeon Jungkook', 'right'],
    ['butter', 'Butter (remix)', 'right'],
    ['', 'ROSÉ', 'wrong'],
    ['a'.repeat(5000), 'ROSÉ', 'wrong'],
  ])('%j for %j is %s', (guess, answer, verdict) => {
    expect(judgeOutcome(shipped, guess, answer)).toMatchObject({ exitCode: 0, json: { verdict } });
  });

  it('is judged by each thing that has the name, and the kindest verdict counts', () => {
    const lookups = lookupsOver({
      artists: [
        anArtist('idol', { name: 'Idol', aliases: [{ name: 'The Group', kind: 'nickname' }] }),
        anArtist('bts', { name: 'BTS' }),
      ],
      collaborations: [aSong('idol', ['bts'], { title: 'IDOL', otherTitles: ['Aidol'] })],
    });

    expect(judgeOutcome(lookups, 'the group', 'idol').json).toMatchObject({
      verdict: 'right',
      answer: { type: 'artist' },
    });
    expect(judgeOutcome(lookups, 'idol by bts', 'idol').json).toMatchObject({
      verdict: 'right',
      answer: { type: 'song' },
    });
    expect(judgeOutcome(lookups, 'nonsense', 'idol').json).toMatchObject({
      verdict: 'wrong',
      answer: { type: 'artist' },
    });
  });

  it('is judged by a name of its own before an alias', () => {
    const lookups = lookupsOver({
      artists: [
        anArtist('kai', { name: 'KAI', aliases: [{ name: 'Kim Jongin', kind: 'real-name' }] }),
        anArtist('huening', { name: 'Huening', aliases: [{ name: 'Kai', kind: 'nickname', ambiguous: true }] }),
      ],
    });

    expect(judgeOutcome(lookups, 'huening', 'kai').json).toMatchObject({ verdict: 'wrong', answer: { id: 'kai' } });
  });

  it('cannot be judged by an answer that the catalog does not have exactly', () => {
    const outcome = judgeOutcome(shipped, 'rose', 'blakpink');

    expect(outcome).toMatchObject({
      exitCode: 1,
      json: { error: { code: 'unknown-answer', near: expect.arrayContaining(['BLACKPINK']) } },
      text: expect.stringContaining('The catalog has no artist or song called exactly "blakpink".'),
    });
    expect(judgeOutcome(shipped, 'rose', '\u200b')).toMatchObject({ exitCode: 1, json: { error: { near: [] } } });
  });
});
