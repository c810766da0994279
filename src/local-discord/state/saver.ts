import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Bus } from '../bus.ts';
import type { Clock } from '../clock.ts';
import type { LocalLog } from '../log.ts';
import type { World } from '../world/model.ts';
import { writeWorld } from './world-text.ts';

/** How long changes may gather before they are written. */
const DEBOUNCE_MS = 150;

export interface Saver {
  /** Writes what is not yet written and listens no more. */
  stop(): void;
}

interface Needs {
  readonly stateFile: string | undefined;
  readonly world: World;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: LocalLog;
}

export function createSaver({ stateFile, world, bus, clock, log }: Needs): Saver {
  if (stateFile === undefined) return { stop: () => undefined };
  let cancel: (() => void) | undefined;
  const write = () => {
    cancel = undefined;
    try {
      writeAtomically(stateFile, writeWorld(world));
    } catch (error) {
      log.error({ err: error, stateFile }, 'the state of the local discord could not be saved');
    }
  };
  const unlisten = bus.listen((change) => {
    if (change.type === 'request' || change.type.startsWith('interaction.')) return;
    cancel ??= clock.setTimer(write, DEBOUNCE_MS);
  });
  return {
    stop: () => {
      unlisten();
      cancel?.();
      if (cancel !== undefined) write();
    },
  };
}

/** A killed process leaves the old file or the new one, never half of one. */
function writeAtomically(path: string, text: string): void {
  const draft = `${path}.new`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, path);
}
