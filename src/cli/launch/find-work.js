import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const pinnedNode = 'node_modules/node/bin/node';
const installed = 'node_modules/.package-lock.json';
const schema = 'prisma/schema.prisma';
/** Inside the generated folder, so that whoever deletes the client deletes the claim that it is there. */
const stamp = 'src/db/generated/.schema';

/**
 * What has to be done before a program can run.
 * @param {string} root
 * @param {boolean} dev whether the development packages have to be there
 * @returns {('install' | 'generate')[]}
 */
export function findWork(root, dev) {
  if (!packagesFit(root, dev)) return ['install', 'generate'];
  return generatedStamp(root) === schemaStamp(root) ? [] : ['generate'];
}

/**
 * npm writes node_modules/.package-lock.json as the last act of an install, so an interrupted one has none. A package may
 * be absent when it is optional (made for another kind of machine) or a development package that nobody wants.
 */
function packagesFit(root, dev) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, installed));
  if (wanted === undefined || present === undefined || !existsSync(join(root, pinnedNode))) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || (present[path] === undefined && mayBeAbsent(entry, dev))) continue;
    if (!isSame(entry, present[path])) return false;
  }
  return Object.entries(present).every(([path, entry]) => wanted[path] !== undefined || entry.extraneous === true);
}

function mayBeAbsent(entry, dev) {
  return entry.optional === true || entry.devOptional === true || (entry.dev === true && !dev);
}

function isSame(wanted, present) {
  return wanted.version === present?.version && wanted.integrity === present?.integrity;
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    // Missing or damaged: either way an install is what mends it, or what says what is wrong.
    return undefined;
  }
}

/** Where the stamp of the generated client is, and what it has to be. */
export function stampFor(root) {
  return { path: join(root, stamp), content: schemaStamp(root) };
}

/** Another version of Prisma generates another client from the same schema. */
function schemaStamp(root) {
  const version = readPackages(join(root, installed))?.['node_modules/prisma']?.version;
  const hash = createHash('sha256')
    .update(readFileSync(join(root, schema)))
    .digest('hex');
  return `${version} ${hash}\n`;
}

function generatedStamp(root) {
  try {
    return readFileSync(join(root, stamp), 'utf8');
  } catch {
    return undefined;
  }
}
