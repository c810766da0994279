import pg from 'pg';
import { vi } from 'vitest';

import { answerInput } from '#commands/trivia/answer-form.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import type { InteractionResult } from '#src/local-discord/control/result.ts';
import type { SeenMessage } from '#src/local-discord/control/transcript.ts';
import type { BotScene } from '#test/support/e2e/bot.ts';
import { buttonOf, buttonsOf, textOf } from '#test/support/e2e/read.ts';

export interface StoredRound {
  readonly game_id: string;
  readonly round: number;
  readonly form: 'buttons' | 'menu' | 'typed';
  readonly question: Question;
  readonly message_id: string;
  readonly state: 'posting' | 'open' | 'settled' | 'skipped';
}

/** A channel in which a game is played, by people who look the right answers up. */
export interface Table extends AsyncDisposable {
  readonly sql: pg.Client;
  run(userId: string, command: string, options?: Readonly<Record<string, unknown>>): Promise<InteractionResult>;
  /** Waits until the round takes answers. */
  openRound(number: number): Promise<StoredRound>;
  /** The same for whichever comes next: a question that a changed catalog no longer has is left out. */
  openRoundAfter(number: number): Promise<StoredRound>;
  /** @returns what the player was told */
  answer(round: StoredRound, userId: string, right: boolean): Promise<string>;
  click(userId: string, message: SeenMessage | undefined, label: string | RegExp): Promise<InteractionResult>;
  messages(): Promise<readonly SeenMessage[]>;
  /** Waits for a message that says so. */
  message(pattern: RegExp): Promise<SeenMessage>;
}

/** Longer than the slowest thing a game waits for by itself: a fast round and the pause after it. */
const patience = { timeout: 25_000 };

export async function sitDown(bot: BotScene, channelId: string): Promise<Table> {
  const sql = new pg.Client({ connectionString: bot.databaseUrl });
  await sql.connect();
  const { people } = bot;
  const messages = () => people.transcript(channelId, bot.ownerId);

  async function rounds(): Promise<readonly StoredRound[]> {
    const text = `SELECT round.* FROM trivia_rounds round JOIN trivia_games game ON game.id = round.game_id
      WHERE game.channel_id = $1 ORDER BY game.started_at DESC, round.round`;
    return (await sql.query<StoredRound>(text, [channelId])).rows;
  }

  async function openOne(what: string, isMeant: (round: number) => boolean): Promise<StoredRound> {
    const find = async () => (await rounds()).find(({ round, state }) => isMeant(round) && state === 'open');
    return vi.waitFor(async () => (await find()) ?? missing(what), patience);
  }

  const table: Table = {
    sql,
    messages,
    run: (userId, command, options = {}) =>
      people.run({ user_id: userId, channel_id: channelId, command, options, locale: 'en-US' }),
    openRound: (number) => openOne(`round ${number}`, (round) => round === number),
    openRoundAfter: (number) => openOne(`a round after ${number}`, (round) => round > number),
    async answer(round, userId, right) {
      const { question, form, message_id: messageId } = round;
      const message = (await messages()).find(({ id }) => id === messageId);
      const as = { user_id: userId, message_id: messageId, locale: 'en-US' };
      const choice = right ? question.answer : (question.answer + 1) % question.choices.length;
      if (form === 'menu') {
        const menu = /"custom_id":"(order:[^"]*)"/.exec(JSON.stringify(message?.components))?.[1] ?? '';
        return textOf(await people.select({ ...as, custom_id: menu, values: [String(choice)] }));
      }
      if (form === 'buttons') {
        return textOf(await people.click({ ...as, custom_id: buttonsOf({ message })[choice]?.customId ?? '' }));
      }
      const opened = await table.click(userId, message, 'Answer');
      const values = { [answerInput]: right ? (question.typed?.accepted[0] ?? '') : 'nobody at all' };
      const filled = { user_id: userId, interaction_id: opened.interaction_id, values, locale: 'en-US' };
      return textOf(await people.submit(filled));
    },
    click: (userId, message, label) =>
      people.click({
        user_id: userId,
        message_id: message?.id ?? '',
        custom_id: buttonOf({ message }, label).customId,
        locale: 'en-US',
      }),
    async message(pattern) {
      const find = async () => (await messages()).findLast((message) => pattern.test(textOf({ message })));
      return vi.waitFor(async () => (await find()) ?? missing(String(pattern)), patience);
    },
    [Symbol.asyncDispose]: () => sql.end(),
  };
  return table;
}

function missing(what: string): never {
  throw new Error(`${what} did not come`);
}

/** One more person in the server. */
export async function newMember({ people, guildId }: BotScene, username: string): Promise<string> {
  const { user } = await people.control<{ user: { id: string } }>('POST', '/control/users', { username });
  await people.control('POST', `/control/guilds/${guildId}/members`, { user_id: user.id, roles: [] });
  return user.id;
}

/** One more channel in the server. */
export async function newChannel({ people, guildId }: BotScene, name: string): Promise<string> {
  const about = { guild_id: guildId, name };
  return (await people.control<{ channel: { id: string } }>('POST', '/control/channels', about)).channel.id;
}
