import type { Ending } from '../run/play-out.ts';
import type { Scene } from '../run/scene.ts';
import { boardsAreSums } from './boards-are-sums.ts';
import { cardsAreRight } from './cards-are-right.ts';
import { collect, type Evidence } from './evidence.ts';
import { ledgerIsRight } from './ledger-is-right.ts';
import { messagesAreSingle, type Transcripts } from './messages-are-single.ts';
import { restartsAreGentle } from './restarts-are-gentle.ts';
import { toldIsStored } from './told-is-stored.ts';
import { votesAreKept } from './votes-are-kept.ts';

export interface Proof {
  /** A sentence for everything that is not as it must be. */
  readonly breaches: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Compares what is stored, shown and told. */
export async function prove(scene: Scene, ending: Ending): Promise<Proof> {
  const evidence = await collect(scene, ending);
  const breaches = [
    ...ending.stuck,
    ...toldIsStored(evidence),
    ...votesAreKept(evidence),
    ...ledgerIsRight(evidence),
    ...cardsAreRight(evidence),
    ...messagesAreSingle(evidence, await transcriptsOf(scene)),
    ...restartsAreGentle(evidence),
    ...(await boardsAreSums(evidence, scene.records)),
    ...(await nothingWentWrong(scene, ending)),
  ];
  return { breaches, counts: countsOf(evidence) };
}

async function transcriptsOf({ world }: Scene): Promise<Transcripts> {
  const seen = await Promise.all(
    world.channels.map(async ({ id, starter }) => [id, await world.people.transcript(id, starter.id)] as const),
  );
  return new Map(seen.map(([id, messages]) => [id, messages.filter(({ ephemeral }) => !ephemeral)]));
}

async function nothingWentWrong({ world, bot, background }: Scene, { exit }: Ending): Promise<readonly string[]> {
  const violations = await world.people.violations();
  const said = bot.lives.flatMap(({ number, process }) =>
    process
      .stderr()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `life ${number} logged ${line}`),
  );
  return [
    ...violations.map((one) => `Discord refused ${one.method} ${one.route}: ${one.rule} ${JSON.stringify(one.errors)}`),
    ...said,
    ...background.failures.map((failure) => `a player failed: ${failure}`),
    ...(exit.code === 0 ? [] : [`the last process ended with ${exit.code ?? exit.signal}`]),
  ];
}

function countsOf({ games, rounds, picks, ledger, told, versions }: Evidence): Proof['counts'] {
  const replies = Map.groupBy(told, ({ reply, outcome }) => `told ${reply?.type ?? outcome}`);
  return {
    games: games.length,
    'games finished': games.filter(({ end_reason: reason }) => reason === 'finished').length,
    rounds: rounds.length,
    'rounds typed': rounds.filter(({ form }) => form === 'typed').length,
    'rounds hinted': rounds.filter(({ hinted }) => hinted).length,
    'rounds stood still': rounds.filter((round) => round.paused_ms > 0).length,
    answers: picks.length,
    'ledger rows': ledger.length,
    'versions of messages': versions.length,
    ...Object.fromEntries([...replies].map(([reply, { length }]) => [reply, length])),
  };
}
