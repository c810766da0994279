import type { SeenMessage } from '#src/local-discord/control/transcript.ts';

import { controlsIn } from '../world/controls.ts';
import type { Evidence, GameRow, RoundRow } from './evidence.ts';

export type Transcripts = ReadonlyMap<string, readonly SeenMessage[]>;

/** Everything is on screen once, in its place and in its order, and every game came to its end. */
export function messagesAreSingle(evidence: Evidence, transcripts: Transcripts): readonly string[] {
  return [
    ...evidence.games.flatMap((game) => [
      ...roundsInOrder(evidence, game, transcripts.get(game.channel_id) ?? []),
      ...onePodium(game, transcripts.get(game.channel_id) ?? []),
    ]),
    ...oneGameAtATime(evidence),
    ...nothingForgotten(evidence),
    ...[...transcripts].flatMap(([id, messages]) => noCopies(id, messages)),
  ];
}

function roundsInOrder({ rounds }: Evidence, { id }: GameRow, seen: readonly SeenMessage[]): readonly string[] {
  const own = rounds.filter(({ game_id: game }) => game === id);
  const shown = own.map(({ round }) => messagesOf(seen, ['answer', 'order', 'type', 'report'], id, round));
  const ids = shown.map(([message]) => BigInt(message?.id ?? 0));
  return [
    ...own.flatMap((round, at) => isSettled(round, at)),
    ...own.flatMap((round, at) => {
      const messages = shown[at] ?? [];
      return messages.length === 1 && messages[0]?.id === round.message_id
        ? []
        : [
            `${id} round ${round.round} is on messages ${messages.map((one) => one.id).join(', ')}, stored is ${round.message_id}`,
          ];
    }),
    ...(ids.every((one, at) => at === 0 || one > (ids[at - 1] ?? 0n)) ? [] : [`${id}: rounds are not in order`]),
  ];
}

function isSettled({ game_id: game, round, state }: RoundRow, at: number): readonly string[] {
  return [
    ...(round === at + 1 ? [] : [`${game} has round ${round} in place of ${at + 1}`]),
    ...(state === 'settled' || state === 'skipped' ? [] : [`${game} round ${round} is still ${state}`]),
  ];
}

function onePodium({ id, end_reason: reason }: GameRow, seen: readonly SeenMessage[]): readonly string[] {
  const podiums = messagesOf(seen, ['again'], id, undefined).length;
  if (reason === null) return [`${id} never ended`];
  const isGood = reason === 'finished' || reason === 'stopped' || reason === 'silent';
  return [
    ...(podiums === 1 ? [] : [`${id} has ${podiums} podiums`]),
    ...(isGood ? [] : [`${id} ended with ${reason}`]),
  ];
}

function messagesOf(seen: readonly SeenMessage[], kinds: readonly string[], game: string, round: number | undefined) {
  return seen.filter(({ components = [] }) =>
    controlsIn(components).some((one) => kinds.includes(one.kind) && one.game === game && one.round === round),
  );
}

function oneGameAtATime({ games }: Evidence): readonly string[] {
  return games.flatMap((game, at) => {
    const next = games[at + 1];
    if (next === undefined || next.channel_id !== game.channel_id || game.ended_at === null) return [];
    return next.started_at >= game.ended_at ? [] : [`${next.id} began before ${game.id} was over`];
  });
}

/** Every game that the channel was told of is there. */
function nothingForgotten({ told, games }: Evidence): readonly string[] {
  return told.flatMap(({ deed, outcome, text, channelId, sentAt, toldAt }) => {
    if (deed.type !== 'start' || outcome !== 'message' || !text.startsWith('## ')) return [];
    const isThere = games.some(
      (game) =>
        game.channel_id === channelId && game.started_at.getTime() >= sentAt && game.started_at.getTime() <= toldAt,
    );
    return isThere ? [] : [`channel ${channelId} was told of a game at ${toldAt} that is not there`];
  });
}

/** Cards of games differ in their ids at least: two alike are one too many. */
function noCopies(channelId: string, seen: readonly SeenMessage[]): readonly string[] {
  const cards = seen.filter(({ components = [] }) => controlsIn(components).some(({ game }) => game !== undefined));
  const alike = Map.groupBy(cards, ({ components }) => JSON.stringify(components));
  return [...alike.values()]
    .filter((copies) => copies.length > 1)
    .map((copies) => `channel ${channelId}: ${copies.map(({ id }) => id).join(' and ')} are copies`);
}
