import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';

import { changeStanding } from '#src/local-discord/page/people/change-standing.ts';
import { languageName, locales } from '#src/local-discord/page/people/locales.ts';
import { standingOf } from '#src/local-discord/page/people/roles.ts';
import type { ControlApi } from '#src/local-discord/page/state/api.ts';
import type { WorldState } from '#src/local-discord/page/state/wire.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

/** The page's own code over a test's way to the server. */
function pageOf({ people }: Scene) {
  const api = { control: people.control } as unknown as ControlApi; // the only call that is made here
  const look = async (guildName = 'Fan server') => {
    const world = await people.control<WorldState>('GET', '/control/state');
    const guild = world.guilds.find(({ name }) => name === guildName);
    if (guild === undefined) throw new Error(`no server ${guildName}`);
    return { world, guild };
  };
  return {
    look,
    standing: async (personId: string, guildName?: string) => {
      const { world, guild } = await look(guildName);
      return standingOf(world, guild, personId);
    },
    make: async (personId: string, to: 'none' | 'member' | 'moderator' | 'curator', guildName?: string) =>
      changeStanding(api, { ...(await look(guildName)), personId, to }),
  };
}

describe('what somebody is in a server', () => {
  it('is read from their roles', async () => {
    await using scene = await openScene();
    const page = pageOf(scene);
    const all = [scene.ownerId, scene.moderatorId, scene.fanId, scene.friendId];
    expect(await Promise.all(all.map((id) => page.standing(id)))).toEqual(['owner', 'moderator', 'member', 'none']);
  });

  it.each(['moderator', 'curator', 'member', 'none'] as const)('becomes %s from anything else', async (to) => {
    await using scene = await openScene();
    const page = pageOf(scene);
    for (const from of ['none', 'member', 'moderator', 'curator'] as const) {
      await page.make(scene.fanId, from);
      await page.make(scene.fanId, to);
      expect([from, await page.standing(scene.fanId)]).toEqual([from, to]);
    }
  });

  it('leaves every other role as it was', async () => {
    await using scene = await openScene();
    const page = pageOf(scene);
    const { role } = await scene.people.control<{ role: { id: string } }>('POST', '/control/roles', {
      guild_id: scene.guildId,
      name: 'Quiz hosts',
    });
    const member = `/control/guilds/${scene.guildId}/members/${scene.fanId}`;
    await scene.people.control('PATCH', member, { roles: [role.id] });
    await page.make(scene.fanId, 'curator');
    await page.make(scene.fanId, 'moderator');
    const { guild } = await page.look();
    const roles = guild.members.find(({ user_id: id }) => id === scene.fanId)?.roles;
    expect(roles).toEqual([role.id, guild.roles.find(({ name }) => name === 'Moderators')?.id]);
  });

  it('can be moderator in a server that has no such role yet', async () => {
    await using scene = await openScene();
    const page = pageOf(scene);
    await scene.people.control('POST', '/control/guilds/bulk', { count: 1, channels: 1, roles: 0, members: 2 });
    await page.make(scene.fanId, 'moderator', 'Server 1');
    expect(await page.standing(scene.fanId, 'Server 1')).toBe('moderator');
  });
});

describe('the languages', () => {
  it('are Discord’s, each with a name', () => {
    expect([...locales].sort()).toEqual(Object.values(Locale).sort());
    expect(locales.map(languageName).filter((name, index) => name === locales[index])).toEqual([]);
  });
});
