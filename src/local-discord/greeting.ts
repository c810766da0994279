import type { Parts } from './parts.ts';
import type { GuildRecord, UserRecord } from './world/model.ts';

/** What a person reads who opens the address in a browser: who is here, and a call to copy. */
export function greeting({ world, url }: Parts): string {
  const [guild] = world.guilds.values();
  const [person] = guild === undefined ? [] : peopleOf(world.users, guild);
  const channel = [...(guild?.channelIds ?? [])][0];
  const lines = ['This is a local Discord. Its people are yours to be:', ''];
  if (guild !== undefined && person !== undefined && channel !== undefined) {
    const body = { user_id: person.id, channel_id: channel, command: 'help' };
    lines.push(
      `In "${guild.name}" there are ${[...peopleOf(world.users, guild)].map(({ username }) => username).join(', ')}.`,
      `To run a command as ${person.username}:`,
      '',
      `  curl -s ${url()}/control/commands/run -d '${JSON.stringify(body)}'`,
      '',
    );
  }
  lines.push(`Everyone and everything here: ${url()}/control/state`, `All that can be done: ${url()}/control`);
  return `${lines.join('\n')}\n`;
}

function peopleOf(users: ReadonlyMap<string, UserRecord>, { members }: GuildRecord): readonly UserRecord[] {
  const all = [...members.keys()].map((id) => users.get(id)).filter((user) => user !== undefined);
  return all.filter((user) => !user.bot);
}
