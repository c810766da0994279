import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseMarkdown } from '#src/local-discord/page/message/markdown/parse-markdown.ts';
import { plainText } from '#src/local-discord/page/message/markdown/plain-text.ts';
import { outline, textIn } from './outline.ts';

type Cases = readonly (readonly [text: string, tree: string])[];

/** Somebody who knows nobody. */
const reader = { people: new Map(), roles: new Map(), channels: new Map(), locale: 'en-US', now: 1_699_999_980_000 };

const read = (text: string) => outline(parseMarkdown(text));
/** Within one paragraph, without saying so. */
const inline = (text: string) => read(text).replace(/^p\(([\s\S]*)\)$/, '$1');

describe('Markdown within a line', () => {
  const spans: Cases = [
    ['**bold**', 'strong(bold)'],
    ['*italic* and _italic_', 'emphasis(italic) and emphasis(italic)'],
    ['__under__', 'underline(under)'],
    ['~~gone~~', 'strike(gone)'],
    ['||who||', 'spoiler(who)'],
    ['***both***', 'emphasis(strong(both))'],
    ['***a** b*', 'emphasis(strong(a) b)'],
    ['***a* b**', 'strong(emphasis(a) b)'],
    ['*a **b***', 'emphasis(a strong(b))'],
    ['**a *b* c**', 'strong(a emphasis(b) c)'],
    ['___a___', 'emphasis(underline(a))'],
    ['||**a** b||', 'spoiler(strong(a) b)'],
    ['**two\nlines**', 'strong(two⏎lines)'],
    ['||a||||b||', 'spoiler(a)spoiler(b)'],
    ['**열린** 문', 'strong(열린) 문'],
    ['**M*A*S*H** and **a*b**', 'strong(Memphasis(A)S*H) and strong(a*b)'],
    ['__a _b__ c', 'underline(a _b) c'],
    ['_b_b_ and b_b_', '_bemphasis(b) and bemphasis(b)'],
  ];
  it.each(spans)('reads %j', (text, tree) => expect(inline(text)).toBe(tree));

  const notSpans: Cases = [
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['**a', '**a'],
    ['**a*b* c', '*emphasis(a)b* c'],
    ['a** b', 'a** b'],
    ['****', '****'],
    ['||||', '||||'],
    ['~a~ |b|', '~a~ |b|'],
    ['*a**b*', 'emphasis(a**b)'],
    ['**a *b** c*', 'strong(a *b) c*'],
    ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['@everyones mail@hereabouts', '@everyones mail@hereabouts'],
  ];
  it.each(notSpans)('leaves %j as it stands', (text, tree) => expect(inline(text)).toBe(tree));

  const escapes: Cases = [
    ['\\*a\\*', '*a*'],
    ['\\_a\\_ \\~~b~~ \\||c||', '_a_ ~~b~~ ||c||'],
    ['\\[a](https://b.c)', '[a](link:https://b.c(https://b.c))'],
    ['\\`a\\`', '`a`'],
    ['\\\\*a*', '\\emphasis(a)'],
    ['\\<@1>', '<@1>'],
    ['C:\\new', 'C:\\new'],
    ['\\', '\\'],
  ];
  it.each(escapes)('takes the escape in %j', (text, tree) => expect(inline(text)).toBe(tree));

  const code: Cases = [
    ['`a *b* \\c`', 'code(a *b* \\c)'],
    ['``a ` b``', 'code(a ` b)'],
    ['`` `a` ``', 'code(`a`)'],
    ['`` ` ``', 'code(`)'],
    ['` a `', 'code( a )'],
    ['`a', '`a'],
    ['```\nx\n```', 'pre(x)'],
    ['```ts\nconst a = `b`;\n```', 'pre:ts(const a = `b`;)'],
    ['```ts```', 'pre(ts)'],
    ['a ```b``` c', 'a pre(b) c'],
    ['```\n# no\n- no\n> no\n```', 'pre(# no⏎- no⏎> no)'],
    ['before\n```\nx\n```\nafter', 'before⏎pre(x)after'],
    ['```x', '```x'],
  ];
  it.each(code)('reads the code in %j', (text, tree) => expect(inline(text)).toBe(tree));

  const links: Cases = [
    ['[a *b*](https://c.d)', 'link:https://c.d(a emphasis(b))'],
    ['[a](<https://c.d> "why")', 'link:https://c.d(a)'],
    ['[a](https://c.d/e_(f))', 'link:https://c.d/e_(f)(a)'],
    ['[[a]](https://c.d)', 'link:https://c.d([a])'],
    ['[a](mailto:b@c.d)', 'link:mailto:b@c.d(a)'],
    ['https://a.b/c_d_e?f=*g*#h', 'link:https://a.b/c_d_e?f=*g*#h(https://a.b/c_d_e?f=*g*#h)'],
    ['(see https://a.b/c).', '(see link:https://a.b/c(https://a.b/c)).'],
    ['**https://a.b**', 'strong(link:https://a.b(https://a.b))'],
    ['||https://a.b||', 'spoiler(link:https://a.b(https://a.b))'],
    ['<https://a.b>', 'link:https://a.b(https://a.b)'],
  ];
  it.each(links)('links in %j', (text, tree) => expect(inline(text)).toBe(tree));

  it.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](/relative)',
    '[a](http://)',
    '[](https://)',
    '<javascript:alert(1)>',
    'https://',
  ])('makes no link of %j', (text) => expect(inline(text)).toBe(text));

  it('does not let a link pose as another address', () =>
    expect(inline('[https://a.b](https://c.d)')).not.toContain('link:https://c.d(https://a.b)'));

  const mentions: Cases = [
    ['<@12> <@!12>', 'user(12) user(12)'],
    ['<@&12>', 'role(12)'],
    ['<#12>', 'channel(12)'],
    ['@everyone, @here', 'everyone(everyone), everyone(here)'],
    ['\\@everyone `@here`', '@everyone code(@here)'],
    ['</collab song:12>', 'command:12(collab song)'],
    ['</공동 작업:12>', 'command:12(공동 작업)'],
    ['<:heart_2:12> <a:dance:12>', 'emoji:12(heart_2) emoji:12(dance)'],
    ['<id:customize>', 'section(customize)'],
    ['<t:1700000000>', 'time:f(1700000000000)'],
    ['<t:-1:R>', 'time:R(-1000)'],
    ['<t:1700000000:s>', 'time:s(1700000000000)'],
    ['<t:1700000000:x>', '<t:1700000000:x>'],
    ['<t:99999999999999999>', '<t:99999999999999999>'],
    ['<@a>', '<@a>'],
  ];
  it.each(mentions)('mentions in %j', (text, tree) => expect(inline(text)).toBe(tree));
});

