import { describe, expect, it } from 'vitest';

import { en } from '#src/i18n/en.ts';
import { ko } from '#src/i18n/ko.ts';

import { sentences, written } from './support/sentences.ts';

const [english, korean] = [en, ko].map((messages) => new Map(sentences(messages.graph, 'graph')));

describe('the sentences about who connects to whom', () => {
  it.each([...(english ?? [])])('%s tells the same facts in both languages', (path, write) => {
    const other = korean?.get(path);
    expect(other).toBeDefined();
    expect(written(other ?? write).used).toEqual(written(write).used);
  });

  it('count one thing as one and many with their thousands apart', () => {
    expect([en.graph.steps(1), en.graph.steps(2), en.graph.songs(1234)]).toEqual(['1 step', '2 steps', '1,234 songs']);
    expect([ko.graph.steps(1), ko.graph.songs(1234)]).toEqual(['1단계', '1,234곡']);
  });

  it('never call nearly all of something all of it, nor very little nothing', () => {
    for (const { format } of [en, ko]) {
      expect([0.783, 0.9996, 1, 0.0042, 0].map((share) => format.percent(share))).toEqual([
        '78%',
        '99%',
        '100%',
        '0.42%',
        '0%',
      ]);
    }
  });
});
