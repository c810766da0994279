import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { z } from 'zod';

import { root } from './root.ts';

const report = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), message: z.string(), filename: z.string() })),
});
const configs = ['oxlint.config.ts', 'oxlint.layers.ts', 'package.json', 'tsconfig.json'];

/**
 * Lints the given files, by path and content, with the project's own configuration in a folder of their own.
 * @returns the names of the rules that each file breaks, `eslint(eqeqeq)`, once per finding
 */
export async function lintPlanted(files: ReadonlyMap<string, string>): Promise<(path: string) => readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crossover-lint-'));
  try {
    for (const name of configs) copyFileSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, content] of files) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { diagnostics } = report.parse(JSON.parse(await oxlint(folder)));
    return (path) => diagnostics.filter(({ filename }) => filename === path).map((one) => one.code ?? one.message);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function oxlint(folder: string): Promise<string> {
  const program = join(root, 'node_modules/oxlint/bin/oxlint');
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  try {
    return (await promisify(execFile)(process.execPath, [program, '--format=json'], options)).stdout;
  } catch (error) {
    // It ends with 1 when it finds something, which is what it is here for.
    const found = z.object({ code: z.literal(1), stdout: z.string().min(1) }).safeParse(error);
    if (!found.success) throw error;
    return found.data.stdout;
  }
}
