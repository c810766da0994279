import type { Playground, Seat, SeatOptions } from '#test/browser/support/playground.ts';
import type { ManualClock } from '#test/support/trivia/manual-clock.ts';

/** Sharp on screens with more pixels than points, and still a small file. */
const deviceScaleFactor = 1.5;

/** The whole page. */
export const wide: SeatOptions = { viewport: { width: 1200, height: 760 }, deviceScaleFactor, colorScheme: 'dark' };
/** High enough for the longest message, which is cut out of it. */
export const tall: SeatOptions = { viewport: { width: 1000, height: 1500 }, deviceScaleFactor, colorScheme: 'dark' };
export const phone: SeatOptions = {
  viewport: { width: 390, height: 780 },
  deviceScaleFactor: 2,
  colorScheme: 'dark',
  isMobile: true,
  hasTouch: true,
};

/** Somebody whose browser goes by the games' clock, so that it is the same day on every picture. */
export async function sitDownAt(
  playground: Playground,
  clock: ManualClock,
  username: string,
  options: SeatOptions,
): Promise<Seat> {
  const seat = await playground.as(username, options);
  await seat.page.clock.setFixedTime(clock.now());
  await seat.page.reload();
  await seat.box.waitFor();
  return seat;
}
