import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, it } from 'vitest';

import { commands } from '#commands/index.ts';
import { settings } from '#src/config.ts';
import { locales } from '#src/i18n/index.ts';

import { root } from './support/root.ts';

describe('an explicit list is complete:', () => {
  it('.env.example names exactly the settings that are read', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(settings.shape)));
    expect(named).toHaveLength(new Set(named).size);
  });

  const commandFiles = readdirSync(join(root, 'commands'), { withFileTypes: true })
    .filter(({ name }) => name !== 'index.ts')
    .map((entry) => (entry.isDirectory() ? `${entry.name}/index.ts` : entry.name));

  it.each(commandFiles)('commands/index.ts lists the command of commands/%s', async (file) => {
    expect(commands).toEqual(expect.arrayContaining(await commandsIn(join(root, 'commands', file))));
  });

  const localeFiles = readdirSync(join(root, 'src/i18n')).filter((name) => /^[a-z]{2,3}(-[a-z]+)?\.ts$/.test(name));

  it.each(localeFiles)('src/i18n/index.ts lists the texts of src/i18n/%s', async (file) => {
    const texts = Object.values(await exportsOf(join(root, 'src/i18n', file))).filter((one) => typeof one === 'object');
    expect(texts).toHaveLength(1);
    expect(Object.values(locales)).toContain(texts[0]);
  });

  it('every npm script goes through the launcher, whose program is there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const script of Object.values(scripts)) {
      const program = /^exec node (?:--\S+ )*src\/cli\/launch\.js (?:--dev )?(\S+)/.exec(script)?.[1];
      expect(program, script).toBeDefined();
      expect(existsSync(join(root, program ?? 'missing')), script).toBe(true);
    }
  });
});

async function commandsIn(path: string): Promise<unknown[]> {
  const found = Object.values(await exportsOf(path)).filter(
    (one) => typeof one === 'object' && one !== null && 'data' in one && 'execute' in one,
  );
  expect(found, `${path} exports no command`).not.toEqual([]);
  return found;
}

async function exportsOf(path: string): Promise<Record<string, unknown>> {
  // A module's namespace has no better type before one looks into it.
  return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
}
