import type { Progress } from '#src/db/imported/musicbrainz/batch.ts';
import type { DumpFile } from '#src/dump-files/inspect-file.ts';

import { counted, duration } from './wording.ts';

export interface Seen {
  readonly file: DumpFile;
  readonly pass: string;
  /** Of the file as it lies on the disk. */
  readonly bytesRead: number;
  readonly progress: Progress;
}

/** Tells whoever waits how far it is. */
export interface Watch {
  skips(file: DumpFile, lines: number): void;
  sees(seen: Seen): void;
  /** Ends the line that is being rewritten, so that others can speak. */
  rests(): void;
}

interface WatchNeeds {
  /** Where lines go; on a terminal one line is rewritten. */
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean };
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

const onTerminalMs = 500;
const inFileMs = 10_000;

export function createWatch({ out, now }: WatchNeeds): Watch {
  let start: { readonly key: string; readonly at: number; readonly lines: number; readonly bytes: number } | undefined;
  let toldAt = now();
  let isOpen = false;

  function rests(): void {
    if (isOpen) out.write('\n');
    isOpen = false;
  }

  return {
    rests,
    skips(file, lines) {
      rests();
      out.write(
        `${file.name}: skipping ${counted(lines, 'line')} that an earlier run has read; packed ones have to be unpacked again.\n`,
      );
    },
    sees(seen) {
      const { file, pass, progress, bytesRead } = seen;
      const key = `${file.fingerprint} ${pass}`;
      if (start?.key !== key) start = { key, at: now(), lines: progress.lines, bytes: bytesRead };
      if (now() - toldAt < (out.isTTY === true ? onTerminalMs : inFileMs)) return;
      toldAt = now();
      const line = lineOf(seen, {
        seconds: (now() - start.at) / 1000,
        lines: progress.lines - start.lines,
        bytes: bytesRead - start.bytes,
      });
      out.write(out.isTTY === true ? `\r\u001B[K${line}` : `${line}\n`);
      isOpen = out.isTTY === true;
    },
  };
}

interface Since {
  readonly seconds: number;
  readonly lines: number;
  readonly bytes: number;
}

function lineOf({ file, progress, bytesRead }: Seen, { seconds, lines, bytes }: Since): string {
  const share = Math.min(100, Math.floor((bytesRead / file.size) * 100));
  const rate = seconds > 0 ? Math.round(lines / seconds) : 0;
  const left = bytes > 0 ? ((file.size - bytesRead) / bytes) * seconds : undefined;
  const parts = [
    `${share} %`,
    `${counted(progress.lines, 'line')} read, ${counted(progress.kept, 'row')} kept`,
    `${counted(rate, 'line')} a second`,
    left === undefined ? undefined : `about ${duration(left)} left`,
  ];
  return `${file.name}: ${parts.filter((part) => part !== undefined).join(' · ')}`;
}
