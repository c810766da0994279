import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readAliases, writeAliases } from '#src/domain/catalog/corrections/aliases-text.ts';
import { readDate } from '#src/domain/catalog/corrections/date-text.ts';
import { readLinks, registrableName, sourcesOf } from '#src/domain/catalog/corrections/links-text.ts';
import { newId, slugOf } from '#src/domain/catalog/corrections/new-id.ts';
import { aliasKinds } from '#src/domain/catalog/model.ts';
import { aSource } from '#test/support/builders/catalog.ts';

const seed = 20_261_126;

describe('a date', () => {
  it.each([
    ['2024', '2024'],
    ['2024-10', '2024-10'],
    ['2024-10-18', '2024-10-18'],
    ['2024.10.18', '2024-10-18'],
    ['2024. 10. 18.', '2024-10-18'],
    ['2024/1/8', '2024-01-08'],
    ['2024년 10월 18일', '2024-10-18'],
    ['2024년 3월', '2024-03'],
    ['２０２４', '2024'],
    [' 2024-02-29 ', '2024-02-29'],
  ])('is read from %j', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    '',
    '-',
    'soon',
    '24',
    '18.10.2024',
    '2024-13',
    '2023-02-29',
    '2024-10-18-1',
    '1899',
    '20241018',
    '2024 Oct',
    '2024-100',
  ])('is not read from %j', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('links', () => {
  it('are public https addresses, blanks between, each once', () => {
    const text = 'https://a.example/x  http://a.example/y\nhttps://a.example/x https://b.example/?q=1#top nonsense';
    expect(readLinks(text)).toEqual({
      urls: ['https://a.example/x', 'https://b.example/?q=1#top'],
      wrong: ['http://a.example/y', 'nonsense'],
    });
  });

  it.each([
    'https://localhost/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://2130706433/',
    'https://user:password@a.example/',
    'https://user@a.example/',
    'ftp://a.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    `https://a.example/${'x'.repeat(400)}`,
    'https://intranet/',
  ])('are never %s', (link) => {
    expect(readLinks(link)).toEqual({ urls: [], wrong: [link] });
  });

  it.each([
    ['www.billboard.com', 'billboard'],
    ['en.yna.co.kr', 'yna'],
    ['sbs.kr', 'sbs'],
    ['news.sbs.co.kr', 'sbs'],
    ['bbc.co.uk', 'bbc'],
    ['tribune.com.pk', 'tribune'],
    ['a.blogspot.com', 'blogspot'],
    ['naver.me', 'naver'],
  ])('of %s are %s’s', (host, name) => {
    expect(registrableName(host)).toBe(name);
  });

  it('become sources of their publisher, which other pages of it may have named', () => {
    const known = [
      aSource('old', { url: 'https://www.yna.co.kr/a', origin: 'yonhap' }),
      aSource('one', { url: 'https://github.com/one', origin: 'one' }),
      aSource('two', { url: 'https://github.com/two', origin: 'two' }),
    ];
    const urls = [
      'https://en.yna.co.kr/b',
      'https://github.com/three',
      'https://www.new.example/c',
      'https://www.yna.co.kr/a',
    ];
    expect(sourcesOf(urls, 'APT.', known)).toEqual([
      { id: 'en-yna-co-kr-apt', kind: 'web-page', title: 'en.yna.co.kr: APT.', url: urls[0], origin: 'yonhap' },
      { id: 'github-com-apt', kind: 'web-page', title: 'github.com: APT.', url: urls[1], origin: 'github' },
      { id: 'new-example-apt', kind: 'web-page', title: 'new.example: APT.', url: urls[2], origin: 'new' },
      known[0],
    ]);
  });

  it('have titles that are cut between characters', () => {
    const [source] = sourcesOf(['https://a.example/1'], '🌹'.repeat(100), []);
    expect(source?.title).toBe(`a.example: ${'🌹'.repeat(94)}`);
  });

  it('of one host to one song have ids of their own', () => {
    const urls = ['https://a.example/1', 'https://a.example/2'];
    expect(sourcesOf(urls, 'X', []).map(({ id }) => id)).toEqual(['a-example-x', 'a-example-x-2']);
  });
});

describe('a new id', () => {
  it.each([
    ['Sky of Paper', 'sky-of-paper'],
    ['APT.', 'apt'],
    ['아파트', 'apateu'],
    ['Beyoncé & JAY-Z', 'beyonce-and-jay-z'],
    ['愛', ''],
  ])('of %j begins as %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('is free, and an id, whatever the text', () => {
    const isId = /^(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(120), (text, takenCount) => {
        const taken = new Set<string>();
        for (let at = 0; at <= takenCount; at += 1) {
          const id = newId(slugOf(text), (one) => taken.has(one));
          expect(id).toMatch(isId);
          expect(taken.has(id)).toBe(false);
          taken.add(id);
        }
      }),
      { seed, numRuns: 60 },
    );
  });
});

describe('other names', () => {
  it('stand on a line each, with their kind in brackets', () => {
    expect(readAliases('JK [nickname]\n\n 정국 [Real-Name] \nGolden Maknae\njk')).toEqual({
      aliases: [
        { name: 'JK', kind: 'nickname' },
        { name: '정국', kind: 'real-name' },
        { name: 'Golden Maknae', kind: 'nickname' },
      ],
      unclear: [],
    });
  });

  it('of a kind that there is not are not guessed', () => {
    expect(readAliases('JK [pet name]\n[nickname]').unclear).toEqual(['JK [pet name]', '[nickname]']);
  });

  it('that were written read as the same', () => {
    const names = ['JK', 'Golden Maknae', '정국', 'J.K. (BTS)'];
    fc.assert(
      fc.property(fc.shuffledSubarray(names), fc.constantFrom(...aliasKinds), (chosen, kind) => {
        const aliases = chosen.map((name) => ({ name, kind }));
        expect(readAliases(writeAliases(aliases))).toEqual({ aliases, unclear: [] });
      }),
      { seed, numRuns: 50 },
    );
  });
});
