import type { Profile } from '#src/app/trivia/board-ports.ts';
import { plainWithin } from '#src/discord/text.ts';
import { button, card, divider, row, text, type Card } from '#src/discord/views/card.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Messages } from '#src/i18n/index.ts';

import { visibilityButton } from './ids.ts';
import { kindName, mention } from './question-text.ts';

const nameLength = 80;

export interface ProfileCardNeeds {
  readonly profile: Profile;
  readonly viewerId: string;
  readonly index: CatalogIndex;
  readonly messages: Messages;
}

/** How somebody plays. Only they themselves see and change whether the global board shows them. */
export function profileCard(needs: ProfileCardNeeds): Card {
  const { profile, viewerId, messages } = needs;
  const { profile: texts } = messages.triviaBoards;
  const isOwn = profile.userId === viewerId;
  return card(
    text(`## ${texts.heading(mention(profile.userId))}`),
    text(...totalLines(needs)),
    text(...placeLines(needs, isOwn)),
    divider,
    text(...kindLines(needs)),
    text(...artistLines(needs)),
    ...(isOwn ? visibilityRow(profile, messages) : []),
  );
}

function totalLines({ profile, messages }: ProfileCardNeeds): readonly (string | undefined)[] {
  const { profile: texts } = messages.triviaBoards;
  const { points, right, answered, games, bestStreak, fastestMs, daysInARow, bestDaysInARow, paths } = profile;
  const percent = Math.round((100 * right) / Math.max(1, answered));
  return [
    texts.totals({ points: messages.trivia.points(points), right, answered, percent }),
    texts.games(games),
    texts.bestStreak(bestStreak),
    fastestMs === undefined ? undefined : texts.fastest(messages.trivia.seconds(fastestMs)),
    texts.days(daysInARow, bestDaysInARow),
    paths.found === 0 ? undefined : texts.paths(paths.found, paths.daysInARow),
    ratingLine(profile, messages),
  ];
}

function ratingLine({ rating }: Profile, { triviaBoards: { profile: texts } }: Messages): string {
  if (rating === undefined) return texts.unrated;
  return texts.rating({ value: rating.mu.toFixed(1), spread: rating.sigma.toFixed(1), games: rating.games });
}

function placeLines({ profile, messages }: ProfileCardNeeds, isOwn: boolean): readonly (string | undefined)[] {
  const { profile: texts } = messages.triviaBoards;
  const { server, global, hidden } = profile;
  const showsGlobal = global !== undefined && (isOwn || !hidden);
  return [
    server === undefined ? undefined : texts.serverPlace(server.place, messages.trivia.points(server.points)),
    showsGlobal ? texts.globalPlace(global.place, messages.trivia.points(global.points)) : undefined,
    isOwn && hidden ? `*${texts.hidden}*` : undefined,
  ];
}

function kindLines({ profile: { byKind }, messages }: ProfileCardNeeds): readonly string[] {
  const { profile: texts } = messages.triviaBoards;
  if (byKind.length === 0) return [];
  const lines = byKind.map(({ kind, right, answered }) => texts.accuracy(kindName(kind, messages), right, answered));
  return [`### ${texts.byKind}`, ...lines.map((line) => `- ${line}`)];
}

function artistLines({ profile: { byArtist }, index, messages }: ProfileCardNeeds): readonly string[] {
  const { profile: texts } = messages.triviaBoards;
  const lines = byArtist.flatMap(({ artistId, right, answered }) => {
    // An artist may have left the catalog since.
    const artist = index.artist(artistId);
    return artist === undefined
      ? []
      : [`- ${texts.accuracy(plainWithin(artistLabel(index, artist), nameLength), right, answered)}`];
  });
  return lines.length === 0 ? [] : [`### ${texts.byArtist}`, ...lines];
}

function visibilityRow({ hidden }: Profile, { triviaBoards: { profile: texts } }: Messages) {
  const to = hidden ? 'shown' : 'hidden';
  return row(button({ label: hidden ? texts.show : texts.hide, customId: visibilityButton.write({ to }) }));
}
