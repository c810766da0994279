import type pg from 'pg';
import { z } from 'zod';

import type { FactKind, FactRows, Progress } from './batch.ts';
import { layerId } from './layer.ts';

/** A file and what is read from it, by what cannot be changed without reading it again. */
export interface ImportFile {
  /** 64 hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly pass: string;
  readonly options: string;
}

interface FileRow {
  readonly lines_done: string;
  readonly rows_kept: string;
  readonly broken_lines: string;
  readonly counts: unknown;
  readonly broken_samples: unknown;
  readonly done: boolean;
}

const countsShape = z.record(z.string(), z.number());
const samplesShape = z.array(z.object({ line: z.number(), reason: z.string() }));

/** How far the file was read before; it is remembered from now on. */
export async function beginFile(client: pg.Client, { id, name, size, pass, options }: ImportFile): Promise<Progress> {
  await client.query(
    `INSERT INTO import_files (id, layer_id, name, size, pass, options, started_at, changed_at)
     VALUES ($1, '${layerId}', $2, $3, $4, $5, now(), now()) ON CONFLICT (id) DO NOTHING`,
    [id, name, size, pass, options],
  );
  const { rows } = await client.query<FileRow>('SELECT * FROM import_files WHERE id = $1', [id]);
  const [row] = rows;
  if (row === undefined) throw new Error('a file that was just written down is gone');
  return {
    lines: Number(row.lines_done),
    kept: Number(row.rows_kept),
    broken: Number(row.broken_lines),
    counts: countsShape.parse(row.counts),
    brokenSamples: samplesShape.parse(row.broken_samples),
    done: row.done,
  };
}

export async function writeProgress(client: pg.Client, fileId: string, progress: Progress): Promise<void> {
  const { lines, kept, broken, counts, brokenSamples, done } = progress;
  await client.query(
    `UPDATE import_files SET lines_done = $2, rows_kept = $3, broken_lines = $4, counts = $5, broken_samples = $6, done = $7,
       changed_at = now() WHERE id = $1`,
    [fileId, lines, kept, broken, JSON.stringify(counts), JSON.stringify(brokenSamples), done],
  );
}

export async function writeFacts(client: pg.Client, fileId: string, facts: readonly FactRows[]): Promise<void> {
  for (const { about, data } of facts) {
    await client.query(
      `INSERT INTO import_facts (file_id, part, about, data)
       SELECT $1, coalesce(max(part) + 1, 0), $2, $3 FROM import_facts WHERE file_id = $1`,
      [fileId, about, data],
    );
  }
}

/** In the order in which they became known, so that a later one is the one that holds. Some of a file that is half read are among them. */
export async function* readFacts(client: pg.Client, about: FactKind): AsyncGenerator<Uint8Array> {
  const { rows: parts } = await client.query<{ file_id: string; part: number }>(
    `SELECT file_id, part FROM import_facts JOIN import_files ON id = file_id WHERE about = $1
     ORDER BY started_at, file_id, part`,
    [about],
  );
  for (const { file_id: fileId, part } of parts) {
    const { rows } = await client.query<{ data: Uint8Array }>(
      'SELECT data FROM import_facts WHERE file_id = $1 AND part = $2',
      [fileId, part],
    );
    for (const { data } of rows) yield data;
  }
}

/** Another text whenever songs may be judged by other facts than before. */
export async function factsVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string | null }>(
    `SELECT md5(string_agg(DISTINCT id, ' ' ORDER BY id)) AS version
     FROM import_files JOIN import_facts ON file_id = id WHERE done`,
  );
  return rows[0]?.version ?? 'none';
}
