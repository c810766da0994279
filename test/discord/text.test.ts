import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clip, link, plain, plainWithin } from '#src/discord/text.ts';

describe('plain text for Discord', () => {
  it.each([
    ['**bold**', String.raw`\*\*bold\*\*`],
    ['<@123>', '\\<@\u200B123>'],
    ['@everyone', '@\u200Beveryone'],
    ['<t:1:R>', String.raw`\<t:1:R>`],
    ['# heading', String.raw`\# heading`],
    ['[text](there)', String.raw`\[text](there)`],
    ['||spoiler||', String.raw`\|\|spoiler\|\|`],
    ['two\nlines', 'two lines'],
    ['a\u202Eb\u2066c', 'abc'],
  ])('shows %j letter by letter', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it('never leaves a mention or a link that Discord would make live', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('@', '<', '&', '!', '1', ':', '/', 'http', 'https', 'e', 'veryone', ' ') }),
        (text) => {
          expect(plain(text)).not.toMatch(/@[^\u200B]|(?<!\\)<|https?:\/\//);
        },
      ),
    );
  });

  it('stays within the length asked for, whatever escaping adds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '_', 'a', '가', '👩‍👩‍👧', '@', '<', ' ') }),
        fc.integer({ min: 4, max: 60 }),
        (text, length) => {
          expect(plainWithin(text, length).length).toBeLessThanOrEqual(length);
        },
      ),
    );
  });

  it('cuts between graphemes and says that something is missing', () => {
    expect(clip('가나다라', 3)).toBe('가나…');
    expect(clip('ab👩‍👩‍👧cd', 6)).toBe('ab…');
    expect(clip('short', 5)).toBe('short');
  });

  it('keeps a parenthesis of an address from ending the link', () => {
    expect(link('a]b', 'https://example.org/x_(y)')).toContain('(https://example.org/x_%28y%29)');
  });
});
