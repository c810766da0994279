import { describe, expect, it } from 'vitest';

import { commands } from '#commands/index.ts';
import { registerCommands } from '#src/discord/register.ts';

const applicationId = '100000000000000001';

/** What Discord hands back for a payload: ids and versions added, defaults filled in, sets reordered. */
function asDiscordReturns(data: (typeof commands)[number]['data']) {
  const answered = structuredClone(data) as unknown as Record<string, unknown>; // a plain JSON copy
  return {
    ...answered,
    id: '200000000000000001',
    application_id: applicationId,
    version: '300000000000000001',
    type: 1,
    nsfw: false,
    default_member_permissions: data.default_member_permissions ?? null,
    dm_permission: true,
    name_localizations: null,
    contexts: [...(data.contexts ?? [])].reverse(),
    options: data.options ?? [],
  };
}

function fakeRest(present: readonly unknown[]) {
  const puts: { route: string; body: unknown }[] = [];
  return {
    puts,
    get: async () => present,
    put: async (route: string, options?: { body?: unknown }) => {
      puts.push({ route, body: options?.body });
      return Array.isArray(options?.body) ? options.body.map((one: object, at) => ({ ...one, id: String(at) })) : [];
    },
  };
}

describe('command registration', () => {
  it('writes nothing when Discord already has every command as it is', async () => {
    const rest = fakeRest(commands.map(({ data }) => asDiscordReturns(data)));
    const { changed, ids } = await registerCommands({ rest, applicationId, guildId: undefined, commands });
    expect(changed).toBe(false);
    expect(rest.puts).toEqual([]);
    expect(ids.get('collab')).toBe('200000000000000001');
  });

  it.each([
    ['a description changed', (one: Record<string, unknown>) => ({ ...one, description: 'older words' })],
    ['a translation is missing', (one: Record<string, unknown>) => ({ ...one, description_localizations: {} })],
    [
      'options are in another order',
      (one: Record<string, unknown>) => ({ ...one, options: [...(one['options'] as unknown[])].reverse() }),
    ],
    ['a context is missing', (one: Record<string, unknown>) => ({ ...one, contexts: [0] })],
  ])('writes the whole list once when %s', async (_what, change) => {
    const rest = fakeRest(commands.map(({ data }) => change(asDiscordReturns(data))));
    const { changed } = await registerCommands({ rest, applicationId, guildId: undefined, commands });
    expect(changed).toBe(true);
    expect(rest.puts).toHaveLength(1);
  });

  it('removes a command that is no longer ours, but keeps the entry point that Discord made', async () => {
    const entryPoint = { id: '9', name: 'launch', type: 4, handler: 2 };
    const gone = { id: '8', name: 'gone', type: 1, description: 'x' };
    const rest = fakeRest([...commands.map(({ data }) => asDiscordReturns(data)), gone, entryPoint]);
    await registerCommands({ rest, applicationId, guildId: undefined, commands });
    expect(rest.puts[0]?.body).toEqual([...commands.map(({ data }) => data), entryPoint]);
  });

  it('registers in a development guild without the fields that only global commands have', async () => {
    const rest = fakeRest([]);
    await registerCommands({ rest, applicationId, guildId: '400000000000000001', commands });
    expect(rest.puts[0]?.route).toContain('/guilds/400000000000000001/');
    expect(JSON.stringify(rest.puts[0]?.body)).not.toMatch(/"contexts"|"integration_types"/);
  });
});
