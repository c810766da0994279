import { isOf, type Evidence, type RoundRow } from './evidence.ts';

/** Whoever was told that a round is skipped or pays half was told so of a round that is. */
export function votesAreKept({ told, versions, rounds }: Evidence): readonly string[] {
  return told.flatMap(({ reply, channelId, toldAt, who }) => {
    if (reply?.type !== 'hinted' && reply?.type !== 'skipped') return [];
    const asked = versions.findLast(
      (one) => one.what === 'question' && one.channelId === channelId && one.at <= toldAt,
    );
    const round = rounds.find(isOf(asked?.game ?? '', asked?.round ?? 0));
    if (round !== undefined && isSo(round, reply.type)) return [];
    return [`${who.name} was told that round ${asked?.round} of ${asked?.game} is ${reply.type}, but it is not`];
  });
}

function isSo({ hinted, state }: RoundRow, said: 'hinted' | 'skipped'): boolean {
  return said === 'hinted' ? hinted : state === 'skipped';
}
