import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { pino } from 'pino';

import { startEmbeddedPostgres } from '#src/db/embedded/start-embedded-postgres.ts';
import { migrate } from '#src/db/migrate.ts';
import { artistLine, lines, releaseLine, type World } from '#test/musicbrainz/support/generate.ts';

import { table } from './figures.ts';
import { packTarXz } from './import/pack-tar-xz.ts';
import { type ImportRun, runImport } from './import/run-import.ts';
import { writeLines } from './import/write-lines.ts';

/** As many artists as MusicBrainz has; a fortieth of its recordings. */
const world: World = { seed: 20_261_126, artists: 2_500_000, releases: 100_000, tracksEach: 10 };
const packedReleases = 20_000;

/** Imports a million recordings, in a process of its own and into a Postgres as the bot runs it, which is gone afterwards. */
export async function imports(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossover-bench-import-'));
  const files = {
    artists: path.join(folder, 'artist.jsonl'),
    releases: path.join(folder, 'release.jsonl'),
    packed: path.join(folder, 'release.tar.xz'),
  };
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'data'), log: pino({ level: 'silent' }) });
  try {
    await migrate({ url: server.url });
    await writeLines(
      files.artists,
      lines(world.artists, (at) => artistLine(world, at)),
    );
    await writeLines(
      files.releases,
      lines(world.releases, (at) => releaseLine(world, at)),
    );
    say('made the files');
    const plain = await runImport(server.url, [files.artists, files.releases]);
    say('imported them');
    const again = await runImport(server.url, [files.artists, files.releases]);
    // Releases after those.
    const more = lines(packedReleases, (at) => releaseLine(world, world.releases + at));
    await packTarXz(files.packed, 'mbdump/release', more);
    say('packed some');
    const packed = await runImport(server.url, [files.packed]);
    return told(files, { plain, again, packed });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Files = Readonly<Record<'artists' | 'releases' | 'packed', string>>;
type Runs = Readonly<Record<'plain' | 'again' | 'packed', ImportRun>>;

function told(files: Files, { plain, again, packed }: Runs): string {
  const [artists, releases, completed] = plain.files;
  const rows = [
    row('2.5 million artists: where they are at home', files.artists, artists, plain),
    row('1 million recordings in releases', files.releases, releases, plain),
    row('the artists again: who is credited', files.artists, completed, plain),
    row('200,000 recordings in a .tar.xz', files.packed, packed.files[0], packed),
  ];
  const header = ['what', 'MB on the disk', 'seconds', 'rows a second', 'rows kept', 'peak resident MB of the process'];
  const second = `The same files a second time: ${again.seconds.toFixed(1)} s, ${again.changed} rows written.`;
  return `${table(header, rows)}\n\nThe whole run over plain files: ${plain.seconds.toFixed(0)} s. ${second}`;
}

function row(what: string, path: string, file: ImportRun['files'][number] | undefined, run: ImportRun): string[] {
  if (file === undefined) throw new Error(`${what}: the import did not read it`);
  const met = file.counts['recording-met'] ?? file.counts['artist'] ?? 0;
  const size = statSync(path).size / 1e6;
  return [
    what,
    size.toFixed(0),
    file.seconds.toFixed(1),
    Math.round(met / file.seconds).toLocaleString('en-US'),
    file.kept.toLocaleString('en-US'),
    run.peakMb.toFixed(0),
  ];
}

function say(what: string): void {
  process.stderr.write(`import: ${what}\n`);
}