describe('Markdown of lines', () => {
  const lines: Cases = [
    ['# A\n## B\n### C', 'h1(A)h2(B)h3(C)'],
    ['#### A', 'p(#### A)'],
    ['#A', 'p(#A)'],
    ['a # b', 'p(a # b)'],
    ['# **A**\ntext', 'h1(strong(A))p(text)'],
    ['-# small *print*', 'subtext(small emphasis(print))'],
    ['a\n\nb', 'p(a⏎⏎b)'],
    ['a\n# B\n\nc', 'p(a⏎)h1(B)p(⏎c)'],
    ['\\# a', 'p(# a)'],
    ['\\- a\n1\\. b', 'p(- a⏎1. b)'],
    ['\r\na\r\nb\r\n', 'p(a⏎b)'],
    ['', ''],
    [' \n ', ''],
  ];
  it.each(lines)('reads %j', (text, tree) => expect(read(text)).toBe(tree));

  const quotes: Cases = [
    ['> a\n> b\nc', 'quote(p(a⏎b))p(c)'],
    ['>>> a\n# b', 'quote(p(a⏎)h1(b))'],
    ['> # a\n> - b', 'quote(h1(a)ul(item(p(b))))'],
    ['> > a', 'quote(p(> a))'],
    ['>a', 'p(>a)'],
    ['\\> a', 'p(> a)'],
    ['> ```\n> a\n> ```\nb', 'quote(p(pre(a)))p(b)'],
  ];
  it.each(quotes)('quotes in %j', (text, tree) => expect(read(text)).toBe(tree));

  const lists: Cases = [
    ['- a\n- b', 'ul(item(p(a))item(p(b)))'],
    ['* a\n- b', 'ul(item(p(a))item(p(b)))'],
    ['3. a\n4. b', 'ol3(item(p(a))item(p(b)))'],
    ['- a\n  - b\n    - c\n- d', 'ul(item(p(a⏎)ul(item(p(b⏎)ul(item(p(c))))))item(p(d)))'],
    ['1. a\n   - b\n2. c', 'ol1(item(p(a⏎)ul(item(p(b))))item(p(c)))'],
    ['- a\n  more\nend', 'ul(item(p(a⏎more)))p(end)'],
    ['- a\n1. b', 'ul(item(p(a)))ol1(item(p(b)))'],
    ['- **a**', 'ul(item(p(strong(a))))'],
    ['- # a', 'ul(item(h1(a)))'],
    ['- a\n  ```\n  x\n  ```\n- b', 'ul(item(p(a⏎pre(x)))item(p(b)))'],
    ['```\nx\n```\n- a', 'p(pre(x))ul(item(p(a)))'],
    ['-a', 'p(-a)'],
    ['- ', 'p(-)'],
    ['1.a', 'p(1.a)'],
    ['- a || b\n- c || d', 'ul(item(p(a || b))item(p(c || d)))'],
    ['||a\n- b||\n- c', 'p(spoiler(a⏎- b)⏎)ul(item(p(c)))'],
  ];
  it.each(lists)('lists in %j', (text, tree) => expect(read(text)).toBe(tree));
});

