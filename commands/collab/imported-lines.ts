import { plainWithin } from '#src/discord/text.ts';
import { artistLabel } from '#src/discord/views/names.ts';

import type { ScreenContext } from './screen-context.ts';

const nameLength = 100;

/** Of texts that the reviewed catalog does not know: which of them name somebody whom imported data alone knows. */
export function importedLines(
  texts: readonly string[],
  { lookups: { index, search }, messages }: Pick<ScreenContext, 'lookups' | 'messages'>,
): readonly string[] {
  return texts.flatMap((text) => {
    const found = search.resolveArtist(text);
    if (found.type !== 'found' || index.importedFrom(found.item.id) === undefined) return [];
    return [messages.graph.noPath.imported(plainWithin(artistLabel(index, found.item), nameLength))];
  });
}
