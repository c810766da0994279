import { beforeAll, describe, expect, it } from 'vitest';

import { layers } from '../../oxlint.layers.ts';
import { lintPlanted } from './support/lint-planted.ts';

const imports = 'eslint(no-restricted-imports)';
const globals = 'eslint(no-restricted-globals)';
const properties = 'eslint(no-restricted-properties)';

/** The rules of docs/architecture.md, each once, written out so that a slip in the table is seen. */
const breaches: readonly (readonly [path: string, code: string, rule: string])[] = [
  ['commands/database.ts', "import { connect } from '#src/db/connect.ts';\nconnect();", imports],
  ['commands/collab/database.ts', "import { connect } from '../../src/db/connect.ts';\nconnect();", imports],
  ['commands/prisma.ts', "import { PrismaClient } from '@prisma/client';\nnew PrismaClient();", imports],
  ['commands/local.ts', "import { start } from '#src/local-discord/server.ts';\nstart();", imports],
  ['src/discord/database.ts', "import { connect } from '../db/connect.ts';\nconnect();", imports],
  ['src/discord/views/deep.ts', "import { connect } from '../../db/connect.ts';\nconnect();", imports],
  ['src/discord/settings.ts', "import { readConfig } from '#src/config.ts';\nreadConfig();", imports],
  ['src/discord/dynamic.ts', "export const load = () => import('#src/db/connect.ts');", imports],
  ['src/app/discord.ts', "import { Client } from 'discord.js';\nnew Client();", imports],
  ['src/app/prisma.ts', "import { PrismaClient } from '@prisma/client';\nnew PrismaClient();", imports],
  ['src/app/texts.ts', "import { en } from '../i18n/en.ts';\nen();", imports],
  ['src/app/type.ts', "import type { Messages } from '#src/i18n/en.ts';\nexport type Texts = Messages;", imports],
  ['src/app/again.ts', "export { en } from '#src/i18n/en.ts';", imports],
  ['src/domain/app.ts', "import { lookup } from '#src/app/lookups.ts';\nlookup();", imports],
  ['src/domain/node.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');", imports],
  ['src/domain/package.ts', "import { z } from 'zod';\nz.string();", imports],
  ['src/domain/clock.ts', 'export const now = Date.now();', globals],
  ['src/domain/date.ts', 'export const today = new Date();', globals],
  ['src/domain/timer.ts', 'setTimeout(() => {}, 1);', globals],
  ['src/domain/process.ts', 'export const folder = process.cwd();', globals],
  ['src/domain/chance.ts', 'export const chance = Math.random();', properties],
  ['src/domain/catalog/names/chance.ts', 'export const chance = Math.random();', properties],
  ['src/db/discord.ts', "import { Client } from 'discord.js';\nnew Client();", imports],
  ['src/db/port.ts', "import { lookup } from '#src/app/lookups.ts';\nlookup();", imports],
  ['src/musicbrainz/clock.ts', 'export const now = Date.now();', globals],
  ['src/musicbrainz/disk.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');", imports],
  [
    'src/dump-files/domain.ts',
    "import { foldName } from '#src/domain/catalog/names/fold-name.ts';\nfoldName('x');",
    imports,
  ],
  ['src/db/musicbrainz.ts', "import { importedId } from '#src/musicbrainz/mbid.ts';\nimportedId('x');", imports],
  ['src/i18n/domain.ts', "import { lookup } from '#src/domain/search.ts';\nlookup();", imports],
  ['src/local-discord/bot.ts', "import { limits } from '#src/discord/limits.ts';\nlimits();", imports],
  ['src/local-discord/domain.ts', "import { fold } from '../domain/fold.ts';\nfold();", imports],
  ['src/local-discord/log.ts', "import { createLog } from '../log.ts';\ncreateLog();", imports],
  ['src/local-discord/client.ts', "import { Client } from 'discord.js';\nnew Client();", imports],
  ['src/local-discord/own-page.ts', "import { createApi } from './page/state/api.ts';\ncreateApi();", imports],
  ['src/local-discord/rest/own-page.ts', "import { createApi } from '../page/state/api.ts';\ncreateApi();", imports],
  ['src/local-discord/preact.ts', "import { render } from 'preact';\nrender(null, null);", imports],
  ['src/local-discord/page/server.ts', "import { createBus } from '../bus.ts';\ncreateBus();", imports],
  ['src/local-discord/page/box/server.tsx', "import { createBus } from '../../bus.ts';\ncreateBus();", imports],
  ['src/local-discord/page/type.ts', "import type { Bus } from '../bus.ts';\nexport type Own = Bus;", imports],
  ['src/local-discord/page/domain.ts', "import { fold } from '#src/domain/fold.ts';\nfold();", imports],
  ['src/local-discord/page/node.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');", imports],
  ['src/local-discord/page/package.ts', "import { z } from 'zod';\nz.string();", imports],
  ['src/discord/bundle.ts', "import { buildSync } from 'esbuild';\nbuildSync({});", imports],
  ['src/cli/browser.ts', "import { chromium } from 'playwright-core';\nchromium.launch();", imports],
  ['src/cli/local.ts', "import { start } from '../local-discord/server.ts';\nstart();", imports],
  ['src/cli/test.ts', "import { build } from '#test/support/builders/catalog.ts';\nbuild();", imports],
  ['src/db/vitest.ts', "import { expect } from 'vitest';\nexpect(1);", imports],
  ['src/cli/setting.ts', "export const level = process.env['LOG_LEVEL'];", 'node(no-process-env)'],
  ['src/db/lost.ts', 'const save = async () => {};\nsave();', 'typescript(no-floating-promises)'],
  ['src/db/any.ts', 'export const value: any = 1;', 'typescript(no-explicit-any)'],
  ['src/db/sure.ts', 'export const first = [1][0]!;', 'typescript(no-non-null-assertion)'],
  ['src/db/circle.ts', "import { b } from './circle-b.ts';\nexport const a = () => b();", 'import(no-cycle)'],
  ['src/db/circle-b.ts', "import { a } from './circle.ts';\nexport const b = () => a();", 'import(no-cycle)'],
  ['src/db/off.ts', '/* eslint-disable */\nexport const x = 1;', 'unicorn(no-abusive-eslint-disable)'],
];

