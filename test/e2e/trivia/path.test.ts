import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { PathPuzzle } from '#src/domain/trivia/path-puzzle/puzzle.ts';
import { en } from '#src/i18n/en.ts';
import type { InteractionResult } from '#src/local-discord/control/result.ts';
import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { createPerson, type Person } from '#test/support/e2e/person.ts';
import { buttonsOf, choicesOf, textOf } from '#test/support/e2e/read.ts';
import { createManualClock, type ManualClock } from '#test/support/trivia/manual-clock.ts';
import { newMember } from '#test/support/trivia/table.ts';

const texts = en.triviaPath;
const { share } = en.triviaBoards.daily;

let clock: ManualClock;
let bot: BotScene;
let fan: Person;
let other: Person;
let card: InteractionResult;
let puzzle: PathPuzzle;
let members = 0;
/** Ten seconds are left of the day. */
beforeAll(async () => {
  clock = createManualClock(Date.UTC(2026, 10, 26, 23, 59, 50));
  bot = await openBotScene([], undefined, { clock, newSeed: () => 1 });
}, 60_000);
afterAll(() => bot[Symbol.asyncDispose]());
/** Two who have not played yet; the first one has the card before them. */
beforeEach(async () => {
  members += 1;
  fan = createPerson(bot, await newMember(bot, `fan${members}`));
  other = createPerson(bot, await newMember(bot, `other${members}`));
  card = await fan.run('trivia path');
  puzzle = await drawn(clock.today());
});

/** What is stored of a day, so that a test can walk it whatever the catalog is. */
async function drawn(day: string): Promise<PathPuzzle> {
  const sql = new pg.Client({ connectionString: bot.databaseUrl });
  await sql.connect();
  const { rows } = await sql.query<{ puzzle: PathPuzzle }>('SELECT puzzle FROM trivia_paths WHERE day = $1', [day]);
  await sql.end();
  return rows[0]?.puzzle ?? Promise.reject(new Error(`no path of ${day}`));
}

const isPrivate = ({ message }: InteractionResult) => message?.ephemeral === true;
const type = async (value: string) => {
  const as = { user_id: fan.userId, channel_id: bot.generalId, command: 'trivia path', option: 'step' };
  return (await bot.people.autocomplete({ ...as, value })).choices;
};
const step = (text: string) => fan.run('trivia path', { step: text });

/** Clicks on an artist of the card, in the menu or on a button. */
function pick(shown: InteractionResult, artistId: string): Promise<InteractionResult> {
  const as = { user_id: fan.userId, message_id: shown.message?.id ?? '', locale: 'en-US' };
  const offer = choicesOf(shown).find(({ value }) => value.endsWith(`:${artistId}`));
  if (offer !== undefined) return bot.people.select({ ...as, custom_id: offer.customId, values: [offer.value] });
  const button = buttonsOf(shown).find(({ customId }) => customId.endsWith(`:${artistId}`));
  return bot.people.click({ ...as, custom_id: button?.customId ?? `nobody offers ${artistId}` });
}

/** The artists that a card offers to click on. */
function offers(shown: InteractionResult): readonly string[] {
  const offered = [...choicesOf(shown).map(({ value }) => value), ...buttonsOf(shown).map(({ customId }) => customId)];
  return offered.filter((id) => id.startsWith('puzzle-next')).map((id) => id.split(':').at(-1) ?? '');
}

/** Somebody on the card who is not on the drawn solution. */
function detour(): string {
  return offers(card).find((id) => puzzle.solution.every(({ to }) => to.id !== id)) ?? 'nobody';
}

/** To the end along the drawn solution, or the rest of it. */
async function walk(from = 0): Promise<InteractionResult> {
  let shown = card;
  for (const { to } of puzzle.solution.slice(from)) shown = await step(`artist:${to.id}`);
  return shown;
}

