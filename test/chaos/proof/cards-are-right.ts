import { messagesFor, type Messages } from '#src/i18n/index.ts';

import type { Version } from '../world/chronicle.ts';
import { linesIn } from '../world/controls.ts';
import type { Evidence, GameRow } from './evidence.ts';
import { ownLedger, type OwnRound, type OwnRow } from './own-ledger.ts';

/** What the channel was shown of a round and of a game is what is stored, each time that it was shown. */
export function cardsAreRight(evidence: Evidence): readonly string[] {
  return evidence.games.flatMap((game) => {
    const own = ownLedger(evidence, game);
    const texts = messagesFor(game.locale);
    const shown = evidence.versions.filter((version) => version.game === game.id);
    const podiums = shown.filter(({ what }) => what === 'podium');
    return [
      ...own.flatMap((round) => revealsAreRight(round, shown, texts)),
      ...podiums.flatMap((podium) => podiumIsRight(game, own, podium, texts)),
    ];
  });
}

function revealsAreRight({ round, rows }: OwnRound, shown: readonly Version[], texts: Messages): readonly string[] {
  const reveals = shown.filter((one) => one.round === round.round && one.what === 'reveal');
  const where = `${round.game_id} round ${round.round}`;
  const seen = shown.map((one) => `${one.what} ${one.round ?? ''} in life ${one.life}`);
  if (reveals.length === 0) return [`${where} (${round.state}) was never revealed; the game showed ${seen.join(', ')}`];
  const wanted = round.state === 'skipped' ? [texts.trivia.reveal.skipped] : resultLines(rows, texts);
  return reveals.flatMap(({ components }) => {
    const lines = linesIn(components);
    const missing = wanted.filter((line) => !lines.includes(line));
    const places = lines.filter((line) => /^\d+\. <@/.test(line)).length;
    const expected = round.state === 'skipped' ? 0 : rows.filter((row) => row.is_right).length;
    if (missing.length === 0 && places === expected) return [];
    return [`${where}: the reveal shows ${JSON.stringify(lines)}; it must have ${JSON.stringify(wanted)}`];
  });
}

function resultLines(rows: readonly OwnRow[], { trivia }: Messages): readonly string[] {
  const right = rows.filter((row) => row.is_right);
  const wrong = rows.filter((row) => !row.is_right);
  if (rows.length === 0) return [trivia.reveal.nobody];
  const placeOf = (row: OwnRow) => 1 + right.filter((other) => other.paid_speed_ms < row.paid_speed_ms).length;
  return [
    right.length === 0 ? trivia.reveal.nobodyRight : trivia.reveal.right,
    ...right.map((row) =>
      trivia.reveal.result({
        place: placeOf(row),
        who: `<@${row.user_id}>`,
        time: trivia.seconds(row.speed_ms),
        points: trivia.points(row.points),
        streak: row.streak_before + 1,
        tied: right.some((other) => other !== row && other.paid_speed_ms === row.paid_speed_ms),
      }),
    ),
    ...(wrong.length === 1 ? [trivia.reveal.wrong(`<@${wrong[0]?.user_id}>`)] : []),
  ];
}

function podiumIsRight(
  { id, planned, end_reason: reason }: GameRow,
  own: readonly OwnRound[],
  { components }: Version,
  texts: Messages,
): readonly string[] {
  const lines = linesIn(components);
  const wanted = standingLines(own, texts);
  const missing = wanted.filter((line) => !lines.includes(line));
  const extra = lines.filter((line) => /^\d+\. <@/.test(line) && !wanted.includes(line));
  const isWhole = reason !== 'finished' || own.length === planned;
  return [
    ...(isWhole ? [] : [`${id} is finished after ${own.length} of ${planned} rounds`]),
    ...(missing.length + extra.length === 0
      ? []
      : [`${id}: the podium shows ${JSON.stringify(lines)}; it must have ${JSON.stringify(wanted)}`]),
  ];
}

function standingLines(own: readonly OwnRound[], { trivia }: Messages): readonly string[] {
  const byPlayer = Map.groupBy(
    own.flatMap(({ rows }) => rows),
    (row) => row.user_id,
  );
  const sums = [...byPlayer].map(([userId, rows]) => ({
    userId,
    points: rows.reduce((sum, row) => sum + row.points, 0),
    right: rows.filter((row) => row.is_right).length,
  }));
  if (sums.length === 0) return [trivia.podium.nobody];
  return sums.map((one) =>
    trivia.podium.standing({
      place: 1 + sums.filter(({ points }) => points > one.points).length,
      who: `<@${one.userId}>`,
      points: trivia.points(one.points),
      right: one.right,
      rounds: own.length,
      tied: sums.some((other) => other !== one && other.points === one.points),
    }),
  );
}
