import { describe, expect, it } from 'vitest';

import { readerOf } from '#src/local-discord/page/state/reader.ts';
import { summaryOf } from '#src/local-discord/page/state/summary.ts';
import type { SeenMessage, WorldState } from '#src/local-discord/page/state/wire.ts';

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

const names = { users: [{ id: '1', username: 'mina', global_name: 'Mina' }], private_channels: [] };
const guild = { roles: [], channels: [{ id: '2', name: 'general' }], members: [] };
const world = { ...names, guilds: [guild] } as unknown as WorldState; // no more of it is read
const reader = { ...readerOf({ world, meId: '1', channelId: '2' }), locale: 'en-US', now: 1_700_000_300_000 };
const lineOf = (parts: Partial<SeenMessage>) => summaryOf(message(parts), reader);

describe('a message in one line', () => {
  it.each([
    ['**bold** and __under__ and `code`', 'bold and under and code'],
    ['# Title\n- one\n- two\n> quoted', 'Title one two quoted'],
    ['see [the source](https://example.org/a_b) </collab song:123> <:heart:42>', 'see the source /collab song :heart:'],
    ['it was ||Rosé|| all along', 'it was [spoiler] all along'],
    ['<@1> wrote <t:1700000000:R> in <#2>', '@Mina wrote 5 minutes ago in #general'],
    ['<img onerror=alert(1)>', '<img onerror=alert(1)>'],
  ])('has no signs of Markdown: %j', (content, line) => {
    expect(lineOf({ content })).toBe(line);
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
    expect(lineOf({ components: components ?? [], embeds })).toBe('An embed of old Song by two');
  });

  it('names the files of a message that says nothing', () => {
    expect(lineOf({ attachments: [{ filename: 'path.png' }] as SeenMessage['attachments'] })).toBe('path.png');
  });

  it('says what a message without content is', () => {
    expect([lineOf({ thinking: true }), lineOf({ failed: true })]).toEqual([
      'is thinking…',
      'This application did not respond',
    ]);
  });

  it('is no longer than a line', () => {
    expect(lineOf({ content: 'word '.repeat(100) })).toMatch(/^.{150,159}…$/);
  });
});
