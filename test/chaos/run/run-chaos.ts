import { prove } from '../proof/prove.ts';
import type { Life } from './bot.ts';
import type { Passing } from './moments.ts';
import { lookAtPhases } from './look-at-phases.ts';
import { phaseOf, planKills, type KillPhase, type PlannedKill } from './plan-kills.ts';
import { playOut } from './play-out.ts';
import { openScene, type Scene } from './scene.ts';
import { strike } from './strike.ts';
import { withinLimit } from './within-limit.ts';

export interface ChaosOptions {
  /** An empty database of the run's own. */
  readonly databaseUrl: string;
  readonly seed: number;
  readonly kills: number;
  /** After the last kill, games that have more rounds to go are stopped. */
  readonly mostRoundsLeft: number;
  /** After this long everything is ended, and the run has failed. */
  readonly limitMs: number;
  readonly say: (line: string) => void;
}

export interface Kill extends Passing {
  readonly phase: KillPhase | 'other';
  /** Milliseconds after the start of the process. */
  readonly afterMs: number;
  /** What the database says of the games at that time, one each: `open with answers`, `posting` … */
  readonly games: readonly string[];
}

export interface ChaosReport {
  readonly kills: readonly Kill[];
  /** A sentence for everything that is not as it must be. */
  readonly breaches: readonly string[];
  /** What was proved about how much, for whoever wonders whether anything happened at all. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Plays, kills, restarts, plays to the end, and looks whether anything is lost. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  await using scene = await openScene(options);
  return await withinLimit(options.limitMs, () => run(scene, options));
}

async function run(scene: Scene, { seed, kills: wanted, mostRoundsLeft, say }: ChaosOptions): Promise<ChaosReport> {
  const { bot, chronicle, directors, players } = scene;
  chronicle.listen((version) => {
    for (const one of [...players, ...directors]) one.see(version);
  });
  const kills: Kill[] = [];
  for (const plan of planKills(seed, wanted)) {
    const kill = await killOnce(scene, plan);
    kills.push(kill);
    say(`${String(kills.length).padStart(3)} ${line(kill)}`);
  }
  const last = bot.start();
  const ending = await playOut(scene, last, mostRoundsLeft);
  const { breaches, counts } = await prove(scene, ending);
  return { kills, breaches, counts: { ...counts, kills: kills.length } };
}

async function killOnce(scene: Scene, plan: PlannedKill): Promise<Kill> {
  const { bot, moments, players } = scene;
  const life = start(scene);
  const struck = strike(moments, plan, () => {
    life.killedAt = Date.now();
    life.process.kill('SIGKILL');
    for (const player of players) player.hurry();
  });
  nudge(scene, plan.phase);
  const passing = await Promise.race([struck, endedByItself(life)]);
  await bot.ended(life);
  const games = await lookAtPhases(scene.records);
  const afterMs = (life.killedAt ?? Date.now()) - life.startedAt;
  return { ...passing, phase: phaseOf(passing.what) ?? 'other', afterMs, games };
}

/** Games begin wherever none runs, as soon as the bot says that it is ready. */
function start({ bot, background, directors }: Pick<Scene, 'bot' | 'background' | 'directors'>): Life {
  const life = bot.start();
  background.go(async () => {
    const isReady = await life.process.said(/^Ready/m).then(
      () => true,
      () => false,
    );
    if (isReady) await Promise.all(directors.map((director) => director.look()));
  });
  return life;
}

/** Whoever stops a game has looked at its question for so long at most. */
const longestReadMs = 1500;

/** What members seldom do, they do when the bot is to be killed while they do it. */
function nudge({ bot, directors, background, chronicle }: Scene, phase: KillPhase): void {
  const life = bot.life();
  // Every other settlement is one that a stop brings about: the others come by themselves.
  const isSeldom = phase === 'end' || phase === 'begin' || phase === 'hint' || (phase === 'settle' && life % 2 === 0);
  if (!isSeldom) return;
  let seen = 0;
  const end = chronicle.listen(({ what, channelId, round = 0 }) => {
    if (bot.life() !== life) return end();
    const director = directors.find(({ channel }) => channel.id === channelId);
    if ((what !== 'question' && what !== 'redraw') || director === undefined) return;
    seen += 1;
    // A game with some points in it, if there is one.
    if (round === 1 && seen < directors.length) return;
    end();
    if (phase === 'hint') background.go(() => director.hint());
    // While others are answering.
    else background.later((life * 277) % longestReadMs, () => director.stop());
  });
}

async function endedByItself({ process, killedAt }: Life): Promise<never> {
  const { code, signal } = await process.ended;
  if (killedAt === undefined && signal === null)
    throw new Error(`the bot ended by itself (${code}): ${process.stderr()}`);
  return new Promise(() => undefined);
}

function line({ phase, what, side, afterMs, games }: Kill): string {
  return `${phase.padEnd(10)} ${`${what} ${side}`.padEnd(40)} ${String(afterMs).padStart(6)} ms   ${games.join(', ')}`;
}
