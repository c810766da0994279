import type { Source } from '#src/domain/catalog/model.ts';

import type { SourceEntry } from './file-shape.ts';

/** `hot-100@2020-09-12` is the page `2020-09-12` of the source `hot-100`; without `@` the source as a whole. */
export function splitSourceRef(ref: string): { readonly id: string; readonly page?: string } {
  const [id = '', page] = ref.split('@');
  return page === undefined ? { id } : { id, page };
}

/** A page is a source of its own in the catalog, under this id. */
export function sourceId(ref: string): string {
  return ref.replace('@', '-');
}

/** The source that a reference to a page stands for; undefined for a reference to a whole source. */
export function pageSource(ref: string, listed: ReadonlyMap<string, SourceEntry>): Source | undefined {
  const { id, page } = splitSourceRef(ref);
  const whole = listed.get(id);
  if (page === undefined || whole?.pages === undefined) return undefined;
  return {
    id: sourceId(ref),
    kind: whole.kind,
    title: `${whole.title}, ${page}`,
    url: whole.pages.replace('{page}', page),
    origin: whole.origin,
    pageOf: { sourceId: id, page },
  };
}
