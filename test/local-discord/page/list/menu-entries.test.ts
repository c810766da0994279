import { expect, it } from 'vitest';

import { menuEntries } from '#src/local-discord/page/list/menu-entries.ts';
import type { SeenMessage } from '#src/local-discord/page/state/wire.ts';
import { openScene } from '#test/support/local-discord/scene.ts';
import { ping, quote } from '#test/support/local-discord/test-commands.ts';

it('offers on a message the commands for messages, and for people on who wrote it', async () => {
  await using scene = await openScene();
  const client = await scene.login();
  const about = { name: 'About', type: 2, name_localizations: { ko: '소개' } } as const;
  await client.application.commands.set([ping, quote, about]);
  const { id } = await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'hello' });
  const at = `/control/channels/${scene.generalId}`;
  const { message } = await scene.people.control<{ message: SeenMessage }>(
    'GET',
    `${at}/messages/${id}?as=${scene.fanId}`,
  );
  const { commands } = await scene.people.control<{ commands: Parameters<typeof menuEntries>[0] }>(
    'GET',
    `${at}/commands?as=${scene.fanId}`,
  );
  expect(menuEntries(commands, message, 'ko')).toEqual([
    { label: 'Quote this', command: 'Quote this', type: 3, targetId: id },
    { label: '소개: Jun', command: 'About', type: 2, targetId: scene.fanId },
  ]);
});
