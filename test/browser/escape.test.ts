import { SlashCommandBuilder, type Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

import { openBrowser } from './support/browser.ts';
import { playgroundOf, type Playground, type Seat } from './support/playground.ts';

/** What would run, fetch or close a tag if it were taken for markup. Short enough for every name that Discord takes. */
const evil = '<img src=x onerror=alert(1)>';
const worse = `"'>${evil}<script>alert(2)</script><svg onload=alert(3)><style>*{display:none}</style>`;

let scene: Scene;
let playground: Playground<Scene>;
beforeAll(async () => {
  scene = await openScene();
  playground = playgroundOf(scene, await openBrowser());
});
// It fails by itself when a tab had a dialog, an error, content that the policy refused, or a request to anywhere else.
afterAll(() => playground[Symbol.asyncDispose]());

/** No element came of any text: what stands there is what was written. */
async function expectNoMarkup({ page }: Seat): Promise<void> {
  expect(await page.locator('img[src="x"], svg[onload], body style, body script, [onerror]').count()).toBe(0);
}

describe('what looks like markup', () => {
  it('shows as text in messages and in every name', async () => {
    const { people, guildId } = scene;
    const { user } = await people.control<{ user: { id: string } }>('POST', '/control/users', {
      username: 'eve',
      global_name: evil,
    });
    await people.control('POST', `/control/guilds/${guildId}/members`, { user_id: user.id, roles: [] });
    await people.control('PATCH', `/control/guilds/${guildId}`, { name: evil });
    const { channel } = await people.control<{ channel: { id: string } }>('POST', '/control/channels', {
      guild_id: guildId,
      name: evil,
    });
    await using eve = await playground.as('eve', { channelId: channel.id });
    const { page } = eve;
    await page.getByRole('heading', { name: `#${evil}` }).waitFor();
    await page.getByRole('heading', { name: evil, exact: true }).waitFor();
    await page.getByRole('button', { name: evil, exact: true }).first().waitFor();
    await page.getByRole('region', { name: 'You' }).getByText(evil, { exact: true }).waitFor();
    await eve.box.fill(worse);
    await page.keyboard.press('Enter');
    await eve.message(worse).waitFor();
    await eve.messages.getByText(evil, { exact: true }).first().waitFor();
    await eve.box.fill(`\`${worse}\` ||${worse}|| **${worse}** [a](javascript:alert(4)) [b](data:text/html,${evil})`);
    await page.keyboard.press('Enter');
    await expect.poll(() => eve.messages.count()).toBe(2);
    expect(await eve.messages.getByRole('link').count()).toBe(0);
    await expectNoMarkup(eve);
  });

  it('shows as text in embeds, components and files', async () => {
    const { discord, generalId } = scene;
    const path = `/channels/${generalId}/messages`;
    const embed = { title: worse, description: worse, fields: [{ name: evil, value: worse }], footer: { text: worse } };
    const sent = await rest(discord, { method: 'POST', path, body: { content: worse, embeds: [embed] } });
    const option = { label: evil, value: evil, description: evil };
    const components = [
      { type: 10, content: `# ${worse}\n- ${worse}\n> ${worse}\n\`\`\`html\n${worse}\n\`\`\`` },
      { type: 1, components: [{ type: 2, style: 1, label: evil, custom_id: evil }] },
      { type: 1, components: [{ type: 3, custom_id: 'menu', placeholder: evil, options: [option] }] },
    ];
    const cards = await rest(discord, { method: 'POST', path, body: { flags: 1 << 15, components } });
    const form = new FormData();
    const files = [{ id: 0, filename: 'evil.svg', description: evil }];
    form.set('payload_json', JSON.stringify({ content: 'with a file', attachments: files }));
    form.set('files[0]', new Blob([`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(5)"/>`]), 'evil.svg');
    const file = await rest(discord, { method: 'POST', path, form });
    expect([sent.status, cards.status, file.status]).toEqual([200, 200, 200]);

    await using mina = await playground.as('mina');
    await mina.messages.getByText(worse).first().waitFor();
    await mina.messages.getByRole('button', { name: evil }).first().waitFor();
    await mina.messages.getByRole('combobox').click();
    await mina.page.getByRole('option', { name: evil }).waitFor();
    await expectNoMarkup(mina);
    await mina.page.keyboard.press('Escape');
    await mina.page.getByRole('button', { name: 'Developer panel' }).click();
    await mina.page.getByRole('tab', { name: 'Transcript' }).click();
    await mina.page.getByText('"content": ').first().waitFor();
    await expectNoMarkup(mina);
  });

  it('shows as text in commands, suggestions and forms', async () => {
    const client = await scene.login();
    await client.application.commands.set([
      new SlashCommandBuilder()
        .setName('evil')
        .setDescription(evil)
        .addStringOption((text) => text.setName('text').setDescription(evil).setAutocomplete(true).setRequired(true))
        .toJSON(),
    ]);
    const { failures } = onInteraction(client, answer);
    await using mina = await playground.as('mina');
    await mina.box.pressSequentially('/ev');
    await mina.page.getByRole('option', { name: `/evil ${evil}` }).waitFor();
    await mina.page.keyboard.press('Enter');
    await mina.page.keyboard.type('x');
    await mina.page.getByRole('option', { name: evil }).waitFor();
    await expectNoMarkup(mina);
    await mina.page.keyboard.press('Enter');
    await mina.page.keyboard.press('Enter');
    await mina.page.getByRole('dialog', { name: evil }).getByLabel(evil).waitFor();
    await expectNoMarkup(mina);
    expect(failures).toEqual([]);
  });
});

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) return interaction.respond([{ name: evil, value: evil }]);
  if (!interaction.isChatInputCommand()) return undefined;
  const input = { type: 4, custom_id: 'text', style: 1, placeholder: evil };
  const label = { type: 18, label: evil, description: evil, component: input };
  return interaction.showModal({ title: evil, custom_id: 'form', components: [label] });
}
