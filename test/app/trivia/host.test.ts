import { describe, expect, it } from 'vitest';

import { openHostScene } from '#test/support/trivia/host-scene.ts';

const second = 1000;

describe('a game and its host', () => {
  it('stores a round before it is shown, and an answer before it is told', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(3 * second);
    expect(scene.store.calls.filter((call) => call !== 'beat')).toEqual(['createGame', 'openRound', 'roundShown']);
    expect(scene.stage.newest()).toMatchObject({ type: 'question', round: 1, rounds: 10 });
    expect(await scene.pick(game, 'ann', 1)).toMatchObject({ type: 'counted', choice: 1 });
    expect(scene.store.saved(game.game.id).picks).toMatchObject([{ userId: 'ann', choice: 1 }]);
  });

  it('runs one game a channel', async () => {
    const scene = openHostScene();
    await scene.start();
    await expect(scene.start()).rejects.toMatchObject({ code: 'trivia.busy' });
  });

  it('says how many questions there are when they are too few', async () => {
    const scene = openHostScene();
    await expect(scene.start({ from: 1950, until: 1960 })).rejects.toMatchObject({
      code: 'trivia.tooFew',
      facts: { available: 0, rounds: 10 },
    });
    expect(scene.store.calls).toEqual([]);
  });

  it('plays from the first question to the podium, and frees the channel', async () => {
    const scene = openHostScene();
    const game = await scene.start({ rounds: 5 });
    for (let round = 1; round <= 5; round++) {
      await scene.clock.pass(5 * second);
      await scene.pick(game, 'ann', 0, round);
      await scene.pick(game, 'bob', 1, round);
      await scene.clock.pass(21 * second);
    }
    expect(scene.stage.newest()).toMatchObject({
      type: 'podium',
      reason: 'finished',
      standings: [
        { userId: 'ann', place: 1 },
        { userId: 'bob', place: 2, points: 0 },
      ],
    });
    expect(scene.stage.messages).toHaveLength(6);
    expect(scene.host.running('channel')).toBeUndefined();
    expect(scene.errors).toEqual([]);
    await expect(scene.start()).resolves.toMatchObject({ round: 0 });
  });

  it('waits with a click that is faster than the answer to its own question', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    let answered: unknown;
    const { post } = scene.stage;
    scene.stage.post = async (...given) => {
      const posted = await post(...given);
      answered = scene.pick(game, 'ann', 0);
      return posted;
    };
    await scene.clock.pass(3 * second);
    expect(await answered).toMatchObject({ type: 'counted' });
  });

  it('reveals anew when somebody deleted the question', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(3 * second);
    await scene.pick(game, 'ann', 0);
    scene.stage.messages.splice(0);
    await scene.clock.pass(21 * second);
    expect(scene.stage.messages[0]?.shows[0]).toMatchObject({ type: 'reveal', round: 1, results: [{ userId: 'ann' }] });
  });

  it.each(['forbidden', 'gone'] as const)(
    'ends cleanly when the stage is %s, and frees the channel',
    async (problem) => {
      const scene = openHostScene();
      const game = await scene.start();
      await scene.clock.pass(3 * second);
      await scene.pick(game, 'ann', 0);
      scene.stage.problem = problem;
      await scene.clock.pass(30 * second);
      expect(scene.store.saved(game.game.id).end).toMatchObject({ reason: problem });
      expect(scene.store.saved(game.game.id).ledger).toHaveLength(1);
      expect(scene.host.running('channel')).toBeUndefined();
      expect(scene.errors).toEqual([]);
    },
  );

  it('tries again for two minutes while Discord does not answer, then ends', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    scene.stage.problem = 'unavailable';
    await scene.clock.pass(20 * second);
    scene.stage.problem = undefined;
    await scene.clock.pass(20 * second);
    expect(scene.stage.newest()).toMatchObject({ type: 'question', round: 1 });
    scene.stage.problem = 'unavailable';
    await scene.clock.pass(400 * second);
    expect(scene.store.saved(game.game.id).end).toMatchObject({ reason: 'unavailable' });
  });

  it('lets the starter and moderators stop it, and nobody else', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(3 * second);
    const request = { channelId: 'channel', isModerator: false };
    await expect(scene.host.stop({ ...request, userId: 'ann' })).rejects.toMatchObject({ code: 'trivia.mayNotStop' });
    await scene.host.stop({ ...request, userId: 'ann', isModerator: true });
    expect(scene.store.saved(game.game.id).end).toMatchObject({ reason: 'stopped' });
    await expect(scene.host.stop({ ...request, userId: 'starter' })).rejects.toMatchObject({ code: 'trivia.noGame' });
  });
});