describe('the path of the day', () => {
  it('is walked to the end with what autocomplete offers, and its result is posted without a name', async () => {
    expect(isPrivate(card)).toBe(true);
    expect(textOf(card)).toContain(puzzle.from.name.latin);
    expect(textOf(card)).toContain(texts.rules);
    let shown = card;
    for (const { to } of puzzle.solution) {
      const offered = await type(to.name.latin.slice(0, 4));
      expect(offered.length).toBeLessThanOrEqual(25);
      expect(offered.map(({ value }) => value)).toContain(`artist:${to.id}`);
      shown = await step(`artist:${to.id}`);
    }
    expect(textOf(shown)).toContain(texts.result.par(`${puzzle.par} steps`));
    expect(textOf(shown)).toContain(`<t:${Date.parse(clock.today()) / 1000 + 86_400}:R>`);
    expect(await type('')).toEqual([]);

    const posted = await fan.press(shown, share);
    expect(isPrivate(posted)).toBe(false);
    expect(textOf(posted).split('\n')).toEqual([
      `<@${fan.userId}>`,
      `Crossover path ${clock.today()}: ${puzzle.par} steps (par ${puzzle.par})`,
      ...puzzle.solution.map(({ via }, at) => `${at + 1}. 🟢 closer, ${texts.vias[via.type]}`),
      texts.tried(puzzle.par),
      'Streak: 1 day',
    ]);
    expect(textOf(await fan.run('trivia path'))).toContain(texts.result.par(`${puzzle.par} steps`));
  });

  it('is walked to the end by clicks, in place, over whoever is among the best known', async () => {
    let shown = card;
    for (const { to } of puzzle.solution) {
      // Beyond 25 a name has to be typed.
      const offered = offers(shown).includes(to.id);
      const next = offered ? await pick(shown, to.id) : await step(`artist:${to.id}`);
      expect(next.outcome).toBe(offered ? 'update' : 'message');
      shown = { ...shown, ...next };
    }
    expect(textOf(shown)).toContain(texts.result.par(`${puzzle.par} steps`));
  });

  it('is the same for everybody, and each has a chain of their own', async () => {
    const theirs = await other.run('trivia path');
    expect(textOf(theirs)).toBe(textOf(card));
    await step(`artist:${puzzle.solution[0]?.to.id}`);
    expect(textOf(await other.run('trivia path'))).toBe(textOf(card));
    const inKorean = createPerson(bot, other.userId, { locale: 'ko' });
    expect(textOf(await inKorean.run('trivia path'))).toContain('기준');
  });

  it('offers nobody to whom no step leads, and says why one is refused', async () => {
    const [first] = puzzle.solution;
    const { latin } = puzzle.to.name;
    expect((await type(latin)).map(({ value }) => value)).not.toContain(`artist:${puzzle.to.id}`);
    expect(textOf(await step(latin))).toContain('are not one step apart');
    expect(textOf(await step('qzxv nobody'))).toContain(en.ask.unknown('qzxv nobody'));
    expect(textOf(await step('\u200b'))).toBe(en.errors['collab.emptyText']());
    await step(`artist:${first?.to.id}`);
    expect(textOf(await step(`artist:${puzzle.from.id}`))).toContain('is on your chain already');
    const again = await step(`artist:${first?.to.id}`);
    expect(textOf(again)).toContain('already');
    expect(textOf(again)).toContain(texts.tried(1));
  });

  it('takes a step back, and counts what was tried', async () => {
    const there = await pick(card, detour());
    const back = await fan.press({ ...card, ...there }, texts.undo);
    expect(back.outcome).toBe('update');
    expect(textOf(back)).toContain(texts.tried(1));
    expect(textOf(await walk())).toContain(texts.tried(puzzle.par + 1));
  });

  it('asks once more before it is given up, then shows a chain, and stays given up', async () => {
    const asked = await fan.press(card, texts.giveUp);
    expect(textOf(asked)).toContain(texts.sure);
    const on = { ...card, ...(await fan.press({ ...card, ...asked }, texts.stay)) };
    expect(textOf(on)).toBe(textOf(card));
    const sure = await fan.press({ ...card, ...(await fan.press(on, texts.giveUp)) }, texts.giveUpForSure);
    expect(textOf(sure)).toContain(texts.result.gaveUp);
    for (const { to } of puzzle.solution) expect(textOf(sure)).toContain(to.name.latin);
    expect(textOf(await step(`artist:${puzzle.solution[0]?.to.id}`))).toContain(texts.notes.done);
    const posted = textOf(await fan.press({ ...card, ...sure }, share));
    expect(posted).toContain(`Crossover path ${clock.today()}: given up after 0 steps (par ${puzzle.par})`);
    expect(posted).toContain('Streak: 0 days');
  });

  it('goes on where it was after a restart, on the cards from before it', async () => {
    const [first, second] = puzzle.solution;
    const shown = { ...card, ...(await pick(card, first?.to.id ?? '')) };
    await bot.restart();
    expect(textOf(await pick(shown, second?.to.id ?? ''))).toContain(texts.tried(2));
    expect(await drawn(clock.today())).toEqual(puzzle);
    expect(textOf(await walk(2))).toContain(texts.result.par(`${puzzle.par} steps`));
  });

  it('takes no second step from a card that is older than the chain', async () => {
    const [first] = puzzle.solution;
    await step(`artist:${first?.to.id}`);
    const late = await pick(card, detour());
    expect(textOf(late)).toContain(texts.notes.stale);
    expect(textOf(late)).toContain(texts.tried(1));
  });
});

describe('at midnight UTC', () => {
  it('the cards and results of the day before are over, and a new pair counts on with the streak', async () => {
    const yesterday = puzzle;
    const done = await walk();
    await clock.pass(10_000);
    const over = en.errors['trivia.pathOver']();
    expect(textOf(await fan.press(done, share))).toBe(over);
    expect(textOf(await pick(card, yesterday.solution[0]?.to.id ?? ''))).toBe(over);

    const next = await fan.run('trivia path');
    puzzle = await drawn('2026-11-27');
    expect(textOf(next)).toContain('November 27, 2026');
    expect(textOf(next)).toContain(puzzle.to.name.latin);
    expect(new Set([yesterday, puzzle].flatMap(({ from, to }) => [from.id, to.id])).size).toBe(4);
    expect(textOf(await fan.press(await walk(), share))).toContain('Streak: 2 days');
  });
});
