import { describe, expect, it } from 'vitest';

import { createPath } from '#src/app/trivia/create-path.ts';
import { StoreAwayError } from '#src/app/trivia/ports.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { anArtist, aSong, aSource, lookupsOver } from '#test/support/builders/catalog.ts';
import { createManualClock } from '#test/support/trivia/manual-clock.ts';
import { createMemoryPaths } from '#test/support/trivia/memory-paths.ts';
import { aPuzzle } from '#test/support/trivia/path-puzzle.ts';

const dayMs = 86_400_000;
const sources = [aSource('one'), aSource('two')];
const sourceIds = ['one', 'two'];

/** Haru – Bora – Cleo – Dana; beside Haru also two Minas and one of the two Novas, and none of the two Soras. */
const artists = [
  anArtist('haru', { name: 'Haru', hangul: '하루', scene: 'korean' }),
  anArtist('bora', { name: 'Bora', hangul: '보라', scene: 'korean' }),
  anArtist('cleo', { name: 'Cleo' }),
  anArtist('dana', { name: 'Dana' }),
  anArtist('mina-k', { name: 'Mina', hangul: '미나', scene: 'korean' }),
  anArtist('mina-w', { name: 'Mina' }),
  anArtist('nova', { name: 'Nova', scene: 'korean' }),
  anArtist('nova-far', { name: 'Nova' }),
  anArtist('sora-1', { name: 'Sora' }),
  anArtist('sora-2', { name: 'Sora' }),
];
const pairs = [
  ['haru', 'bora'],
  ['bora', 'cleo'],
  ['cleo', 'dana'],
  ['haru', 'mina-k'],
  ['haru', 'mina-w'],
  ['haru', 'nova'],
] as const;
const songOf = ([one, other]: readonly [string, string]) => aSong(`${one}-${other}`, [one, other], { sourceIds });
const catalog: Partial<Catalog> = { artists, sources, collaborations: pairs.map(songOf) };

const namesOf = (open: readonly { readonly id: string }[]) => open.map(({ id }) => id);

/** From Haru to Dana; `drawn`: the catalog decides. */
function openPath(by: 'given' | 'drawn' = 'given') {
  const clock = createManualClock();
  const store = createMemoryPaths();
  if (by === 'given') store.puzzles.set(clock.today(), aPuzzle(['haru', 'bora', 'cleo', 'dana']));
  let lookups = lookupsOver(catalog);
  const path = createPath({ store, clock, lookups: () => lookups });
  return {
    clock,
    store,
    path,
    step: (text: string, userId = 'ann') => path.step({ userId, text, at: clock.now() }),
    pick: (position: number, artistId: string, day = clock.today()) =>
      path.pick({ day, userId: 'ann', position, artistId, at: clock.now() }),
    undo: (position: number, day = clock.today()) => path.undo({ day, userId: 'ann', position }),
    giveUp: (day = clock.today()) => path.giveUp({ day, userId: 'ann', at: clock.now() }),
    suggest: async (text: string) => namesOf(await path.suggest('ann', text)),
    live: (over: Partial<Catalog>) => void (lookups = lookupsOver(over)),
  };
}

describe('the path of the day', () => {
  it('is drawn once, for everybody, and by another pair when the catalog has one', async () => {
    const { path, store, clock, live } = openPath('drawn');
    const [ann, bob] = [await path.open('ann'), await path.open('bob')];
    expect(ann).toMatchObject({ day: '2026-11-26', steps: [], tried: 0, outcome: 'open' });
    expect(bob.puzzle).toEqual(ann.puzzle);
    live({});
    expect((await path.open('cem')).puzzle).toEqual(ann.puzzle);
    await clock.pass(dayMs);
    await expect(path.open('ann')).rejects.toMatchObject({ code: 'trivia.noPath' });
    live(catalog);
    await path.open('ann');
    expect([...store.puzzles.keys()]).toEqual(['2026-11-26', '2026-11-27']);
  });

  it('is walked by names in any spelling, to the end', async () => {
    const { step } = openPath();
    expect(await step('보라')).toMatchObject({ type: 'taken', state: { tried: 1, outcome: 'open' } });
    expect(await step('cleo ')).toMatchObject({ type: 'taken' });
    const last = await step('artist:dana');
    expect(last).toMatchObject({ type: 'taken', state: { outcome: 'solved', tried: 3, open: [] } });
    expect(last.state.steps.map(({ trend }) => trend)).toEqual(['closer', 'closer', 'closer']);
    expect(await step('Nova')).toMatchObject({ type: 'done' });
  });

  it('offers those who can be next, the best known first, and by what is typed', async () => {
    const { path, step, suggest } = openPath();
    expect(namesOf((await path.open('ann')).open)).toEqual(['bora', 'mina-k', 'mina-w', 'nova']);
    expect(await suggest('')).toEqual(['bora', 'mina-k', 'mina-w', 'nova']);
    expect(await suggest('mina')).toEqual(['mina-k', 'mina-w']);
    expect(await suggest('보')).toEqual(['bora']);
    expect(await suggest('borra')).toEqual(['bora']);
    expect(await suggest('cleo')).toEqual([]);
    await step('bora');
    expect(await suggest('')).toEqual(['cleo']);
    await step('cleo');
    await step('dana');
    expect(await suggest('')).toEqual([]);
  });

  it('takes a shared name for the one who can be next, and asks when several can', async () => {
    const { step } = openPath();
    expect(await step('Nova')).toMatchObject({ type: 'taken', state: { steps: [{ to: { id: 'nova' } }] } });
    const { step: other } = openPath();
    const asked = await other('Mina');
    expect(asked.type === 'ambiguous' && namesOf(asked.artists)).toEqual(['mina-k', 'mina-w']);
    expect(await other('Sora')).toMatchObject({ type: 'none', state: { steps: [], tried: 0 } });
    expect(await other('Zelda Quux')).toMatchObject({ type: 'unknown', state: { steps: [], tried: 0 } });
  });

  it('refuses who is no step away, and who is on the chain', async () => {
    const { step } = openPath();
    expect(await step('Dana')).toMatchObject({ type: 'apart', artistId: 'dana', behind: false });
    expect(await step('Haru')).toMatchObject({ type: 'here', artistId: 'haru' });
    await step('Bora');
    expect(await step('Haru')).toMatchObject({ type: 'visited', artistId: 'haru', state: { tried: 1 } });
  });
});

