import { isBroken, isConflict } from './away.ts';

const tries = 5;

/** Does the work again when it lost a conflict, and once when its connection broke: it must bear being done twice. */
export async function insist<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      // A connection that broke while nobody used it is found out by the next who does.
      const again = isConflict(error) ? attempt < tries : isBroken(error) && attempt === 1;
      if (!again) throw error;
    }
  }
}
