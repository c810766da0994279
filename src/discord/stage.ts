import { DiscordAPIError, MessageFlags, Routes, SnowflakeUtil, type REST } from 'discord.js';
import type { APIMessage } from 'discord-api-types/v10';
import type { Logger } from 'pino';

import type { Posted, Stage, StagePlace } from '#src/app/trivia/ports.ts';
import type { Show } from '#src/app/trivia/shows.ts';
import { messagesFor } from '#src/i18n/index.ts';

import { stageError } from './stage-error.ts';
import { belongsTo } from './stage-marks.ts';
import { showCard, type ShowNeeds } from './views/trivia/show-card.ts';

export interface StageNeeds extends ShowNeeds {
  readonly rest: Pick<REST, 'get' | 'patch' | 'post'>;
  /** The bot's own. */
  readonly userId: string;
  readonly log: Logger;
}

/** Our clock may be ahead of Discord's by this much when a message is looked for. */
const skewMs = 30_000;

/** Discord's channels as the place where games show what they show. Nothing of a channel is kept: a show knows its place by ids. */
export function createStage(needs: StageNeeds): Stage {
  const { rest, userId, log } = needs;
  const bodyOf = (show: Show, { locale }: StagePlace) => ({
    flags: MessageFlags.IsComponentsV2,
    components: showCard(show, messagesFor(locale), needs).components,
    allowed_mentions: { parse: [] },
  });

  async function post(place: StagePlace, show: Show, nonce: string): Promise<Posted> {
    const body = { ...bodyOf(show, place), nonce, enforce_nonce: true };
    const answer = await rest.post(Routes.channelMessages(place.channelId), { body }).catch(refuse);
    return posted(answer as APIMessage); // the documented answer of this route
  }

  async function edit(place: StagePlace, messageId: string, show: Show): Promise<void> {
    const route = Routes.channelMessage(place.channelId, messageId);
    await rest.patch(route, { body: bodyOf(show, place) }).catch(refuse);
  }

  async function find(place: StagePlace, show: Show, sinceAt: number): Promise<Posted | undefined> {
    const query = new URLSearchParams({ after: firstIdAt(sinceAt - skewMs), limit: '100' });
    const answer = await rest.get(Routes.channelMessages(place.channelId), { query }).catch(nothingToSee);
    const messages = answer as readonly APIMessage[]; // the documented answer of this route
    const found = messages.find(({ author, components }) => author.id === userId && belongsTo(show, components));
    return found === undefined ? undefined : posted(found);
  }

  function refuse(error: unknown): never {
    throw stageError(error, log);
  }

  /** Who may not read here, or finds no channel, sees no message either. */
  function nothingToSee(error: unknown): readonly APIMessage[] {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return [];
    return refuse(error);
  }

  return { post, edit, find };
}

function posted({ id }: Pick<APIMessage, 'id'>): Posted {
  return { messageId: id, at: SnowflakeUtil.timestampFrom(id) };
}

/** The lowest id that a message of that millisecond can have. */
function firstIdAt(at: number): string {
  const timestamp = Math.max(at, Number(SnowflakeUtil.epoch));
  return String(SnowflakeUtil.generate({ timestamp, increment: 0n, processId: 0n, workerId: 0n }));
}
