import { createRandom, type Random } from '#src/domain/trivia/random.ts';

import { sides, type Side } from './moments.ts';

/** What goes between the bot and the outside in each phase of a game; names of statements begin with `trivia-`. */
const phases = {
  begin: ['trivia-create-game', 'announcement'],
  ask: ['trivia-open-round', 'question', 'trivia-round-shown'],
  answer: ['trivia-store-picks', 'reply', 'form'],
  settle: ['trivia-settle', 'trivia-settle', 'reveal'],
  hint: ['trivia-give-hint'],
  end: [
    'trivia-lock-game',
    'trivia-write-places',
    'trivia-end-game',
    'trivia-end-game COMMIT',
    'podium',
    'trivia-farewell',
  ],
  'take over': [
    'trivia-orphans',
    'trivia-take-over',
    'trivia-read-newest-picks',
    'trivia-read-newest-picks COMMIT',
    'trivia-set-pause',
    'notice',
    'redraw',
    'log in',
  ],
} as const satisfies Record<string, readonly string[]>;

export type KillPhase = keyof typeof phases;
const killPhases = Object.keys(phases) as readonly KillPhase[]; // the keys of a constant

/** How often each phase is in a bag of kills: what a game does most, and what is hardest to get right, most often. */
const bag: readonly KillPhase[] = [
  'take over',
  'end',
  'ask',
  'answer',
  'settle',
  'hint',
  'begin',
  'take over',
  'ask',
  'answer',
  'settle',
  'end',
  'take over',
];

/** What happens many times at once; of everything else the first one is meant. */
const mostOf: Readonly<Record<string, number>> = {
  'trivia-store-picks': 5,
  reply: 5,
  form: 3,
  notice: 3,
  redraw: 3,
  'trivia-set-pause': 3,
  'log in': 4,
};

/** The bot is killed when this passes for the nth time in its life. */
export interface PlannedKill {
  readonly phase: KillPhase;
  readonly what: string;
  readonly side: Side;
  readonly nth: number;
}

/** Which moments the bot is killed at: every phase in every thirteen kills, the rest is chance. */
export function planKills(seed: number, kills: number): readonly PlannedKill[] {
  const rng = createRandom(seed, 'kills');
  const order: KillPhase[] = [];
  while (order.length < kills) order.push(...rng.shuffle(bag));
  return order.slice(0, kills).map((phase) => planKill(rng, phase));
}

function planKill(rng: Random, phase: KillPhase): PlannedKill {
  const what = rng.pick<string>(phases[phase]);
  return { phase, what, side: rng.pick(sides), nth: 1 + rng.below(mostOf[what] ?? 1) };
}

export function phaseOf(what: string): KillPhase | undefined {
  return killPhases.find((phase) => (phases[phase] as readonly string[]).includes(what));
}
