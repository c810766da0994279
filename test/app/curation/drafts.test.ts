import { describe, expect, it } from 'vitest';

import { createDrafts } from '#src/app/curation/drafts.ts';

const form = { title: 'X', who: 'Y', released: '', link: '', comment: '' };
const draft = { userId: '11', customId: 'suggested::', title: 'A song', type: 'collaboration', form } as const;

function counting(): () => number {
  let calls = 0;
  return () => ((calls += 1) * 0.618) % 1;
}

describe('drafts', () => {
  it('come back to who wrote them, as often as asked for', () => {
    const drafts = createDrafts(counting());
    const token = drafts.keep(draft);
    expect(token).toMatch(/^[0-9a-z]{12}$/);
    expect([drafts.read(token, '11'), drafts.read(token, '11')]).toEqual([draft, draft]);
    expect([drafts.read(token, '12'), drafts.read('zzzzzzzzzzzz', '11')]).toEqual([undefined, undefined]);
  });

  it('make room for newer ones', () => {
    const drafts = createDrafts(counting(), 2);
    const tokens = [1, 2, 3].map(() => drafts.keep(draft));
    expect(tokens.map((token) => drafts.read(token, '11') !== undefined)).toEqual([false, true, true]);
  });
});