/** What looks like a breach and is none. */
const allowed: readonly (readonly [path: string, code: string])[] = [
  ['src/domain/catalog/own.ts', "import { fold } from '../names/fold.ts';\nfold();"],
  ['src/domain/hangul.ts', "import { disassemble } from 'es-hangul';\ndisassemble('가');"],
  ['src/db/port-type.ts', "import type { Clock } from '#src/app/ports.ts';\nexport type Time = Clock;"],
  ['src/discord/start.ts', "import { StartError } from '#src/start-error.ts';\nnew StartError('x').message.at(0);"],
  ['src/local-discord/rest/log.ts', "import { createLog } from '../log.ts';\ncreateLog();"],
  ['src/local-discord/page/box/own.tsx', "import { useState } from 'preact/hooks';\nuseState(0);"],
  ['src/local-discord/page/box/deep/own.ts', "import { createApi } from '../../state/api.ts';\ncreateApi();"],
  [
    'src/local-discord/page/types.ts',
    "import type { APIRole } from 'discord-api-types/v10';\nexport type Role = APIRole;",
  ],
  ['src/local-discord/page-server/build.ts', "import { buildSync } from 'esbuild';\nbuildSync({});"],
  ['src/local-discord/page-server/own.ts', "import { greeting } from '../greeting.ts';\ngreeting();"],
  ['src/app.ts', "import { connect } from './db/connect.ts';\nconnect();"],
  ['test/any.test.ts', "import { connect } from '#src/db/connect.ts';\nconnect();"],
];

describe('the layers', () => {
  const planted = new Map<string, string>([...breaches, ...allowed].map(([path, code]) => [path, `${code}\n`]));
  for (const name of ['config', 'log', 'start-error']) planted.set(`src/${name}.ts`, 'export {};\n');
  const crossings = [...allCrossings()];
  for (const { path, target } of crossings) planted.set(path, `import { x } from '${target}';\nx();\n`);

  let rulesBrokenBy: (path: string) => readonly string[];
  beforeAll(async () => {
    rulesBrokenBy = await lintPlanted(planted);
  });

  it.each(breaches)('refuse %s', (path, _code, rule) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  it.each(allowed)('accept %s', (path) => {
    expect(rulesBrokenBy(path).filter((rule) => [imports, globals, properties].includes(rule))).toEqual([]);
  });

  it('let no import cross a border that the table closes, by alias or by path, however deep the file', () => {
    expect(crossings.filter((one) => !one.open && !rulesBrokenBy(one.path).includes(imports))).toEqual([]);
  });

  it('let every import pass that the table allows', () => {
    expect(crossings.filter((one) => one.open && rulesBrokenBy(one.path).includes(imports))).toEqual([]);
  });
});

function* allCrossings() {
  let count = 0;
  for (const layer of layers) {
    for (const to of [...layers.map(({ folder }) => folder), 'test']) {
      // It writes the way within itself without leaving, which the list above shows.
      if (layer.apart && to === layer.folder) continue;
      const open = to === layer.folder || layer.calls.includes(to);
      for (const inside of ['', 'deep/', 'very/deep/indeed/']) {
        const up = '../'.repeat(`${layer.folder}/${inside}`.split('/').length - 1);
        const besides = layer.folder.startsWith('src/') && to.startsWith('src/') && to !== layer.folder;
        const viaSrc = besides ? [`${up.slice('../'.length)}${to.slice('src/'.length)}/x.ts`] : [];
        for (const target of [`#${to}/x.ts`, `${up}${to}/x.ts`, ...viaSrc]) {
          yield { path: `${layer.folder}/${inside}crossing-${count++}.ts`, target, open };
        }
      }
    }
  }
}
