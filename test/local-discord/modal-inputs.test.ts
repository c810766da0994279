import { describe, expect, test } from 'vitest';

import { identified, type Frame } from '#test/support/local-discord/gateway-peer.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene } from '#test/support/local-discord/scene.ts';
import { ping } from '#test/support/local-discord/test-commands.ts';

const options = [
  { label: 'A', value: 'a' },
  { label: 'B', value: 'b' },
];

/** One of each kind of input, none of which has to be filled in unless it says so. */
const inputs = [
  { type: 4, custom_id: 'text', style: 1, required: false, value: 'prefilled' },
  {
    type: 3,
    custom_id: 'menu',
    options: [
      { label: 'A', value: 'a', default: true },
      { label: 'B', value: 'b' },
    ],
  },
  { type: 5, custom_id: 'person', required: false },
  { type: 21, custom_id: 'radio', options, required: false },
  { type: 22, custom_id: 'boxes', options, required: false },
  { type: 23, custom_id: 'box' },
  { type: 19, custom_id: 'files', required: false },
];

interface Sent {
  readonly id: string;
  readonly token: string;
  readonly data: { readonly components: readonly unknown[]; readonly resolved?: unknown };
}

/** Opens a modal of these inputs, at most five of them, and gives back what it takes to submit it. */
async function withModal(chosen: readonly { readonly custom_id: string }[]) {
  const scene = await openScene();
  const { peer } = await identified(scene.discord);
  const commands = `/applications/${scene.discord.applicationId}/commands`;
  await rest(scene.discord, { method: 'PUT', path: commands, body: [ping] });
  const came = async () => (await peer.next(({ t }: Frame) => t === 'INTERACTION_CREATE')).d as Sent; // the server's own event
  const answer = (sent: Sent, body: unknown) =>
    rest(scene.discord, { method: 'POST', path: `/interactions/${sent.id}/${sent.token}/callback`, body });
  const running = scene.people.run({ user_id: scene.fanId, channel_id: scene.generalId, command: 'ping' });
  const components = chosen.map((component) => ({ type: 18, label: component.custom_id, component }));
  expect(await answer(await came(), { type: 9, data: { custom_id: 'm', title: 'M', components } })).toMatchObject({
    status: 204,
  });
  const { interaction_id } = await running;
  return {
    scene,
    fill: (values: Record<string, unknown>) => scene.people.submit({ user_id: scene.fanId, interaction_id, values }),
    /** What the bot gets for these values. */
    submitted: async (values: Record<string, unknown>) => {
      const submitting = scene.people.submit({ user_id: scene.fanId, interaction_id, values });
      const sent = await came();
      await answer(sent, { type: 4, data: { content: 'thanks' } });
      await submitting;
      return sent.data;
    },
    [Symbol.asyncDispose]: async () => {
      await peer[Symbol.asyncDispose]();
      await scene[Symbol.asyncDispose]();
    },
  };
}

const filledIn = (type: number, custom_id: string, value: Record<string, unknown>) => ({
  type: 18,
  component: { type, custom_id, ...value },
});

describe('a submitted modal', () => {
  test('holds what was prefilled or nothing where nothing was given', async () => {
    await using modal = await withModal(inputs.slice(0, 5));
    expect((await modal.submitted({})).components).toMatchObject([
      filledIn(4, 'text', { value: 'prefilled' }),
      filledIn(3, 'menu', { values: ['a'] }),
      filledIn(5, 'person', { values: [] }),
      filledIn(21, 'radio', { value: null }),
      filledIn(22, 'boxes', { values: [] }),
    ]);
  });

  test('holds what was chosen, and who and what the ids stand for', async () => {
    await using modal = await withModal(inputs.slice(2));
    const file = { filename: 'a.txt', content_type: 'text/plain', base64: Buffer.from('x').toString('base64') };
    const { fanId } = modal.scene;
    const { components, resolved } = await modal.submitted({
      person: [fanId],
      radio: 'b',
      boxes: ['a', 'b'],
      box: true,
      files: [file],
    });
    expect(components).toMatchObject([
      filledIn(5, 'person', { values: [fanId] }),
      filledIn(21, 'radio', { value: 'b' }),
      filledIn(22, 'boxes', { values: ['a', 'b'] }),
      filledIn(23, 'box', { value: true }),
      filledIn(19, 'files', { values: [expect.any(String)] }),
    ]);
    expect(resolved).toMatchObject({ users: { [fanId]: { username: 'jun' } }, attachments: {} });
  });

  test('may leave a text empty that is not required', async () => {
    await using modal = await withModal(inputs.slice(0, 1));
    expect((await modal.submitted({ text: '' })).components).toMatchObject([filledIn(4, 'text', { value: '' })]);
  });

  test.each([
    ['a text for a list', { boxes: 'a' }, 'wrong-type'],
    ['a text for yes or no', { box: 'yes' }, 'wrong-type'],
    ['a value that no circle has', { radio: 'c' }, 'not-an-option'],
    ['a text for files', { files: 'a.txt' }, 'wrong-type'],
    ['two files where one is taken', { files: [{}, {}] }, 'wrong-count'],
    ['a person who is not there', { person: ['1'] }, 'unknown-user'],
  ])('never holds %s', async (_what, values, code) => {
    await using modal = await withModal(inputs.slice(2));
    await expect(modal.fill(values)).rejects.toMatchObject({ status: 422, code });
  });
});
