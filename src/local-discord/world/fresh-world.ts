import { APPLICATION_ID } from '../identity.ts';
import type { NextId } from '../snowflake.ts';
import { addBot, addGuild, addGuildChannel, addMember, addPrivateChannel, addUser } from './build.ts';
import type { World } from './model.ts';
import { addStaffRoles } from './staff.ts';

/** A day's worth of identifies, as Discord allows at first. */
export const IDENTIFIES_PER_DAY = 1000;

/** No people, no servers: only the application and its bot user. */
function emptyWorld(ownerId: string): World {
  const world: World = {
    application: {
      id: APPLICATION_ID,
      name: 'Crossover',
      ownerId,
      privilegedIntents: [],
      // Real bots start with 1; sixteen spares every sharded test and benchmark five seconds a shard.
      maxConcurrency: 16,
      identifiesTotal: IDENTIFIES_PER_DAY,
      identifiesUsed: 0,
      identifiesResetAt: 0,
    },
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    timeline: new Map(),
    commands: new Map(),
    commandCreates: new Map(),
  };
  addUser(world, { id: APPLICATION_ID, username: 'Crossover', bot: true });
  return world;
}

/** What a first start shows: one server with two channels and two people, and somebody who writes to the bot alone. */
export function freshWorld(nextId: NextId, at: number): World {
  const moderatorId = nextId();
  const world = emptyWorld(moderatorId);
  addUser(world, { id: moderatorId, username: 'mina', globalName: 'Mina' });
  const fan = addUser(world, { id: nextId(), username: 'jun', globalName: 'Jun', locale: 'ko' });
  const friend = addUser(world, { id: nextId(), username: 'alex', globalName: 'Alex' });
  const serverOwner = addUser(world, { id: nextId(), username: 'server-owner', globalName: 'Server owner' });
  const guild = addGuild(world, { id: nextId(), name: 'Fan server', ownerId: serverOwner.id, at });
  const { moderators } = addStaffRoles(guild, nextId);
  addMember(guild, { userId: moderatorId, joinedAt: at, roles: [moderators.id] });
  addMember(guild, { userId: fan.id, joinedAt: at });
  addBot(world, guild, { nextId, at });
  for (const name of ['general', 'trivia']) addGuildChannel(world, guild, { id: nextId(), name });
  addPrivateChannel(world, { id: nextId(), kind: 'dm', recipientIds: [friend.id, world.application.id] });
  return world;
}
