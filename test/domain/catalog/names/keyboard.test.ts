import { describe, expect, it } from 'vitest';
import { otherLayout } from '#src/domain/catalog/names/keyboard.ts';

describe('the other keyboard layout', () => {
  it.each([
    ['fhwp', '로제'],
    ['FHWP', '로제'],
    ['qkdxksthsuseks', '방탄소년단'],
    ['dkdldb', '아이유'],
    ['fhw', '롲'],
    ['ㅠㅅㄴ', 'bts'],
    ['ㅓㅏ', 'jk'],
    ['ㅔ내', 'pso'],
    ['개ㄴㄷ', 'rose'],
    ['개ㄴㄷ'.normalize('NFD'), 'rose'],
  ])('reads %j as %j', (typed, meant) => {
    expect(otherLayout(typed)).toContain(meant);
  });

  it('knows the letters that need the shift key', () => {
    expect(otherLayout('Qqkr')).toContain('ㅃ박');
  });

  it.each(['127', '...', '', '東方'])('has nothing to say about %j', (typed) => {
    expect(otherLayout(typed)).toEqual([]);
  });
});