describe('what members decide', () => {
  it.each(['hint', 'skip'] as const)('is told when it is stored: a %s', async (decision) => {
    const scene = openHostScene();
    await scene.start();
    await scene.clock.pass(5 * second);
    const stored = Promise.withResolvers<void>();
    const { giveHint, settleRound } = scene.store;
    scene.store.giveHint = (...given) => stored.promise.then(() => giveHint(...given));
    scene.store.settleRound = (...given) => stored.promise.then(() => settleRound(...given));
    let isTold = false;
    const told = scene.host[decision]({ channelId: 'channel', userId: 'starter', isModerator: false });
    void told.then(() => (isTold = true));
    await scene.clock.pass(second);
    expect(isTold).toBe(false);
    stored.resolve();
    expect(await told).toMatchObject({ type: 'decided' });
  });
});

describe('storage that is away', () => {
  it('counts nothing, shows that the game stands still, and goes on when it is back', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(5 * second);
    scene.store.away = true;
    expect(await scene.pick(game, 'ann', 0)).toEqual({ type: 'not-stored' });
    await scene.clock.pass(1);
    expect(scene.stage.newest()).toMatchObject({ type: 'question', paused: true });
    await scene.clock.pass(120 * second);
    scene.store.away = false;
    await scene.clock.pass(2 * second);
    expect(scene.stage.newest()).toMatchObject({ type: 'question', paused: false });
    expect(await scene.pick(game, 'ann', 0)).toMatchObject({ type: 'counted' });
    await scene.clock.pass(21 * second);
    expect(scene.store.saved(game.game.id).ledger).toMatchObject([{ userId: 'ann', right: true }]);
  });

  it('is noticed without anybody answering', async () => {
    const scene = openHostScene();
    await scene.start();
    await scene.clock.pass(5 * second);
    scene.store.away = true;
    await scene.clock.pass(2 * second);
    expect(scene.stage.newest()).toMatchObject({ type: 'question', paused: true });
  });

  it('keeps what it had stored when the connection broke, whatever the player tries next', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(5 * second);
    scene.store.loseNextAnswer = true;
    expect(await scene.pick(game, 'ann', 2)).toEqual({ type: 'not-stored' });
    scene.store.away = false;
    await scene.clock.pass(2 * second);
    expect(await scene.pick(game, 'ann', 0)).toMatchObject({ type: 'already', choice: 2 });
    await scene.clock.pass(21 * second);
    expect(scene.store.saved(game.game.id).ledger).toMatchObject([{ userId: 'ann', right: false }]);
  });

  it('settles a round that closed meanwhile once, when it is back', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(3 * second);
    await scene.pick(game, 'ann', 0);
    await scene.clock.pass(20 * second + 300);
    scene.store.away = true;
    await scene.clock.pass(60 * second);
    scene.store.away = false;
    await scene.clock.pass(15 * second);
    expect(scene.store.saved(game.game.id).ledger).toHaveLength(1);
  });
});

