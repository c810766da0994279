import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { pino } from 'pino';

import { type BoardQuery, type Boards, boardWindows } from '#src/app/trivia/board-ports.ts';
import { startEmbeddedPostgres } from '#src/db/embedded/start-embedded-postgres.ts';
import { migrate } from '#src/db/migrate.ts';
import { createBoards } from '#src/db/trivia/create-boards.ts';
import { openPool } from '#src/db/pool/open-pool.ts';
import { rebuildScores } from '#src/db/trivia/scores/rebuild-scores.ts';

import { clean, fill, keenest, now } from './boards/fill.ts';
import { planOf } from './boards/plans.ts';
import { figuresOf, ms, table } from './figures.ts';

const runs = 500;
const warmUp = 50;
const pageSize = 10;
const log = pino({ level: 'silent' });

/** What is filled in may be lost with the machine; for reading it makes no difference. */
const careless = { fsync: 'off', full_page_writes: 'off', autovacuum: 'off', max_wal_size: '4GB' };

/** Boards and profiles over ten million rows of the ledger, in a Postgres as the bot runs it that is gone afterwards. */
export async function boards(): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'crossover-bench-boards-'));
  const onServer = async (settings: Readonly<Record<string, string>>, work: (url: string) => Promise<string>) => {
    const server = await startEmbeddedPostgres({ dataDir, log, settings: { ...careless, ...settings } });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  };
  try {
    const filled = await onServer({ shared_buffers: '1GB' }, prepare);
    return `${filled}\n\n${await onServer({}, measure)}`;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function prepare(url: string): Promise<string> {
  await migrate({ url });
  await fill(url, say);
  // As for the filling: nothing refers to what is not there.
  const pool = openPool({
    url: `${url}?options=${encodeURIComponent('-c session_replication_role=replica')}`,
    log,
  });
  const startedAt = performance.now();
  const { ledgerRows, different } = await rebuildScores(pool);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  say(`boards made of the ledger (${seconds} s)`);
  await pool.close();
  // As the server itself does it in the background, which is off here so that it does not fall into the measurement.
  await clean(url);
  return `${ledgerRows} rows of the ledger, ${different.totals} lines of boards of ${different.players} players, made of the ledger in ${seconds} s.`;
}

async function measure(url: string): Promise<string> {
  const pool = openPool({ url, log });
  try {
    return await measureBoards(url, createBoards(pool));
  } finally {
    await pool.close();
  }
}

async function measureBoards(url: string, boards: Boards): Promise<string> {
  const rows: string[][] = [];
  for (const window of boardWindows) {
    for (const place of places) rows.push([place.name, window, ...(await timedBoard(boards, place, window))]);
  }
  rows.push([
    'profile of the keenest, 20,000 answers',
    '',
    ...(await timed((at) => boards.profile(profileOf(keenest, at)))),
  ]);
  rows.push(['profile of anybody', '', ...(await timed((at) => boards.profile(profileOf(anybody(at), at))))]);
  const header = ['what', 'window', 'p50 ms', 'p99 ms', 'most ms'];
  return `Each board ${runs} times with the row of a viewer far down.\n\n${table(header, rows)}\n\n${await plans(url, boards)}`;
}

interface Place {
  readonly name: string;
  readonly scope: (at: number) => BoardQuery['scope'];
  /** Of the board's pages. */
  readonly page: (pages: number, at: number) => number;
}

const first = () => 0;
const deep = (pages: number, at: number) => Math.floor(pages * (0.5 + (at % 50) / 100));
const largest = () => ({ type: 'server', guildId: '1000' }) as const;
const some = (at: number) => ({ type: 'server', guildId: String(1000 + ((at * 37) % 3000)) }) as const;
const everywhere = () => ({ type: 'global' }) as const;

const places: readonly Place[] = [
  { name: 'largest server, first page', scope: largest, page: first },
  { name: 'largest server, page far down', scope: largest, page: deep },
  { name: 'any server, first page', scope: some, page: first },
  { name: 'global, first page', scope: everywhere, page: first },
  { name: 'global, page far down', scope: everywhere, page: deep },
];

const anybody = (at: number) => String(100_000 + ((at * 7919) % 100_000));
const profileOf = (userId: string, at: number) => ({ userId, guildId: String(1000 + (at % 100)), at: now });

async function timedBoard(boards: Boards, { scope, page }: Place, window: BoardQuery['window']): Promise<string[]> {
  const common = { window, at: now, pageSize };
  const { pages } = await boards.board({ ...common, scope: scope(0), page: 0, viewerId: '1' });
  const last = await boards.board({ ...common, scope: scope(0), page: pages, viewerId: '1' });
  const viewerId = last.rows.at(-1)?.userId ?? '1';
  return timed((at) => boards.board({ ...common, scope: scope(at), page: page(pages, at), viewerId }));
}

async function timed(ask: (at: number) => Promise<unknown>): Promise<string[]> {
  const latencies: number[] = [];
  for (let at = 0; at < warmUp + runs; at += 1) {
    const startedAt = performance.now();
    await ask(at);
    if (at >= warmUp) latencies.push(performance.now() - startedAt);
  }
  const { p50, p99 } = figuresOf(latencies, 1);
  return [p50, p99, Math.max(...latencies)].map(ms);
}

/** Of the boards that have most to look through. */
async function plans(url: string, boards: Boards): Promise<string> {
  const query = { window: 'all', at: now, pageSize, page: 0, viewerId: anybody(1) } as const;
  const { pages } = await boards.board({ ...query, scope: everywhere() });
  const shown = {
    'The largest server, first page, and own row': { ...query, scope: largest() },
    'Global, page far down, and own row': { ...query, scope: everywhere(), page: deep(pages, 25) },
  };
  const texts = await Promise.all(
    Object.entries(shown).map(async ([title, one]) => `${title}:\n\`\`\`\n${await planOf(url, one)}\n\`\`\``),
  );
  return texts.join('\n\n');
}

function say(what: string): void {
  process.stderr.write(`boards: ${what}\n`);
}
