import { randomBytes } from 'node:crypto';
import type {
  APIApplicationCommandOptionChoice,
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';

/** Interactions/receiving-and-responding: the first answer within 3 seconds, everything else within 15 minutes. */
const FIRST_ANSWER_MS = 3_000;
export const TOKEN_MS = 15 * 60_000;

export type InteractionKind = 'command' | 'component' | 'autocomplete' | 'modal-submit';

export type Outcome = 'message' | 'deferred' | 'update' | 'deferred-update' | 'choices' | 'modal' | 'timed-out';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  readonly createdAt: number;
  /** performance.now() at dispatch. */
  readonly startedAt: number;
  /** Installed by the person alone, not by the place. */
  readonly userInstalledOnly: boolean;
  /** Answers may be seen by this person alone, whatever the bot says (user-installed, without the permissions). */
  readonly mustBeEphemeral: boolean;
  /** The message that a clicked component sits on. */
  readonly sourceMessageId: string | undefined;
  readonly focusedOptionType: number | undefined;
  /** A command of a person's or a message's menu. */
  readonly isContextMenu: boolean;
  /** "collab song", of a command. */
  readonly command: string | undefined;
  readonly metadata: APIMessageInteractionMetadata | undefined;
  outcome: Outcome | undefined;
  /** What @original names. */
  responseMessageId: string | undefined;
  /** What the last callback, edit or follow-up made or changed. */
  lastMessageId: string | undefined;
  followUps: number;
  /** Something was sent or edited after a deferred answer. */
  completed: boolean;
  /** REST requests that named this interaction. */
  requests: number;
  responseMs: number | undefined;
  modal: APIModalInteractionResponseCallbackData | undefined;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  readonly answered: Promise<void>;
}

export type NewInteraction = Pick<
  Interaction,
  | 'id'
  | 'kind'
  | 'userId'
  | 'channelId'
  | 'guildId'
  | 'userInstalledOnly'
  | 'mustBeEphemeral'
  | 'sourceMessageId'
  | 'focusedOptionType'
  | 'isContextMenu'
  | 'command'
  | 'metadata'
>;

export interface Interactions {
  open(facts: NewInteraction): Interaction;
  byId(id: string): Interaction | undefined;
  byToken(token: string): Interaction | undefined;
  /** Notes the first answer. */
  settle(interaction: Interaction, outcome: Outcome): void;
  isTokenAlive(interaction: Interaction): boolean;
  /** Ends the timers. */
  stop(): void;
}

interface Needs {
  readonly clock: Clock;
  /** Nobody answered within 3 seconds. */
  readonly onTimeout: (interaction: Interaction) => void;
}

interface Waiting {
  readonly answer: () => void;
  readonly cancel: () => void;
}

export function createInteractions({ clock, onTimeout }: Needs): Interactions {
  const ids = new Map<string, Interaction>();
  const tokens = new Map<string, Interaction>();
  const waiting = new Map<string, Waiting>();
  const key = randomBytes(24).toString('base64url');
  const settle = (interaction: Interaction, outcome: Outcome) => {
    interaction.outcome = outcome;
    interaction.responseMs = performance.now() - interaction.startedAt;
    const wait = waiting.get(interaction.id);
    waiting.delete(interaction.id);
    wait?.cancel();
    wait?.answer();
  };
  return {
    open: (facts) => {
      forgetOld(ids, tokens, clock.now());
      const { promise, resolve } = Promise.withResolvers<void>();
      const interaction = record(facts, { token: `${facts.id}.${key}`, now: clock.now(), answered: promise });
      ids.set(interaction.id, interaction);
      tokens.set(interaction.token, interaction);
      const cancel = clock.setTimer(() => {
        settle(interaction, 'timed-out');
        onTimeout(interaction);
      }, FIRST_ANSWER_MS);
      waiting.set(interaction.id, { answer: resolve, cancel });
      return interaction;
    },
    byId: (id) => ids.get(id),
    byToken: (token) => tokens.get(token),
    settle,
    isTokenAlive: (interaction) => clock.now() - interaction.createdAt < TOKEN_MS,
    stop: () => {
      for (const { cancel } of waiting.values()) cancel();
      waiting.clear();
    },
  };
}

function record(facts: NewInteraction, more: { token: string; now: number; answered: Promise<void> }): Interaction {
  return {
    ...facts,
    token: more.token,
    createdAt: more.now,
    startedAt: performance.now(),
    outcome: undefined,
    responseMessageId: undefined,
    lastMessageId: undefined,
    followUps: 0,
    completed: false,
    requests: 0,
    responseMs: undefined,
    modal: undefined,
    choices: undefined,
    answered: more.answered,
  };
}

/** Kept for an hour, so that a late request still learns that its token was once good. */
function forgetOld(ids: Map<string, Interaction>, tokens: Map<string, Interaction>, now: number): void {
  for (const [id, interaction] of ids) {
    if (now - interaction.createdAt < 4 * TOKEN_MS) return; // oldest first
    ids.delete(id);
    tokens.delete(interaction.token);
  }
}
