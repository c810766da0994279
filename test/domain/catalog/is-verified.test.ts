import { describe, expect, it } from 'vitest';

import { isVerified } from '#src/domain/catalog/is-verified.ts';
import { aSource } from '#test/support/builders/catalog.ts';

const archive = aSource('archive');
const copy = aSource('copy', { origin: 'archive' });
const paper = aSource('paper');
const label = aSource('label', { kind: 'primary' });

describe('isVerified', () => {
  it.each([
    ['two sources of different origin', [archive, paper]],
    ['a primary source alone', [label]],
    ['a primary source among copies', [archive, copy, label]],
    ['two origins among three sources', [archive, copy, paper]],
  ])('relies on %s', (_, sources) => {
    expect(isVerified(sources)).toBe(true);
  });

  it.each([
    ['nobody', []],
    ['one source', [archive]],
    ['two copies of one origin', [archive, copy]],
    ['the same source twice', [archive, archive]],
  ])('does not rely on %s', (_, sources) => {
    expect(isVerified(sources)).toBe(false);
  });
});
