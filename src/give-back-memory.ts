import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

interface Collection {
  readonly type: 'major';
  /** As if memory had run out. */
  readonly flavor?: 'last-resort';
}

/**
 * Collects garbage as if memory had run out, once. A start reads and checks whole catalogs and throws most of that away; V8 would keep
 * the space for what never comes again: some 60 MB of resident memory. It stops the process for about a fifth of a second.
 */
export function giveBackMemory(): void {
  garbageCollector()({ type: 'major', flavor: 'last-resort' });
}

/**
 * Of the thread that asks for it. V8 has it, and hides it unless it is told to show it; the whole process shares what it is told, so
 * nothing hides it again while another thread may be asking.
 */
export function garbageCollector(): (how: Collection) => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as (how: Collection) => void; // as V8 defines it
}
