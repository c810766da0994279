import { type CatalogContent, entitiesOf, entityTypes } from '#src/domain/catalog/entities.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import type { Review } from '#src/domain/catalog/review.ts';

import { assembleCatalog } from './assemble.ts';
import { checkEntries } from './check.ts';
import type { Located, Report } from './entries.ts';
import { sayField } from './entries.ts';
import { filesOf } from './files-of.ts';
import type { JsonFile } from './json-file.ts';
import { readEntries } from './read-entries.ts';

/**
 * What the files' own rules say to a catalog: as if it were written to files and read again, so that whatever passes can be shipped.
 */
export function reviewContent(content: CatalogContent): Review {
  const problems: string[] = [];
  const report: Report = (entry, field, message) => problems.push(sayProblem(entry, sayField(field), message));
  const entries = readEntries([...filesOf(content)].map(inMemory), report);
  checkEntries(entries, report, {});
  if (problems.length > 0) return { type: 'invalid', problems };
  const catalog = assembleCatalog(entries);
  const lost = lostBetween(content, catalog);
  return lost.length > 0 ? { type: 'invalid', problems: lost } : { type: 'valid', catalog };
}

/** It has no lines to point at. */
function inMemory([name, value]: readonly [string, unknown]): JsonFile {
  return { name, value, lineOf: () => 1 };
}

function sayProblem({ file, value }: Located<unknown>, field: string, message: string): string {
  const [what = ''] = file.name.split(/s?[/.]/, 1);
  const id = typeof value === 'object' && value !== null && 'id' in value ? ` ${JSON.stringify(value.id)}` : '';
  return `${what}${id}: ${field === '' ? '' : `${field}: `}${message}`;
}

/** Pages of sources come and go with what refers to them; everything else has to come back. */
function lostBetween(before: CatalogContent, after: Catalog): string[] {
  const [given, read] = [entitiesOf(before), entitiesOf(after)];
  const isPage = (id: string) => (given.source.get(id) ?? read.source.get(id))?.pageOf !== undefined;
  return entityTypes.flatMap((type) => {
    const expected = new Set(given[type].keys());
    const found = new Set(read[type].keys());
    return [...expected.symmetricDifference(found)]
      .filter((id) => type !== 'source' || !isPage(id))
      .map((id) =>
        expected.has(id)
          ? `${type} "${id}" has no place in the files: it belongs to nothing, or it has another id there`
          : `${type} "${id}" would appear in the files`,
      );
  });
}
