import type { Life } from '../run/bot.ts';
import type { Version } from '../world/chronicle.ts';
import { linesIn } from '../world/controls.ts';
import type { Evidence } from './evidence.ts';

/** What every open round gets back after a restart. */
const givenBackMs = 8000;
/** The card shows whole seconds, rounded down. */
const roundingMs = 1000;
/** A busy machine hears that the bot has logged in as much later than it was so. */
const heardLaterMs = 500;

/** After a restart the channel is told once, and the clock stood still meanwhile. */
export function restartsAreGentle(evidence: Evidence): readonly string[] {
  const { lives } = evidence;
  return lives.slice(1).flatMap((life) => {
    const before = lives[life.number - 1];
    return [...toldOnce(evidence, life), ...(before === undefined ? [] : timeGivenBack(evidence, life, before))];
  });
}

function toldOnce({ versions, games, world }: Evidence, life: Life): readonly string[] {
  return world.channels.flatMap(({ id }) => {
    const shown = versions.filter((one) => one.life === life.number && one.channelId === id);
    const notices = new Set(shown.filter(({ what }) => what === 'notice').map(({ messageId }) => messageId)).size;
    const wentOn = shown.some(({ what, game }) => {
      const startedAt = games.find((one) => one.id === game)?.started_at.getTime() ?? Infinity;
      return what === 'question' && startedAt < life.startedAt;
    });
    if (notices > 1) return [`life ${life.number}, channel ${id}: told ${notices} times that the bot was away`];
    return wentOn && notices === 0 ? [`life ${life.number}, channel ${id}: a game went on without a word`] : [];
  });
}

function timeGivenBack({ versions }: Evidence, life: Life, before: Life): readonly string[] {
  const redrawn = versions.filter(({ life: number, what }) => number === life.number && what === 'redraw');
  const first = redrawn.filter((one, at) => redrawn.findIndex((other) => isSame(other, one)) === at);
  return first.flatMap((version) => {
    const earlier = versions.findLast((one) => one.life < life.number && isSame(one, version));
    const closesAt = closesAtOf(version);
    if (earlier === undefined || closesAt === undefined || life.loggedInAt === undefined) return [];
    const where = `life ${life.number}, ${version.game} round ${version.round}`;
    const backAt = life.loggedInAt - heardLaterMs;
    const given = closesAt + roundingMs - backAt;
    const stood = backAt - (before.killedAt ?? backAt);
    const shifted = closesAt - (closesAtOf(earlier) ?? 0) + roundingMs;
    return [
      ...(given >= givenBackMs ? [] : [`${where}: only ${given} ms were given back`]),
      ...(earlier.life !== before.number || shifted >= stood
        ? []
        : [`${where}: stood still for ${stood} ms, but its end moved by ${shifted} ms`]),
    ];
  });
}

function isSame(one: Version, other: Version): boolean {
  return one.game === other.game && one.round === other.round && one.what !== 'reveal';
}

function closesAtOf({ components }: Version): number | undefined {
  const seconds = linesIn(components).flatMap((line) => /<t:(\d+):R>/.exec(line)?.[1] ?? [])[0];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
