import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { PathStore, StoredStep } from '#src/app/trivia/path-ports.ts';
import { createBoards } from '#src/db/trivia/create-boards.ts';
import { createPathStore } from '#src/db/trivia/create-path-store.ts';
import type { AskedPair } from '#src/domain/trivia/path-puzzle/draw.ts';
import type { PathPuzzle } from '#src/domain/trivia/path-puzzle/puzzle.ts';
import { aPuzzle, aTakenStep } from '#test/support/trivia/path-puzzle.ts';

import { aRound, noon } from './support/a-game.ts';
import { createTriviaDatabase, playRound, type TriviaDatabase } from './support/trivia-database.ts';

let database: TriviaDatabase;
let paths: PathStore;
beforeEach(async () => {
  database = await createTriviaDatabase();
  paths = createPathStore(database.pool);
});
afterEach(() => database.drop());

const today = '2026-11-26';
const made = (): never => {
  throw new Error('made again');
};

function take(to: string, over: Partial<StoredStep> = {}): Promise<'stored' | 'kept'> {
  const order = { day: today, userId: '11', position: 1, fromId: 'a', at: noon };
  return paths.step({ ...order, step: aTakenStep(to), ...over });
}

async function find(day: string, userId: string): Promise<void> {
  const puzzle = await paths.puzzle(day, () => aPuzzle());
  for (const [at, step] of puzzle.solution.entries()) {
    const fromId = puzzle.solution[at - 1]?.to.id ?? puzzle.from.id;
    await take(step.to.id, { day, userId, position: at + 1, fromId });
  }
}

describe('the path of a day', () => {
  it('is everybody’s from the first who draws it on, and not drawn again', async () => {
    const drawn = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        createPathStore(database.otherHost().pool).puzzle(today, () => aPuzzle(['a', `b${at}`, 'c', 'd'])),
      ),
    );
    expect(new Set(drawn.map((puzzle: PathPuzzle) => JSON.stringify(puzzle))).size).toBe(1);
    expect(await paths.puzzle(today, made)).toEqual(drawn[0]);
  });

  it('is drawn with the days before it, the newest first', async () => {
    await paths.puzzle('2026-11-23', () => aPuzzle(['m', 'n', 'o', 'p']));
    await paths.puzzle('2026-11-27', () => aPuzzle(['w', 'x', 'y', 'z']));
    await paths.puzzle('2026-11-25', () => aPuzzle());
    let seen: readonly AskedPair[] = [];
    await paths.puzzle(today, (recent) => {
      seen = recent;
      return aPuzzle();
    });
    expect(seen).toEqual([
      { from: 'a', to: 'd' },
      { from: 'm', to: 'p' },
    ]);
  });
});

