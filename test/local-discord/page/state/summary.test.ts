import { describe, expect, it } from 'vitest';

import { summaryOf } from '#src/local-discord/page/state/summary.ts';
import type { SeenMessage } from '#src/local-discord/page/state/wire.ts';

const message = (parts: Partial<SeenMessage>) =>
  ({
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    thinking: false,
    failed: false,
    ...parts,
  }) as unknown as SeenMessage; // a summary reads no more of it

describe('a message in one line', () => {
  it.each([
    ['**bold** and __under__ and `code`', 'bold and under and code'],
    ['# Title\n- one\n- two\n> quoted', 'Title one two quoted'],
    ['see [the source](https://example.org/a_b) </collab song:123> <:heart:42>', 'see the source /collab song :heart:'],
    ['it was ||Rosé|| all along', 'it was [spoiler] all along'],
    ['<@1> wrote <t:1700000000:R>', 'wrote'],
    ['<img onerror=alert(1)>', '<img onerror=alert(1)>'],
  ])('has no signs of Markdown: %j', (content, line) => {
    expect(summaryOf(message({ content }))).toBe(line);
  });

  it('holds the texts of components, however deep, and of embeds', () => {
    const components = [
      {
        type: 17,
        components: [
          { type: 9, components: [{ type: 10, content: '## Song' }], accessory: { type: 2 } },
          { type: 10, content: 'by two' },
        ],
      },
      { type: 1, components: [{ type: 2, label: 'More' }] },
    ] as unknown as SeenMessage['components'];
    const embeds = [{ title: 'An embed', description: 'of *old*' }] as SeenMessage['embeds'];
    expect(summaryOf(message({ components: components ?? [], embeds }))).toBe('An embed of old Song by two');
  });

  it('names the files of a message that says nothing', () => {
    expect(summaryOf(message({ attachments: [{ filename: 'path.png' }] as SeenMessage['attachments'] }))).toBe(
      'path.png',
    );
  });

  it('says what a message without content is', () => {
    expect([summaryOf(message({ thinking: true })), summaryOf(message({ failed: true }))]).toEqual([
      'is thinking…',
      'This application did not respond',
    ]);
  });

  it('is no longer than a line', () => {
    expect(summaryOf(message({ content: 'word '.repeat(100) }))).toMatch(/^.{150,159}…$/);
  });
});