describe('a text in one line', () => {
  it.each([
    ['## A **b**\nc [d](https://e.f)', 'A b c d'],
    ['- a\n- b\n> c', 'a b c'],
    ['`**a**` \\*b\\*', '**a** *b*'],
    ['It is ||him||', 'It is [spoiler]'],
    ['</collab song:12> <:heart:12>', '/collab song :heart:'],
    ['Ends <t:1700000000:R>, <@12> @here', 'Ends in 20 seconds, @unknown-user @here'],
    ['<#12> <@&12> <id:browse>', '#unknown @unknown-role Browse Channels'],
  ])('of %j is %j', (text, line) => expect(plainText(text, reader)).toBe(line));
});

describe('any text', () => {
  const pieces = ['*', '**', '_', '__', '~~', '||', '`', '```', '[', '](', 'https://a.b', ')', '<', '>', '<@1>', '\\'];
  const starts = ['\n', '\n- ', '\n  - ', '\n1. ', '\n> ', '\n>>> ', '\n# ', '\n-# ', ' ', 'a', 'b c', '한'];
  const texts = fc.array(fc.constantFrom(...pieces, ...starts), { maxLength: 60 }).map((parts) => parts.join(''));

  it('is read without an error', () => {
    fc.assert(fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => void parseMarkdown(text)));
  });

  it('keeps its words, in their order', () => {
    const words = (text: string) => text.replaceAll(/https:\/\/a\.b|<@1>|[^a-c한]/g, '');
    fc.assert(
      fc.property(texts, (text) => {
        const shown = textIn(parseMarkdown(text)).replaceAll('https://a.b', '');
        expect(words(shown)).toBe(words(text));
      }),
    );
  });

  it('of letters and spaces alone stays one paragraph', () => {
    const plain = fc.stringMatching(/^[a-z]([a-z ]{0,40}[a-z])?$/);
    fc.assert(
      fc.property(plain, (text) => {
        expect(read(text)).toBe(`p(${text})`);
      }),
    );
  });

  const nasty = [
    '*',
    '**a',
    '*_',
    '*a _b ',
    '[',
    '[a](',
    '[a](https://b',
    '`',
    '`a',
    '> ',
    '- ',
    '\n- ',
    '\n  - ',
    '<',
    '||\n',
    ' ',
    '(',
    'https://a ',
    '@everyone',
    '\n> > "\n- - ',
    '||\n- a\n',
  ];
  /** Hundreds of times of what it takes; whatever is not linear takes minutes. */
  const patienceMs = 5000;
  const timeToRead = (text: string) => {
    const started = performance.now();
    parseMarkdown(text);
    return performance.now() - started;
  };
  it.each(nasty)('of 100,000 characters of %j is read in time', { timeout: 20_000 }, (piece) =>
    expect(timeToRead(piece.repeat(100_000 / piece.length))).toBeLessThan(patienceMs),
  );

  it.each([
    ['`` ', 'a`', ''],
    ['`` ` ', ' ', 'a``'],
    ['**a ', '_b ', '**'],
    ['[', '[]', '](https://a.b)'],
  ])('of %j, many of %j and %j is read in time', { timeout: 20_000 }, (before, piece, after) =>
    expect(timeToRead(before + piece.repeat(50_000) + after)).toBeLessThan(patienceMs),
  );

  it('that is nested without end is shown to a depth that can be drawn', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    const text = `${'**a __b '.repeat(2000)}${'__ **'.repeat(2000)}`;
    expect(depthOf(parseMarkdown(text))).toBeLessThan(50);
    expect(textIn(parseMarkdown(text)).match(/a/g)?.length).toBe(2000);
  });
});
