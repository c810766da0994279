import { describe, expect, it, onTestFinished } from 'vitest';

import { createReviewer, type Reviewer } from '#src/catalog-files/review-aside.ts';
import { reviewContent } from '#src/catalog-files/review-content.ts';
import type { CatalogContent } from '#src/domain/catalog/entities.ts';
import { aClaim, aSong } from '#test/support/builders/catalog.ts';
import { shipped } from '#test/support/curation/live-database.ts';

const { version, ...content } = shipped;
const problemsOf = (over: Partial<CatalogContent>) => {
  const review = reviewContent({ ...content, ...over });
  return review.type === 'invalid' ? review.problems : [];
};

describe('what the rules say to a catalog', () => {
  it('is nothing where the files would take it, whatever the order of its lists', () => {
    const turned = {
      ...content,
      artists: content.artists.toReversed(),
      sources: content.sources.toReversed(),
      collaborations: content.collaborations.map((song) => ({ ...song, sourceIds: ['paper', 'archive'] })),
    };
    const sorted = content.collaborations.map((song) => ({ ...song, sourceIds: ['archive', 'paper'] }));

    expect(reviewContent(content)).toEqual({ type: 'valid', catalog: shipped });
    expect(reviewContent(turned)).toMatchObject({
      type: 'valid',
      catalog: { artists: shipped.artists, collaborations: sorted },
    });
    expect(shipped.version).toBe(version);
  });

  it('names what is wrong by what it is and the field', () => {
    const song = aSong('hit', ['rose', 'nobody'], { title: ' x', kinds: ['remix'], released: '2027' });

    expect(problemsOf({ collaborations: [...content.collaborations, song] })).toEqual([
      'song "hit": title: has spaces around it',
    ]);
    expect(problemsOf({ collaborations: [...content.collaborations, { ...song, title: 'x' }] })).toEqual([
      'song "hit": credits[1].artist: unknown artist "nobody"',
      'song "hit": versionOf: a remix needs its original',
      'song "hit": released: "2027" is after the catalog\'s own day, 2026-11-01',
    ]);
    expect(problemsOf({ artists: content.artists.map((one) => ({ ...one, name: '' })) })).toContain(
      'artist "rose": name: is empty',
    );
  });

  it('has sources only where something refers to them, if they are pages of another', () => {
    const page = { ...content.sources[0], id: 'archive-2024', pageOf: { sourceId: 'archive', page: '2024' } };
    const sources = [...content.sources, page as CatalogContent['sources'][number]];

    expect(reviewContent({ ...content, sources })).toEqual({ type: 'valid', catalog: shipped });
  });

  it('refuses what has no place, and claims that are known by another id there', () => {
    expect(problemsOf({ claims: [aClaim('x', 'nosuchsong')] })).toEqual([
      'claim "x" has no place in the files: it belongs to nothing, or it has another id there',
    ]);
    expect(problemsOf({ claims: [aClaim('x', 'apt')] })).toEqual([
      'claim "x" has no place in the files: it belongs to nothing, or it has another id there',
      expect.stringMatching(/^claim "apt-[0-9a-f]{10}" would appear in the files$/),
    ]);
  });
});

describe('the rules in a thread of their own', () => {
  const broken = { ...content, artists: content.artists.slice(1) };
  const nothing = {} as CatalogContent; // as only a broken program would give it

  function aReviewer(idleMs?: number): Reviewer {
    const reviewer = createReviewer(idleMs);
    onTestFinished(reviewer.close);
    return reviewer;
  }

  it('say the same, to each of many who ask at once', async () => {
    const { review } = aReviewer();
    const asked = await Promise.all([content, broken, content].map(review));

    expect(asked).toEqual([content, broken, content].map(reviewContent));
  });

  it('fail where they are asked, when they fail, and answer the next one', async () => {
    const { review } = aReviewer();

    const [failed, next] = [review(nothing), review(content)];
    await expect(failed).rejects.toThrow(TypeError);
    expect(await next).toEqual(reviewContent(content));
    expect(await review(content)).toEqual(reviewContent(content));
  });

  it('answer after a thread that was not needed for a while is gone', async () => {
    const { review, warm } = aReviewer(0);
    warm();

    expect(await review(broken)).toEqual(reviewContent(broken));
    expect(await review(content)).toEqual(reviewContent(content));
  });

  it('fail when they are closed in the middle of it', async () => {
    const { review, close } = aReviewer();
    const [asked] = await Promise.allSettled([review(content), close()]);

    expect(asked).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('without an answer') },
    });
  });
});
