import { DumpFileError } from '#src/dump-files/dump-file-error.ts';
import type { DumpFile } from '#src/dump-files/inspect-file.ts';
import { type Member, readMembers } from '#src/dump-files/members.ts';
import { type Lines, readLines } from '#src/dump-files/read-lines.ts';

const readable = ['artist', 'release', 'release-group', 'recording'];
/** The only form of the dumps that there has been, and the file that says so. */
const schema = { name: 'JSON_DUMPS_SCHEMA_NUMBER', number: '1' };

/**
 * The lines of a dump, of all that stands in it under `mbdump/`; or of a file that is no archive.
 * @throws DumpFileError for an archive that is cut off or damaged, of a later form, or without anything to read
 */
export async function* readDump(file: DumpFile): AsyncGenerator<Lines> {
  const names: string[] = [];
  let isRead = false;
  for await (const member of readMembers(file)) {
    const { name, content } = member;
    if (name === undefined) {
      yield* readLines(content);
      return;
    }
    names.push(name);
    if (name === schema.name) await checkSchema(file, member);
    if (!readable.some((entity) => `mbdump/${entity}` === name.replace(/^\.\//, ''))) continue;
    isRead = true;
    yield* readLines(content);
  }
  if (!isRead) throw new DumpFileError(nothingIn(file, names));
}

async function checkSchema({ path }: DumpFile, { content }: Member): Promise<void> {
  let text = '';
  for await (const { bytes } of content) text += Buffer.from(bytes).toString('latin1');
  if (text.trim() === schema.number) return;
  throw new DumpFileError(
    `${path} is a dump of form ${text.trim().slice(0, 20)}; this version reads form ${schema.number}: look for a newer Crossover.`,
  );
}

function nothingIn({ path }: DumpFile, names: readonly string[]): string {
  const inside = names.find((name) => name.includes('mbdump/')) ?? names[0] ?? 'nothing';
  return `${path} holds ${inside} and nothing that this reads: mbdump/${readable.join(', mbdump/')}.`;
}
