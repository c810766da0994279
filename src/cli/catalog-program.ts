import { formatCatalogDir } from '#src/catalog-files/format-dir.ts';
import type { WrittenFiles } from '#src/catalog-files/write-dir.ts';
import { readCatalogFiles } from '#src/catalog-files/read.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';

import { statsOutcome } from './catalog-stats.ts';
import type { Outcome } from './outcome.ts';
import { found, quoted, UsageError } from './outcome.ts';
import type { Program, Request } from './run.ts';
import { sayFiles } from './say-files.ts';
import { shippedCatalogDir } from './shipped-catalog.ts';

const help = `Look after the catalog: its files, and what data sets say beside it.

  catalog check     read and check every file; each problem with its file, line and field
  catalog stats     count songs, artists, aliases, sources, claims and years
  catalog format    take every entry to the file where it belongs, and write all files in the one form
  catalog export    write the live catalog, with all that curators changed, from the database that the settings name to files;
                    files that hold something else than the database are left alone
  catalog import musicbrainz <file> …
                    read MusicBrainz' JSON dumps (artist, release-group, release, recording; also .xz and .tar.xz)
                    into the database that the settings name; it goes on where it was stopped
  catalog import graph <artists.tsv> <pairs.tsv>
                    take a graph of who worked with whom into it, in place of the one that was there

Options: --json (one document on stdout), --dir <directory> (another catalog; for an export it may be empty), --help.
Of import: --touching <korean|western|other> (only what that scene made with another), --report <file> (all differences, as JSON),
--title <what cards call the graph>.
Exit code: 0 in order, 1 not in order or not read to the end, 2 asked wrongly.`;

interface CatalogNeeds {
  /** The moment after whose day (in Korea, where it comes first) the catalog may not be dated. */
  readonly now: Date;
  /** What a command that takes its time came to; nothing waits here. */
  readonly waited: (command: WaitingCommand, request: Request) => Outcome;
}

/** They work on the database. */
export const waitingCommands = ['import', 'export'] as const;
export type WaitingCommand = (typeof waitingCommands)[number];

export function catalogProgram({ now, waited }: CatalogNeeds): Program {
  return {
    help,
    options: ['json', 'help', 'dir', 'touching', 'report', 'title'],
    run(request) {
      const { command, words, dir = shippedCatalogDir } = request;
      if (command === 'import') return waited('import', request);
      if ((request.touching ?? request.report ?? request.title) !== undefined)
        throw new UsageError('--touching, --report and --title are options of import.');
      if (words.length > 0) throw new UsageError(`${quoted(command)} takes no text, only options.`);
      switch (command) {
        case 'export':
          return waited('export', request);
        case 'check':
          return checkOutcome(readCatalogFiles(dir, { today: dayInKorea(now) }));
        case 'stats':
          return statsOutcome(readCatalogFiles(dir));
        case 'format':
          return formatOutcome(formatCatalogDir(dir));
        default:
          throw new UsageError(`Unknown command ${quoted(command)}.`);
      }
    },
  };
}

function checkOutcome({ version, updated, collaborations, artists, sources, claims }: Catalog): Outcome {
  const counts = {
    songs: collaborations.length,
    artists: artists.length,
    sources: sources.length,
    claims: claims.length,
  };
  const said = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  return found(
    { ok: true, ...counts, version, updated },
    `In order: ${said.join(', ')}; version ${version} of ${updated}.`,
  );
}

function formatOutcome(files: WrittenFiles): Outcome {
  return found(files, sayFiles(files) ?? 'Every entry was at home and every file in form.');
}

function dayInKorea(now: Date): string {
  const nineHours = 9 * 60 * 60 * 1000;
  return new Date(now.getTime() + nineHours).toISOString().slice(0, 10);
}
