import { plain, plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { ImportedPair } from '#src/domain/catalog/imported/imported.ts';
import type { Messages } from '#src/i18n/index.ts';

import { artistLabel } from './names.ts';

interface ImportedContext {
  readonly index: CatalogIndex;
  readonly messages: Messages;
}

const linesAPage = 12;
const nameLength = 60;
const titleLength = 60;

/** With whom data sets say that an artist worked, as Markdown in pages, each headed by where it comes from and that nobody reviewed it. */
export function importedPages(context: ImportedContext, pairs: readonly ImportedPair[]): readonly string[] {
  const { messages } = context;
  return [...Map.groupBy(pairs, ({ from }) => from)].flatMap(([from, list]) => {
    const lines = list.map((pair) => `- ${importedLine(context, pair)}`);
    const heading = `### ${messages.imported.heading(plainWithin(from, nameLength), list.length)}`;
    return Array.from({ length: Math.ceil(lines.length / linesAPage) }, (_, page) =>
      [heading, ...lines.slice(page * linesAPage, (page + 1) * linesAPage)].join('\n'),
    );
  });
}

function importedLine({ index, messages }: ImportedContext, { partnerId, tracks, example }: ImportedPair): string {
  const partner = index.artist(partnerId);
  const name = partner === undefined ? plain(partnerId) : plainWithin(partner.name, nameLength);
  return `**${name}** · ${tracksLine(messages, { tracks, example })}`;
}

/** `7 tracks, one of them “Title”` */
function tracksLine(
  messages: Messages,
  { tracks, example }: { readonly tracks: number; readonly example?: string | undefined },
): string {
  return messages.imported.tracks(tracks, example === undefined ? undefined : plainWithin(example, titleLength));
}

/** Of two artists, what each data set says about them together. */
export function importedPairLines(messages: Messages, pairs: readonly ImportedPair[]): readonly string[] {
  return pairs.map((pair) => messages.imported.pair(plainWithin(pair.from, nameLength), tracksLine(messages, pair)));
}

/** Other artists of the same name that data sets hold: whether they are the same, nobody has checked. */
export function importedNamesakes(
  { index, messages }: ImportedContext,
  artists: readonly Artist[],
): string | undefined {
  const labels = artists.map((artist) => artistLabel(index, artist));
  return labels.length === 0 ? undefined : messages.imported.namesakes(plainWithin(labels.join(', '), 180));
}