describe('a chain', () => {
  beforeEach(() => paths.puzzle(today, () => aPuzzle()));

  it('is empty before the first step, and comes back as it was walked', async () => {
    expect(await paths.run(today, '11')).toEqual({ steps: [], tried: 0, outcome: 'open', streak: 0 });
    const back = aTakenStep('x', {
      trend: 'back',
      via: { type: 'member', kind: 'unit', part: { latin: 'x', hangul: '엑스' }, group: { latin: 'a' } },
    });
    await take('x', { step: back });
    await take('b', { position: 2, fromId: 'x' });
    expect(await paths.run(today, '11')).toEqual({
      steps: [back, aTakenStep('b')],
      tried: 2,
      outcome: 'open',
      streak: 0,
    });
    expect(await paths.run(today, '12')).toMatchObject({ steps: [], tried: 0 });
  });

  it('takes a step once, however often it is asked for at the same moment', async () => {
    const fates = await Promise.all(Array.from({ length: 20 }, () => take('b')));
    expect(fates.filter((fate) => fate === 'stored')).toHaveLength(1);
    expect(await paths.run(today, '11')).toMatchObject({ steps: [aTakenStep('b')], tried: 1 });
  });

  it('is of one piece when two steps are taken at the same moment', async () => {
    const ways = ['b', 'x', 'y', 'z'];
    const fates = await Promise.all(
      ways.map((to) =>
        createPathStore(database.otherHost().pool).step({
          day: today,
          userId: '11',
          position: 1,
          fromId: 'a',
          step: aTakenStep(to),
          at: noon,
        }),
      ),
    );
    expect(fates.filter((fate) => fate === 'stored')).toHaveLength(1);
    expect((await paths.run(today, '11')).steps).toHaveLength(1);
  });

  it('takes no step that was thought of somewhere else', async () => {
    await take('b');
    expect(await take('c', { position: 2, fromId: 'x' })).toBe('kept');
    expect(await take('c', { position: 3, fromId: 'b' })).toBe('kept');
    expect((await paths.run(today, '11')).steps).toHaveLength(1);
  });

  it('gives its last step back once, and remembers that it was tried', async () => {
    await take('x');
    await take('b', { position: 2, fromId: 'x' });
    const undo = { day: today, userId: '11', position: 2 };
    const fates = await Promise.all(Array.from({ length: 10 }, () => paths.undo(undo)));
    expect(fates.filter((fate) => fate === 'stored')).toHaveLength(1);
    expect(await paths.run(today, '11')).toMatchObject({ steps: [aTakenStep('x')], tried: 2 });
    expect(await paths.undo({ ...undo, userId: '12', position: 1 })).toBe('kept');
  });

  it('is of one piece when steps and undoings come at the same moment', async () => {
    await take('x');
    const each = Array.from({ length: 10 }, (_, at) =>
      at % 2 === 0 ? take('b', { position: 2, fromId: 'x' }) : paths.undo({ day: today, userId: '11', position: 1 }),
    );
    await Promise.all(each);
    const { steps } = await paths.run(today, '11');
    expect([[], ['x', 'b']]).toContainEqual(steps.map(({ to }) => to.id));
  });

  it('is done when it arrives, and nothing changes it after that', async () => {
    await find(today, '11');
    const done = await paths.run(today, '11');
    expect(done).toMatchObject({ outcome: 'solved', tried: 3, streak: 1 });
    expect(await take('e', { position: 4, fromId: 'd' })).toBe('kept');
    expect(await paths.undo({ day: today, userId: '11', position: 3 })).toBe('kept');
    expect(await paths.giveUp({ day: today, userId: '11', at: noon })).toBe('kept');
    expect(await paths.run(today, '11')).toEqual(done);
  });

  it('is given up once and for all, with the steps that it had', async () => {
    await take('b');
    const giveUp = () => paths.giveUp({ day: today, userId: '11', at: noon });
    expect([await giveUp(), await giveUp()]).toEqual(['stored', 'kept']);
    expect(await take('c', { position: 2, fromId: 'b' })).toBe('kept');
    expect(await paths.run(today, '11')).toMatchObject({ steps: [aTakenStep('b')], outcome: 'given-up', streak: 0 });
  });
});

describe('a streak of paths', () => {
  it('is of days on which the path was found, up to the day or the one before', async () => {
    for (const day of ['2028-02-27', '2028-02-28', '2028-02-29', '2028-03-02']) await find(day, '11');
    await paths.puzzle('2028-03-03', () => aPuzzle());
    await paths.giveUp({ day: '2028-03-03', userId: '11', at: noon });
    const streaks = await Promise.all(
      ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02', '2028-03-03', '2028-03-04'].map((day) =>
        paths.run(day, '11'),
      ),
    );
    expect(streaks.map(({ streak }) => streak)).toEqual([2, 3, 3, 1, 1, 0]);
  });

  it('is in the profile of whoever also answers questions', async () => {
    const boards = createBoards(database.pool);
    const profileAt = (at: string) => boards.profile({ userId: '11', guildId: undefined, at: Date.parse(at) });
    for (const day of ['2026-11-20', '2026-11-24', '2026-11-25']) await find(day, '11');
    expect(await profileAt('2026-11-26T12:00:00Z')).toBeUndefined();
    await playRound(database.store, aRound('game0001'), [{ userId: '11', pick: { speedMs: 1000 } }]);
    expect(await profileAt('2026-11-26T23:59:59Z')).toMatchObject({ paths: { found: 3, daysInARow: 2 } });
    expect(await profileAt('2026-11-27T00:00:00Z')).toMatchObject({ paths: { found: 3, daysInARow: 0 } });
  });
});
