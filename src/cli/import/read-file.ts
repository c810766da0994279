import { createHash } from 'node:crypto';

import type { BrokenLine, Progress } from '#src/db/imported/musicbrainz/batch.ts';
import type { ImportStore } from '#src/db/imported/musicbrainz/open-import-store.ts';
import { DumpFileError } from '#src/dump-files/dump-file-error.ts';
import type { DumpFile } from '#src/dump-files/inspect-file.ts';
import type { Line } from '#src/dump-files/read-lines.ts';
import { createIntake, type Intake, type IntakeNeeds } from '#src/musicbrainz/create-intake.ts';

import { decodeLine } from './decode-line.ts';
import type { Watch } from './progress.ts';
import { readDump } from './read-dump.ts';
import { toBatch } from './to-batch.ts';

/** What is read from a file: everything; or of artists, the rest about those whom songs credit. */
export type Pass = 'all' | 'credited';

export interface ReadNeeds extends IntakeNeeds {
  readonly file: DumpFile;
  readonly pass: Pass;
  /** Whatever else the outcome depends on. A file that was read with other options is another one. */
  readonly options: string;
  readonly store: ImportStore;
  readonly watch: Watch;
  readonly signal: AbortSignal;
  readonly limits?: Limits | undefined;
}

/** How much may wait before it is written: what a process that is killed has to read again. */
export interface Limits {
  readonly rows: number;
  readonly facts: number;
  readonly ms: number;
}

export interface FileResult {
  readonly file: DumpFile;
  readonly pass: Pass;
  readonly progress: Progress;
  /** `was-done`: an earlier run has read all of it. `cut-off`: the file ends or breaks too early. */
  readonly status: 'done' | 'was-done' | 'stopped' | 'cut-off';
  /** A sentence about what is wrong with the file. */
  readonly problem?: string;
  /** Lines that an earlier run had read. */
  readonly skipped: number;
  readonly written: { readonly artists: number; readonly songs: number; readonly changed: number };
  /** How long this run took over it. */
  readonly seconds: number;
}

/** Raised when the same lines mean something else to a newer version, which then reads old files again. */
const rules = 1;
const samplesKept = 20;
const usualLimits: Limits = { rows: 2000, facts: 20_000, ms: 2000 };

/** Reads a file from where an earlier run has stopped. What was read is kept at least every two seconds. */
export async function readFile(needs: ReadNeeds): Promise<FileResult> {
  const { file, pass, store, watch, signal } = needs;
  const options = `rules=${rules};${needs.options}`;
  const id = createHash('sha256').update(`${file.fingerprint}\n${pass}\n${options}`).digest('hex');
  const before = await store.begin({ id, name: file.name, size: file.size, pass, options });
  const startedAt = performance.now();
  const nothing = { file, pass, skipped: before.lines, written: { artists: 0, songs: 0, changed: 0 }, seconds: 0 };
  if (before.done) return { ...nothing, status: 'was-done', progress: before };
  if (before.lines > 0) watch.skips(file, before.lines);

  const reading = startReading(needs, id, before);
  const result = (status: FileResult['status'], problem?: string): FileResult => ({
    ...nothing,
    status,
    progress: reading.progress(status === 'done'),
    written: reading.written,
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    ...(problem !== undefined && { problem }),
  });
  try {
    for await (const { lines, bytesRead } of readDump(file)) {
      for (const line of lines) {
        if (signal.aborted) break;
        reading.take(line);
        if (reading.isDue()) await reading.keep(false);
      }
      watch.sees({ file, pass, bytesRead, progress: reading.progress(false) });
      if (!signal.aborted) continue;
      await reading.keep(false);
      return result('stopped');
    }
  } catch (error) {
    if (!(error instanceof DumpFileError)) throw error;
    await reading.keep(false);
    return result('cut-off', error.message);
  }
  await reading.keep(true);
  return result('done');
}

function startReading(needs: ReadNeeds, fileId: string, before: Progress) {
  const intake = createIntake(needs, before.counts);
  const brokenSamples: BrokenLine[] = [...before.brokenSamples];
  const written = { artists: 0, songs: 0, changed: 0 };
  const { limits = usualLimits } = needs;
  let { broken } = before;
  let lines = 0;
  let keptAt = performance.now();

  const progress = (done: boolean): Progress => ({
    lines: Math.max(lines, before.lines),
    kept: intake.kept,
    broken,
    counts: Object.fromEntries(intake.counts),
    brokenSamples,
    done,
  });
  return {
    progress,
    written,
    take(line: Line): void {
      lines += 1;
      if (lines <= before.lines) return;
      const reason = readLine(intake, line, lines);
      if (reason === undefined) return;
      broken += 1;
      if (brokenSamples.length < samplesKept) brokenSamples.push({ line: lines, reason });
    },
    isDue(): boolean {
      const { rows, facts } = intake.waiting;
      if (rows >= limits.rows || facts >= limits.facts) return true;
      return lines > before.lines && performance.now() - keptAt >= limits.ms;
    },
    async keep(done: boolean): Promise<void> {
      const kept = await needs.store.commit(toBatch(intake.take(), { fileId, progress: progress(done) }));
      for (const name of ['artists', 'songs', 'changed'] as const) written[name] += kept[name];
      keptAt = performance.now();
    },
  };
}

function readLine(intake: Intake, line: Line, number: number): string | undefined {
  if (line === 'too-long') return 'longer than any document';
  const text = decodeLine(line, number);
  return text === ''
    ? undefined
    : intake
        .read(text)
        ?.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .slice(0, 200);
}
