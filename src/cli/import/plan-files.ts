import { realpath } from 'node:fs/promises';

import { DumpFileError } from '#src/dump-files/dump-file-error.ts';
import { type DumpFile, inspectFile } from '#src/dump-files/inspect-file.ts';
import { documentsOf, type DocumentKind } from '#src/musicbrainz/document.ts';

import { decodeLine } from './decode-line.ts';
import { readDump } from './read-dump.ts';

export interface PlannedFile {
  readonly file: DumpFile;
  /** Of its first document. */
  readonly kind: DocumentKind;
}

export interface Plan {
  /** In the order in which they have to be read. */
  readonly files: readonly PlannedFile[];
  /** Paths that were given again; they are read once. */
  readonly repeated: readonly string[];
  /** A sentence for each file that cannot be read. */
  readonly problems: readonly string[];
}

/** Songs are judged by what is known of their artists, and releases name release groups. */
const order: readonly DocumentKind[] = ['artist', 'release-group', 'release', 'recording'];

/** Looks at the beginning of each file. What is wrong with any is told before anything is read. */
export async function planFiles(paths: readonly string[]): Promise<Plan> {
  const files: PlannedFile[] = [];
  const [repeated, problems]: [string[], string[]] = [[], []];
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      const file = await inspectFile(path);
      const place = await realpath(path);
      if (seen.has(place) || seen.has(file.fingerprint)) {
        repeated.push(path);
        continue;
      }
      files.push({ file, kind: await kindOf(file) });
      seen.add(place).add(file.fingerprint);
    } catch (error) {
      if (!(error instanceof DumpFileError)) throw error;
      problems.push(error.message);
    }
  }
  const ordered = files.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  return { files: ordered, repeated, problems };
}

/** So many lines may be broken before a file counts as something else. */
const linesTried = 1000;

async function kindOf(file: DumpFile): Promise<DocumentKind> {
  let tried = 0;
  let reason: string | undefined;
  for await (const { lines } of readDump(file)) {
    for (const line of lines) {
      tried += 1;
      const found = line === 'too-long' ? { instead: 'longer than any document' } : look(decodeLine(line, tried));
      if (found === undefined) continue;
      if (found.kind !== undefined) return found.kind;
      reason ??= `line ${tried} is ${found.instead}`;
      if (tried >= linesTried) throw new DumpFileError(nothingToRead(file, reason));
    }
  }
  throw new DumpFileError(nothingToRead(file, reason ?? 'it has only blank lines'));
}

function nothingToRead({ path }: DumpFile, reason: string): string {
  return `${path} holds no document that this reads (artist, release-group, release, recording; each on one line): ${reason}.`;
}

interface Found {
  readonly kind?: DocumentKind;
  readonly instead?: string;
}

/** The kind of a line's first document, or what it is instead; undefined for a line that says nothing. */
function look(line: string): Found | undefined {
  if (line === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { instead: 'not JSON' };
  }
  const [first] = documentsOf(value);
  if (first === undefined) return { instead: 'an empty list' };
  return first.type === 'refused' ? { instead: first.reason } : { kind: first.type };
}
