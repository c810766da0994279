import type { Moments } from './moments.ts';

/** Resolves true once it holds; looks again whenever something has passed, and gives up after `limitMs`. */
export function when(moments: Moments, limitMs: number, holds: () => Promise<boolean>): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  let isLooking = false;
  let isStale = false;
  const look = () => {
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    void again();
  };
  const again = async () => {
    try {
      while (isStale) {
        isStale = false;
        if (await holds()) return resolve(true);
      }
    } catch (error) {
      reject(error);
    } finally {
      isLooking = false;
    }
  };
  const end = moments.listen(look);
  const giveUp = () => resolve(false);
  const timer = setTimeout(giveUp, limitMs);
  look();
  return promise.finally(() => {
    end();
    clearTimeout(timer);
  });
}
