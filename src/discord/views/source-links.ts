import { clip, link, plain } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';

const titleLength = 60;

/** The sources as Markdown links, each title shortened; what has no address is named. Unknown ids are left out. */
export function sourceLinks(index: CatalogIndex, sourceIds: readonly string[]): readonly string[] {
  return sourceIds.flatMap((id) => {
    const source = index.source(id);
    if (source === undefined) return [];
    const label = clip(source.title, titleLength);
    return source.url === undefined ? plain(label) : link(label, source.url);
  });
}

/** As many of the links, in their order, as fit into so many units together. */
export function linksWithin(links: readonly string[], length: number): string {
  const shown: string[] = [];
  for (const one of links) {
    if ([...shown, one].join(', ').length <= length) shown.push(one);
  }
  return shown.join(', ');
}
