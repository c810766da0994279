import { messagesFor } from '#src/i18n/index.ts';

import type { Told } from '../players/told.ts';
import type { Evidence, PickRow } from './evidence.ts';

/** Milliseconds of 2015-01-01, where Discord's ids begin. */
const discordEpoch = 1_420_070_400_000;

/** Whoever was told that an answer counts has it stored, as it was told; what was said not to count is not there. */
export function toldIsStored({ told, picks }: Evidence): readonly string[] {
  return told.flatMap((one) => {
    const { deed, who, outcome } = one;
    if ((deed.type !== 'pick' && deed.type !== 'guess') || outcome !== 'message') return [];
    const rows = picks.filter((row) => row.game_id === deed.game && row.round === deed.round && row.user_id === who.id);
    const own = rows.find(({ answered_at: at }) => at.getTime() === timeOf(one.interactionId));
    const isRight = one.reply === undefined ? own === undefined : agrees(one, own, rows);
    const stored = own === undefined ? 'nothing' : JSON.stringify(own);
    return isRight
      ? []
      : [`${who.name} was told "${one.text}" in round ${deed.round} of ${deed.game}; stored is ${stored}`];
  });
}

function agrees({ deed, reply, who }: Told, own: PickRow | undefined, rows: readonly PickRow[]): boolean {
  switch (reply?.type) {
    case 'counted':
      return deed.type === 'pick' && own?.choice === deed.choice && own.choice === reply.choice;
    case 'already':
      return own === undefined && rows[0]?.choice === reply.choice;
    case 'right':
      return isGuess(own, deed) && own?.verdict === 'right' && reply.time === seconds(own.speed_ms, who.locale);
    case 'close':
    case 'wrong':
      return isGuess(own, deed) && own?.verdict === reply.type && own.attempt === 3 - reply.left;
    case 'done right':
      return own === undefined && rows.some(({ verdict }) => verdict === 'right');
    case 'done wrong':
      return own === undefined && rows.length === 3;
    default:
      return own === undefined;
  }
}

function isGuess(own: PickRow | undefined, deed: Told['deed']): boolean {
  return deed.type === 'guess' && own?.guess === deed.text;
}

function seconds(ms: number, locale: string): string {
  return messagesFor(locale).trivia.seconds(ms);
}

function timeOf(interactionId: string): number {
  return Number(BigInt(interactionId) >> 22n) + discordEpoch;
}
