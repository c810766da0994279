import { describe, expect, it } from 'vitest';

import { en } from '#src/i18n/en.ts';
import { locales, localized, messagesFor } from '#src/i18n/index.ts';
import { ko } from '#src/i18n/ko.ts';

/** Every text of a catalog by its path; functions are left to the screens' tests. */
function texts(value: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
    if (typeof field === 'string') return [[`${path}${key}`, field] as const];
    return typeof field === 'object' && field !== null ? texts(field, `${path}${key}.`) : [];
  });
}

describe('locales', () => {
  it('have no empty text', () => {
    for (const messages of Object.values(locales)) {
      expect(texts(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it('say everything in Hangul in Korean', () => {
    const latin = texts(ko).filter(([, text]) => !/[가-힣]/.test(text));
    expect(latin.map(([path]) => path)).toEqual(['language']);
  });

  it('show a date only as precisely as it is known', () => {
    expect(en.format.date('2024')).toBe('2024');
    expect(en.format.date('2024-10')).toBe('October 2024');
    expect(en.format.date('2024-10-18')).toBe('October 18, 2024');
    expect(ko.format.date('2024-10-18')).toBe('2024년 10월 18일');
    expect(ko.format.date('2024')).toBe('2024년');
    expect(en.format.dayOfYear('02-29')).toBe('February 29');
  });

  it('fall back to English where a reader’s language is not shipped', () => {
    expect(messagesFor('fr')).toBe(en);
    expect(messagesFor('ko')).toBe(ko);
    expect(localized((messages) => messages.commands.help.description)).toMatchObject({
      'en-US': en.commands.help.description,
      'en-GB': en.commands.help.description,
      ko: ko.commands.help.description,
    });
  });
});
