import type { Random } from '#src/domain/trivia/random.ts';

import type { Background } from '../run/background.ts';
import type { Version } from '../world/chronicle.ts';
import type { Person } from '../world/world.ts';
import { guessOf } from './guess.ts';
import { createHand, targetOn, type HandNeeds, type Target } from './hand.ts';

/** Somebody who plays in every channel at once, as hastily as people do. */
export interface Player {
  /** A message of a game was posted or changed. */
  see(version: Version): void;
  /** The bot is down: whoever has something on their mind does it now. */
  hurry(): void;
}

interface Needs extends HandNeeds {
  readonly person: Person;
  readonly rng: Random;
  /** People think before they answer, and several things at once. */
  readonly background: Background;
}

const chances = { plays: 96, right: 60, clicksAgain: 20, keepsForm: 8, hurries: 35 };
const longestThoughtMs = 1800;

export function createPlayer(needs: Needs): Player {
  const { rng, background } = needs;
  const hand = createHand(needs);
  /** What is on screen and not answered yet, by game and round. */
  const open = new Map<string, Target>();
  /** Forms that stay open until the round is over. */
  const kept = new Map<string, () => Promise<void>>();
  const chance = (percent: number) => rng.below(100) < percent;

  async function play(key: string): Promise<void> {
    const target = open.get(key);
    if (target === undefined) return;
    open.delete(key);
    const isDone = await (target.control.kind === 'type' ? write(key, target) : choose(target));
    if (!isDone) open.set(key, target);
    else if (chance(chances.clicksAgain)) await choose(target);
  }

  async function choose(target: Target): Promise<boolean> {
    const knowledge = await needs.knowledge(target.game, target.round);
    const right = knowledge !== undefined && chance(chances.right) ? knowledge.answer : undefined;
    const reply = await hand.choose(target, right ?? rng.below(6));
    return reply?.type === 'counted' || reply?.type === 'already' || reply?.type === 'over';
  }

  async function write(key: string, target: Target): Promise<boolean> {
    const form = await hand.openForm(target);
    if (form === undefined) return false;
    const submit = async () => hand.submit(target, form, await guessOf(needs, target));
    if (chance(chances.keepsForm)) {
      kept.set(key, async () => void (await submit()));
      return true;
    }
    const reply = await submit();
    if (reply?.type === 'close' || reply?.type === 'wrong') again(key, target, reply.left);
    return reply !== undefined;
  }

  function again(key: string, target: Target, left: number): void {
    if (left === 0) return;
    open.set(key, target);
    background.later(rng.below(800), () => play(key));
  }

  return {
    see(version) {
      const key = `${version.game} ${version.round}`;
      if (version.what === 'reveal') {
        open.delete(key);
        const submit = kept.get(key);
        kept.delete(key);
        if (submit !== undefined) background.go(submit);
      }
      if (version.what !== 'question' && version.what !== 'redraw') return;
      const target = targetOn(version);
      if (target === undefined || (!open.has(key) && version.what === 'redraw') || !chance(chances.plays)) return;
      open.set(key, target);
      background.later(rng.below(longestThoughtMs), () => play(key));
    },
    hurry() {
      for (const key of open.keys()) if (chance(chances.hurries)) background.go(() => play(key));
    },
  };
}
