import type { APIComponentInContainer } from 'discord-api-types/v10';

import { buttonsPerRow } from '#src/discord/limits.ts';
import { clip, plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';

import { button, card, choices, divider, entry, row, text, type Card, type Choice, type Menu } from './card.ts';
import { footer } from './footer.ts';
import { bothScripts, byLine } from './names.ts';

/** Eight entries of three components each leave room for the rest under Discord's forty. */
const pageSize = 8;
/** Beside a full page the rest has room for so many; more become a menu. */
const fewButtons = 3;
/** Eight times these and the heading stay under Discord's 4000 units of text. */
const titleLength = 100;
const lineLength = 180;
/** A wider button would squeeze the entry beside it. */
const buttonTitleLength = 32;

export interface SongListNeeds {
  readonly index: CatalogIndex;
  readonly messages: Messages;
  readonly heading: readonly (string | undefined)[];
  readonly songs: readonly Collaboration[];
  /** Pages of text that follow the songs. */
  readonly endPages?: readonly string[];
  /** Zero-based; a page past the end (the list got shorter since) shows the last. */
  readonly page: number;
  readonly ids: { song(songId: string): string; page(page: number): string };
  /** On a card about one thing. */
  readonly correct?: Choice | undefined;
  /** Buttons under the list. */
  readonly more?: Menu & { readonly list: readonly Choice[] };
  /** Buttons beside those of the pages, two at most. */
  readonly links?: readonly Choice[];
}

export function songList(needs: SongListNeeds): Card {
  const { index, messages, songs, more, links = [], endPages = [] } = needs;
  const songPages = Math.ceil(songs.length / pageSize);
  const pages = Math.max(1, songPages + endPages.length);
  const page = Math.min(needs.page, pages - 1);
  const shown = songs.slice(page * pageSize, (page + 1) * pageSize);
  return card(
    text(...needs.heading),
    shown.length === 0 ? undefined : divider,
    shown.map((song) => songEntry(needs, song)),
    text(endPages[page - songPages]),
    ...pager(needs, page, pages, links),
    more === undefined ? undefined : choices(more.list, more, shown.length === pageSize ? fewButtons : buttonsPerRow),
    footer(index, messages, needs.correct),
  );
}

/** What a list says of a song beside what all lists say. */
interface EntryWords {
  /** A line above the title. */
  readonly above?: string;
  readonly notes?: readonly string[];
}

export function songEntry(
  { index, messages, ids }: SongListEntryNeeds,
  song: Collaboration,
  { above, notes = [] }: EntryWords = {},
): APIComponentInContainer {
  const when = song.released === undefined ? messages.song.releaseUnknown : messages.format.date(song.released);
  const kinds = song.kinds.map((kind) => messages.kinds[kind]).join(', ');
  const from = index.importedFrom(song.id);
  const mark = from === undefined ? '' : messages.imported.mark(plainWithin(from, 60));
  const title = plainWithin(bothScripts(song.title, song.originalTitle), titleLength);
  const by = byLine(index, messages, { song, length: lineLength });
  const facts = [when, kinds, mark, ...notes].filter((part) => part !== '').join(' · ');
  const lines = [above, `**${title}**`, by, `-# ${facts}`].filter((line) => line !== undefined);
  return entry(lines.join('\n'), { label: entryLabel(song), customId: ids.song(song.id) });
}

/** Says what the button opens, also to those who hear the buttons of a page one after another. */
function entryLabel({ title, released }: Collaboration): string {
  const year = released === undefined ? '' : ` (${released.slice(0, 4)})`;
  return clip(title, buttonTitleLength) + year;
}

export interface SongListEntryNeeds {
  readonly index: CatalogIndex;
  readonly messages: Messages;
  readonly ids: { song(songId: string): string };
}

function pager({ messages, ids }: SongListNeeds, page: number, pages: number, links: readonly Choice[]) {
  const beside = links.map((link) => button(link));
  if (pages === 1) return row(...beside);
  // The first and last page's dead buttons still need ids of their own: Discord refuses two alike in one message.
  const previous = { label: messages.list.previous, customId: ids.page(page === 0 ? pages : page - 1) };
  const next = { label: messages.list.next, customId: ids.page(page === pages - 1 ? pages + 1 : page + 1) };
  return [
    text(`-# ${messages.list.page(page + 1, pages)}`),
    row(button(previous, page === 0), button(next, page === pages - 1), ...beside),
  ].flat();
}
