import type { Bus } from '../bus.ts';
import type { Clock } from '../clock.ts';
import type { LocalLog } from '../log.ts';
import { createIds, type NextId } from '../snowflake.ts';
import { freshWorld } from '../world/fresh-world.ts';
import { ensureCuratorRole } from '../world/staff.ts';
import type { World } from '../world/model.ts';
import { highestId, readState } from './read-state.ts';
import { createSaver, type Saver } from './saver.ts';

interface Needs {
  readonly stateFile: string | undefined;
  readonly clock: Clock;
  readonly log: LocalLog;
  readonly bus: Bus;
}

/** The world as the state file left it, or a fresh one; kept on disk from now on when there is a file. */
export function openWorld({ stateFile, clock, log, bus }: Needs): { world: World; nextId: NextId; saver: Saver } {
  const kept = stateFile === undefined ? undefined : readState(stateFile, { clock, log });
  const nextId = createIds(clock, kept === undefined ? 0n : highestId(kept));
  const world = kept ?? freshWorld(nextId, clock.now());
  for (const guild of world.guilds.values()) ensureCuratorRole(guild);
  const saver = createSaver({ stateFile, world, bus, clock, log });
  return { world, nextId, saver };
}
