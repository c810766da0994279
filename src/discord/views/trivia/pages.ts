import { button, row, text } from '#src/discord/views/card.ts';
import type { Messages } from '#src/i18n/index.ts';

export interface Paged<Item> {
  readonly items: readonly Item[];
  /** Zero-based. */
  readonly page: number;
  readonly pages: number;
}

/** One page of a list; a page past the end is the last. */
export function pageOf<Item>(list: readonly Item[], page: number, size: number): Paged<Item> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const shown = Math.min(page, pages - 1);
  return { items: list.slice(shown * size, (shown + 1) * size), page: shown, pages };
}

/** Buttons to the pages beside; none where there is one page. */
export function pager(
  { page, pages }: Pick<Paged<unknown>, 'page' | 'pages'>,
  messages: Messages,
  idOf: (page: number) => string,
) {
  if (pages === 1) return [];
  // The dead buttons of the first and last page need ids of their own too: Discord refuses two alike.
  const previous = { label: messages.list.previous, customId: idOf(page === 0 ? pages : page - 1) };
  const next = { label: messages.list.next, customId: idOf(page === pages - 1 ? pages + 1 : page + 1) };
  return [
    text(`-# ${messages.list.page(page + 1, pages)}`),
    row(button(previous, page === 0), button(next, page === pages - 1)),
  ];
}