describe('a process that dies', () => {
  it('leaves a round that goes on in the same message, with the time that was left', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(8 * second);
    await scene.pick(game, 'ann', 0);
    const [question] = scene.stage.messages;
    await scene.crash();
    await scene.clock.pass(1);
    expect(scene.stage.messages.map(({ shows }) => shows.at(-1)?.type)).toEqual(['question', 'resumed']);
    expect(await scene.pick(game, 'ann', 1)).toMatchObject({ type: 'already', choice: 0 });
    expect(await scene.pick(game, 'bob', 1)).toMatchObject({ type: 'counted' });
    await scene.clock.pass(21 * second);
    expect(question?.shows.at(-1)).toMatchObject({ type: 'reveal', results: [{ userId: 'ann' }, { userId: 'bob' }] });
    expect(scene.store.saved(game.game.id).ledger).toHaveLength(2);
  });

  it('does not lose the time that it was away, however long', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(10 * second);
    await scene.crash(3600 * second);
    expect(await scene.pick(game, 'ann', 0)).toMatchObject({ type: 'counted' });
    const [pick] = scene.store.saved(game.game.id).picks;
    expect(pick?.speedMs).toBeLessThanOrEqual(8 * second);
    expect(pick?.speedMs).toBeGreaterThanOrEqual(6 * second);
  });

  it('settles a round whose time was up, and goes on with the next', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(3 * second);
    await scene.pick(game, 'ann', 0);
    await scene.clock.pass(20 * second + 399);
    const { settleRound } = scene.store;
    scene.store.settleRound = () => new Promise(() => {});
    await scene.clock.pass(second);
    scene.store.settleRound = settleRound;
    await scene.crash();
    await scene.clock.pass(6 * second);
    expect(scene.store.saved(game.game.id).ledger).toHaveLength(1);
    expect(scene.stage.newest()).toMatchObject({ type: 'question', round: 2 });
  });

  it('does not post a question twice that was on screen before its message was stored', async () => {
    const scene = openHostScene();
    await scene.start();
    const { roundShown } = scene.store;
    scene.store.roundShown = () => new Promise(() => {});
    await scene.clock.pass(4 * second);
    scene.store.roundShown = roundShown;
    await scene.crash();
    await scene.clock.pass(1);
    expect(scene.stage.messages.filter(({ shows }) => shows[0]?.type === 'question')).toHaveLength(1);
    expect(scene.host.running('channel')).toMatchObject({ round: 1 });
  });

  it('gives such a question all of its time, whatever it was away for', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    const { roundShown } = scene.store;
    scene.store.roundShown = () => new Promise(() => {});
    await scene.clock.pass(4 * second);
    scene.store.roundShown = roundShown;
    await scene.crash(60 * second);
    await scene.clock.pass(second);
    const [question] = scene.stage.messages;
    expect(question?.shows.at(-1)).toMatchObject({ type: 'question', closesAt: scene.clock.now() + 19 * second });
    await scene.clock.pass(18 * second);
    expect(await scene.pick(game, 'ann', 0)).toMatchObject({ type: 'counted' });
    expect(scene.store.saved(game.game.id).picks[0]?.speedMs).toBeLessThanOrEqual(20 * second);
  });

  it('says its last words once, also when it died between the end and the podium', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    await scene.clock.pass(3 * second);
    const { farewellShown } = scene.store;
    scene.store.farewellShown = () => new Promise(() => {});
    await scene.host.stop({ channelId: 'channel', userId: 'starter', isModerator: false });
    await scene.clock.pass(1);
    scene.store.farewellShown = farewellShown;
    await scene.crash();
    await scene.clock.pass(1);
    expect(scene.stage.messages.filter(({ shows }) => shows[0]?.type === 'podium')).toHaveLength(1);
    expect(scene.host.running('channel')).toBeUndefined();
    expect(game.game.id).toBe('game1');
  });

  it('is noticed later by one that was there before', async () => {
    const scene = openHostScene();
    await scene.start();
    await scene.clock.pass(5 * second);
    const { takeOver } = scene.store;
    scene.store.takeOver = async () => [];
    await scene.crash();
    expect(scene.host.count()).toBe(0);
    scene.store.takeOver = takeOver;
    await scene.clock.pass(31 * second);
    expect(scene.host.running('channel')).toMatchObject({ round: 1 });
    await scene.clock.pass(60 * second);
    expect(scene.stage.messages.filter(({ shows }) => shows[0]?.type === 'resumed')).toHaveLength(1);
    expect(scene.errors).toEqual([]);
  });
});
