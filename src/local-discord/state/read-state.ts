import { readFileSync, renameSync } from 'node:fs';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { LocalLog } from '../log.ts';
import type { World } from '../world/model.ts';
import { STATE_VERSION, toWorld, type StoredWorld } from './world-text.ts';

const record = z.looseObject({ id: z.string() });
const bits = z.string().regex(/^\d+$/);
const file = z.object({
  version: z.literal(STATE_VERSION),
  application: record,
  users: z.array(record),
  guilds: z.array(
    record.extend({
      roles: z.array(record.extend({ permissions: bits })),
      members: z.array(z.looseObject({ userId: z.string() })),
      channelIds: z.array(z.string()),
    }),
  ),
  channels: z.array(record.extend({ kind: z.enum(['guild', 'dm', 'group-dm']) })),
  messages: z.array(record.extend({ channelId: z.string() })),
  commands: z.array(z.looseObject({ command: record })),
  commandCreates: z.array(z.tuple([z.string(), z.object({ since: z.number(), count: z.number() })])),
});

/** The world in the file; undefined when there is none. A file that cannot be read is set aside, not overwritten. */
export function readState(path: string, { clock, log }: { clock: Clock; log: LocalLog }): World | undefined {
  const text = readText(path);
  if (text === undefined) return undefined;
  const stored = parse(text);
  if (stored !== undefined) return toWorld(stored);
  const aside = `${path}.damaged-${clock.now()}`;
  renameSync(path, aside);
  log.warn({ stateFile: path, setAside: aside }, 'the state file of the local discord is damaged: starting afresh');
  return undefined;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): StoredWorld | undefined {
  try {
    const checked = file.safeParse(JSON.parse(text));
    return checked.success ? (checked.data as unknown as StoredWorld) : undefined; // our own file, and its skeleton is right
  } catch {
    return undefined;
  }
}

/** So that ids keep rising after a restart, whatever the clock says. */
export function highestId(world: World): bigint {
  const ids = [world.users, world.guilds, world.channels, world.messages, world.commands].flatMap((map) => [
    ...map.keys(),
  ]);
  return ids.reduce((highest, id) => (BigInt(id) > highest ? BigInt(id) : highest), 0n);
}