describe('a card of the path', () => {
  it('takes a step where it shows the chain as it is, once', async () => {
    const { pick } = openPath();
    expect(await pick(1, 'bora')).toMatchObject({ type: 'taken', state: { tried: 1 } });
    expect(await pick(1, 'bora')).toMatchObject({ type: 'taken', state: { tried: 1 } });
    expect(await pick(1, 'nova')).toMatchObject({ type: 'stale', state: { tried: 1 } });
    expect(await pick(3, 'cleo')).toMatchObject({ type: 'stale' });
    expect(await pick(2, 'dana')).toMatchObject({ type: 'apart' });
  });

  it('takes back the last step alone, once, and remembers that it was tried', async () => {
    const { pick, undo } = openPath();
    await pick(1, 'nova');
    expect(await undo(2)).toMatchObject({ steps: [{ to: { id: 'nova' } }] });
    expect(await undo(1)).toMatchObject({ steps: [], tried: 1 });
    expect(await undo(1)).toMatchObject({ steps: [], tried: 1 });
    await pick(1, 'bora');
    expect(await pick(2, 'cleo')).toMatchObject({ type: 'taken', state: { tried: 3 } });
  });

  it('gives up for good', async () => {
    const { pick, undo, giveUp, step } = openPath();
    await pick(1, 'bora');
    expect(await giveUp()).toMatchObject({ outcome: 'given-up', open: [], steps: [{ to: { id: 'bora' } }] });
    expect(await undo(1)).toMatchObject({ outcome: 'given-up', steps: [{ to: { id: 'bora' } }] });
    expect(await step('cleo')).toMatchObject({ type: 'done' });
    expect(await pick(2, 'cleo')).toMatchObject({ type: 'done' });
  });

  it('of a day that is over is refused whole, from midnight UTC on', async () => {
    const { clock, pick, undo, giveUp, path } = openPath();
    const day = clock.today();
    await pick(1, 'bora');
    await clock.pass(dayMs / 2 - 1);
    await pick(2, 'cleo', day);
    await clock.pass(1);
    const over = { code: 'trivia.pathOver' };
    await expect(pick(3, 'dana', day)).rejects.toMatchObject(over);
    await expect(undo(2, day)).rejects.toMatchObject(over);
    await expect(giveUp(day)).rejects.toMatchObject(over);
    await expect(path.look({ day, userId: 'ann' })).rejects.toMatchObject(over);
    expect(await path.open('ann')).toMatchObject({ day: '2026-11-27', steps: [], tried: 0 });
  });
});

describe('a day of the path', () => {
  it('outlives an artist who leaves the catalog', async () => {
    const { live, step, suggest } = openPath();
    live({ artists: artists.filter(({ id }) => id !== 'cleo'), sources, collaborations: [songOf(['haru', 'bora'])] });
    await step('bora');
    expect(await suggest('')).toEqual(['cleo']);
    expect(await suggest('cl')).toEqual(['cleo']);
    expect(await step('CLEO')).toMatchObject({ type: 'taken' });
    expect(await suggest('da')).toEqual(['dana']);
    expect(await step('artist:dana')).toMatchObject({ type: 'taken', state: { outcome: 'solved' } });
  });

  it('may be found under par once the catalog knows a shorter way', async () => {
    const { live, step } = openPath();
    live({ ...catalog, collaborations: [...pairs, ['bora', 'dana'] as const].map(songOf) });
    await step('bora');
    expect(await step('dana')).toMatchObject({
      state: { outcome: 'solved', steps: { length: 2 }, puzzle: { par: 3 } },
    });
  });
});

describe('while storage is away', () => {
  it('nothing is said to be done', async () => {
    const { store, path, step } = openPath();
    store.away = true;
    await expect(path.open('ann')).rejects.toBeInstanceOf(StoreAwayError);
    await expect(step('bora')).rejects.toBeInstanceOf(StoreAwayError);
    store.away = false;
    expect(await path.open('ann')).toMatchObject({ steps: [], tried: 0 });
  });

  it('a step whose answer was lost is done once when it is asked for again', async () => {
    const { store, pick, step } = openPath();
    store.loseAnswer = true;
    await expect(pick(1, 'bora')).rejects.toBeInstanceOf(StoreAwayError);
    expect(await pick(1, 'bora')).toMatchObject({ type: 'taken', state: { tried: 1 } });
    store.loseAnswer = true;
    await expect(step('cleo')).rejects.toBeInstanceOf(StoreAwayError);
    expect(await step('cleo')).toMatchObject({ type: 'here', state: { tried: 2 } });
  });
});
