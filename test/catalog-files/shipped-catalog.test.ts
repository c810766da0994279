import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { filesOf } from '#src/catalog-files/files-of.ts';
import { formatCatalogFile } from '#src/catalog-files/format.ts';
import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isVerified } from '#src/domain/catalog/is-verified.ts';
import type { ClaimStatus } from '#src/domain/catalog/model.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';

const dir = fileURLToPath(new URL('../../prisma/catalog', import.meta.url));
const index = createCatalogIndex(readCatalogFiles(dir));

describe('the catalog that ships', () => {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

  const wanted = filesOf(index.catalog);

  it('has every entry at home', () => {
    expect(files.filter((name) => name !== 'rejected.json').sort()).toEqual([...wanted.keys()].sort());
  });

  it.each(files)('has %s written in the one form', (name) => {
    const text = readFileSync(join(dir, name), 'utf8');

    expect(formatCatalogFile(wanted.get(name) ?? JSON.parse(text))).toBe(text);
  });

  it('has at least 300 songs that join artists, each with its versions counted once', () => {
    const joint = index.catalog.collaborations.filter(
      ({ credits }) => new Set(credits.map(({ artistId }) => artistId)).size > 1,
    );

    expect(new Set(joint.map(({ id, versionOf }) => versionOf ?? id)).size).toBeGreaterThanOrEqual(300);
  });

  it('knows at least 1,000 artists, and tells something about at least 50 songs', () => {
    const told = index.catalog.claims.filter(
      ({ kind, subject }) => kind === 'note' && subject.type === 'collaboration',
    );

    expect(index.catalog.artists.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(told.map(({ subject }) => subject.id)).size).toBeGreaterThanOrEqual(50);
  });

  it.each([
    ['memberships', 400, index.catalog.memberships.map((one) => one.sourceIds)],
    ['names in Hangul', 800, index.catalog.artists.map((one) => one.nameSourceIds)],
    ['albums', 150, index.catalog.collaborations.map((one) => one.albumSourceIds)],
  ])('has verified %s enough to ask about', (_what, least, facts) => {
    const verified = facts.filter((ids) => isVerified(ids.flatMap((id) => index.source(id) ?? [])));

    expect(verified.length).toBeGreaterThanOrEqual(least);
  });

  it('has no two artists whose buttons would read alike', () => {
    const labels = index.catalog.artists.map((artist) => foldName(artistLabel(index, artist)));

    expect(labels.filter((label, at) => labels.indexOf(label) < at)).toEqual([]);
  });

  it('says every fact in English and in Korean', () => {
    for (const { id, values } of index.catalog.claims) {
      for (const { text } of values) {
        expect(text.ko, id).toMatch(/\p{Script=Hangul}/u);
        expect(text.en, id).not.toMatch(/\p{Script=Hangul}/u);
      }
    }
  });

  it('links every source of an article, an archive or a page', () => {
    expect(index.catalog.sources.filter((source) => source.url === undefined)).toEqual([]);
  });

  it('credits every artist of the West in some song', () => {
    const idle = index.catalog.artists.filter(
      (one) => one.scene !== 'korean' && index.collaborationsOf(one.id).length === 0,
    );

    expect(idle.map((artist) => artist.id)).toEqual([]);
  });
});

