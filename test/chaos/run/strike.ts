import type { Moments, Passing } from './moments.ts';
import type { PlannedKill } from './plan-kills.ts';

/** After so many passings the moment that was planned is not waited for any longer: any other will do. */
const mostPassings = 300;

/** Resolves with the moment at which `kill` was called: in it, before anything else can happen. */
export function strike(moments: Moments, plan: PlannedKill, kill: () => void): Promise<Passing> {
  const { promise, resolve } = Promise.withResolvers<Passing>();
  let passed = 0;
  let seen = 0;
  moments.judgeBy((passing) => {
    passed += 1;
    if (passing.what === plan.what && passing.side === plan.side) seen += 1;
    if (seen < plan.nth && passed < mostPassings) return false;
    moments.judgeBy(undefined);
    kill();
    resolve(passing);
    return true;
  });
  return promise;
}
