import { describe, expect, it } from 'vitest';
import { isBlank } from '#src/domain/catalog/names/is-blank.ts';

describe('a blank text', () => {
  it.each(['', '   ', '\u200b\u200b', '\u3164', '\u115f \u1160', '\u2800', '\u202e', '\ufe0f', '\u00ad'])(
    'is %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it.each(['a', 'ㅂ', '🔥', '...', '❤\ufe0f', '\u202eapt', '1', '日'])('is not %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
