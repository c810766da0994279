import type { Subject } from '#src/app/curation/ports.ts';
import { UserError } from '#src/app/errors.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';

/** Title or name. @throws UserError `collab.gone` when the catalog no longer has it */
export function subjectName({ type, id }: Subject, index: CatalogIndex): string {
  const name = type === 'artist' ? index.artist(id)?.name : index.collaboration(id)?.title;
  if (name === undefined) throw new UserError('collab.gone', {});
  return name;
}
