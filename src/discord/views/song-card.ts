import { buttonsPerRow } from '#src/discord/limits.ts';
import { plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import { claimKinds, creditRoles, type Collaboration } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';

import { button, card, choices, divider, linkButton, row, text, type Card, type Choice } from './card.ts';
import { creditStatus } from './credit-status.ts';
import { factPages } from './facts.ts';
import { footer } from './footer.ts';
import { linksWithin, sourceLinks } from './source-links.ts';
import { artistLabel, bothScripts, byLine, creditedNames, performers, songLabel } from './names.ts';

export interface SongCardNeeds {
  readonly index: CatalogIndex;
  readonly messages: Messages;
  readonly song: Collaboration;
  /** Zero-based page of its facts; a page past the end shows the last. */
  readonly page: number;
  readonly correct: Choice | undefined;
  readonly ids: {
    artist(artistId: string): string;
    song(songId: string): string;
    facts(page: number): string;
    readonly menus: { readonly artists: string; readonly versions: string };
  };
}

/** Everything that the catalog says about one song. */
export function songCard(needs: SongCardNeeds): Card {
  const { index, messages, song } = needs;
  const claims = index
    .claimsAbout({ type: 'collaboration', id: song.id })
    .toSorted((a, b) => claimKinds.indexOf(a.kind) - claimKinds.indexOf(b.kind));
  const pages = factPages(needs, [
    { heading: messages.song.charts, claims: claims.filter((claim) => claim.kind === 'chart-peak') },
    { heading: messages.song.facts, claims: claims.filter((claim) => claim.kind !== 'chart-peak') },
  ]);
  const page = Math.min(needs.page, Math.max(0, pages.length - 1));
  return card(
    heading(needs),
    pages.length === 0 ? undefined : divider,
    text(pages[page]),
    row(...factButtons(needs, page, pages.length)),
    divider,
    choices(
      artistChoices(needs),
      { customId: needs.ids.menus.artists, placeholder: messages.artist.open },
      2 * buttonsPerRow,
    ),
    ...versionRows(needs),
    row(...listenLinks(needs)),
    footer(index, messages, needs.correct),
  );
}

/** The lines' own limits add up to less than what the facts leave of Discord's 4000 units. */
function heading({ index, messages, song }: SongCardNeeds) {
  return text(
    `## ${plainWithin(bothScripts(song.title, song.originalTitle), 240)}`,
    byLine(index, messages, { song, length: 500, hangul: true }),
    creditsLine(index, messages, song),
    madeBy(index, messages, song, 'producer'),
    madeBy(index, messages, song, 'writer'),
    releaseLine(messages, song),
    // Data sets do not always say.
    song.kinds.length === 0 ? undefined : messages.song.kind(song.kinds.map((kind) => messages.kinds[kind]).join(', ')),
    song.album === undefined ? undefined : messages.song.album(plainWithin(song.album, 160)),
    song.label === undefined ? undefined : messages.song.label(plainWithin(song.label, 120)),
    isCollaboration(song) ? undefined : `*${messages.song.originalOnly}*`,
  );
}

/** Whether the credits can be relied on, and who says so. */
function creditsLine(index: CatalogIndex, messages: Messages, song: Collaboration): string {
  const { id, sourceIds, rolesVary } = song;
  const from = index.importedFrom(id);
  if (from !== undefined) return messages.imported.song(plainWithin(from, 60));
  const status = messages.statuses[creditStatus(index, song)];
  const line = messages.song.credits(status, linksWithin(sourceLinks(index, sourceIds), 600));
  return rolesVary === true ? `${line} · ${messages.song.rolesVary}` : line;
}

function releaseLine({ song: texts, format }: Messages, { released, otherDates }: Collaboration): string {
  if (released === undefined) return texts.releaseUnknown;
  const others = otherDates.map(({ date }) => format.date(date));
  const line = texts.released(format.date(released));
  return others.length === 0 ? line : `${line} ${texts.otherDates(others.join(', '))}`;
}

function madeBy(index: CatalogIndex, messages: Messages, song: Collaboration, role: 'producer' | 'writer') {
  const names = creditedNames(index, song, role);
  return names.length === 0 ? undefined : `${messages.roles[role]}: ${plainWithin(names.join(', '), 160)}`;
}

function performersOf(index: CatalogIndex, song: Collaboration) {
  return creditRoles
    .flatMap((role) => song.credits.filter((credit) => credit.role === role))
    .map((credit) => index.artist(credit.artistId))
    .filter((artist, position, all) => artist !== undefined && all.indexOf(artist) === position)
    .filter((artist) => artist !== undefined);
}

function artistChoices({ index, song, ids }: SongCardNeeds): readonly Choice[] {
  return performersOf(index, song).map((artist) => ({
    label: artistLabel(index, artist),
    customId: ids.artist(artist.id),
  }));
}

function versionRows({ index, messages, song, ids }: SongCardNeeds) {
  const versions = index.versionsOf(song.id);
  const list = versions.map((version) => ({ label: songLabel(index, version), customId: ids.song(version.id) }));
  if (list.length === 0) return [];
  return [
    text(`-# ${messages.song.versions}`),
    choices(list, { customId: ids.menus.versions, placeholder: messages.song.versions }),
  ];
}

function factButtons({ messages, ids }: SongCardNeeds, page: number, pages: number) {
  if (pages < 2) return [];
  const next = page + 1 < pages ? page + 1 : 0;
  return [
    button({ label: next === 0 ? messages.song.firstFacts : messages.song.moreFacts, customId: ids.facts(next) }),
  ];
}

/** Searches, not addresses: they stay right when a service moves a recording. */
function listenLinks({ index, messages, song }: SongCardNeeds) {
  const query = encodeURIComponent([song.title, ...performers(index, song)].join(' '));
  const { youtube, spotify, apple } = messages.song.listen;
  return [
    linkButton(youtube, `https://www.youtube.com/results?search_query=${query}`),
    linkButton(spotify, `https://open.spotify.com/search/${query}`),
    linkButton(apple, `https://music.apple.com/search?term=${query}`),
  ];
}