/** Every song and fact of the article that the project starts from, with the status that it must have. */
const facts: [subject: string, status: ClaimStatus, text: RegExp][] = [
  ['apt', 'single-source', /first single from .*first full-length album, rosie/],
  ['apt', 'single-source', /6 December 2024/],
  ['apt', 'single-source', /pop-punk/],
  ['apt', 'single-source', /drinking game 'Apartment'/],
  ['apt', 'single-source', /delete it.*Vogue/],
  ['apt', 'single-source', /three years after her previous release/],
  ['apt', 'verified', /No\. 3 on the Billboard Hot 100/],
  ['standing-next-to-you-usher-remix', 'single-source', /fourth single .* Golden/],
  ['standing-next-to-you-usher-remix', 'disputed', /Golden was No\. 1 on the Billboard 200/],
  ['standing-next-to-you-usher-remix', 'disputed', /Golden peaked at No\. 2 .*18 November 2023/],
  ['standing-next-to-you', 'verified', /No\. 5 on the Billboard Hot 100/],
  ['standing-next-to-you-usher-remix', 'single-source', /Michael Jackson/],
  ['standing-next-to-you-usher-remix', 'single-source', /empty warehouse/],
  ['written-in-the-stars', 'single-source', /last of the five songs .*SM Station x 0/],
  ['written-in-the-stars', 'single-source', /mid-tempo R&B ballad/],
  ['vente-pa-ca-english', 'single-source', /earlier collaboration/],
  ['vente-pa-ca-english', 'disputed', /2017/],
  ['ice-cream', 'verified', /No\. 13 on the Billboard Hot 100 \(chart week of 12 September 2020\)/],
  ['ice-cream', 'verified', /first song by a K-pop girl group in the Top 20/],
  ['ice-cream', 'single-source', /900 million views/],
  ['ice-cream', 'single-source', /Ariana Grande and Teddy Park/],
  ['ice-cream', 'disputed', /debut single/],
  ['mic-drop-steve-aoki-remix', 'verified', /Top 40 .*No\. 28 \(chart week of 16 December 2017\)/],
  ['mic-drop-steve-aoki-remix', 'single-source', /first of many hits/],
  ['mic-drop-steve-aoki-remix', 'verified', /DNA at No\. 67/],
  ['ayyy-girl', 'single-source', /lead single of The Beginning/],
  ['ayyy-girl', 'single-source', /13 years old/],
  ['ayyy-girl', 'single-source', /delayed visa.*SM Entertainment/],
  ['ayyy-girl', 'single-source', /first-generation/],
  ['unforgiven', 'single-source', /lead single .*debut album/],
  ['unforgiven', 'single-source', /cowboys/],
  ['unforgiven', 'single-source', /Lifetime Achievement/],
  ['unforgiven', 'single-source', /K-pop debut/],
  ['unforgiven', 'single-source', /2023 interview .*chord changes/],
  ['unforgiven', 'single-source', /fourth-generation .*BTS/],
  ['sour-candy', 'single-source', /2020 .*Chromatica/],
  ['sour-candy', 'verified', /No\. 33 on the Billboard Hot 100 \(chart week of 13 June 2020\)/],
  ['butter-megan-thee-stallion-remix', 'single-source', /late August 2021/],
  ['butter-megan-thee-stallion-remix', 'single-source', /second verse .*ad-libs/],
  ['butter-megan-thee-stallion-remix', 'single-source', /J-Hope, Jungkook and Jimin made a dance video/],
  ['butter-megan-thee-stallion-remix', 'single-source', /Permission to Dance .*November 2021/],
  ['butter-megan-thee-stallion-remix', 'verified', /back to No\. 1 .*11 September 2021/],
  ['butter-megan-thee-stallion-remix', 'disputed', /three weeks/],
  ['butter-megan-thee-stallion-remix', 'disputed', /nine weeks/],
  ['butter-megan-thee-stallion-remix', 'single-source', /song of the summer/],
  ['how-we-do', 'single-source', /Sponge on the Run/],
  ['how-we-do', 'single-source', /pink and purple .*zombie dancers/],
  ['how-we-do', 'single-source', /five members/],
  ['how-we-do', 'single-source', /Starship Entertainment/],
  ['butter', 'single-source', /U Got It Bad/],
  ['bts', 'single-source', /Wembley Stadium in under 90 minutes in 2019/],
  ['bts', 'single-source', /1990s .*Western pop, R&B and hip-hop/],
  ['bts', 'single-source', /10 billion dollars/],
  ['blackpink', 'single-source', /Coachella in 2019 and 2023/],
  ['wendy', 'single-source', /Canada and the United States/],
  ['red-velvet', 'single-source', /debuted in 2014/],
  ['snoop-dogg', 'single-source', /PSY, BTS, Girls' Generation and 2NE1/],
  ['snoop-dogg', 'single-source', /Dr\. Dre in 2011/],
];

describe('the article', () => {
  it.each(facts)('is told for %s as %s: %s', (subject, status, text) => {
    const claims = index.catalog.claims.filter((claim) => claim.subject.id === subject);
    const claim = claims.find(({ values }) => values.some((value) => text.test(value.text.en)));

    expect(claim?.status).toBe(status);
  });

  it.each([
    ['rose', 'bruno-mars', 'apt'],
    ['jung-kook', 'usher', 'standing-next-to-you-usher-remix'],
    ['wendy', 'john-legend', 'written-in-the-stars'],
    ['ricky-martin', 'wendy', 'vente-pa-ca-english'],
    ['blackpink', 'selena-gomez', 'ice-cream'],
    ['bts', 'steve-aoki', 'mic-drop-steve-aoki-remix'],
    ['bts', 'desiigner', 'mic-drop-steve-aoki-remix'],
    ['jyj', 'kanye-west', 'ayyy-girl'],
    ['jyj', 'malik-yusef', 'ayyy-girl'],
    ['le-sserafim', 'nile-rodgers', 'unforgiven'],
    ['lady-gaga', 'blackpink', 'sour-candy'],
    ['bts', 'megan-thee-stallion', 'butter-megan-thee-stallion-remix'],
    ['monsta-x', 'snoop-dogg', 'how-we-do'],
    ['bts', 'halsey', 'boy-with-luv'],
    ['bts', 'jason-derulo', 'savage-love-bts-remix'],
    ['bts', 'coldplay', 'my-universe'],
    ['psy', 'snoop-dogg', 'hangover'],
    ['bts', 'snoop-dogg', 'bad-decisions'],
    ['girls-generation', 'snoop-dogg', 'the-boys-snoop-dogg-remix'],
  ])('joins %s and %s in %s', (first, second, song) => {
    expect(index.between(first, second).map((one) => one.id)).toContain(song);
  });

  it.each([
    ['standing-next-to-you-usher-remix', 'standing-next-to-you'],
    ['mic-drop-steve-aoki-remix', 'mic-drop'],
    ['butter-megan-thee-stallion-remix', 'butter'],
    ['vente-pa-ca-english', 'vente-pa-ca'],
  ])('has %s point at its original', (remix, original) => {
    expect(index.collaboration(remix)?.versionOf).toBe(original);
    expect(index.versionsOf(original).map((one) => one.id)).toContain(remix);
  });
});
