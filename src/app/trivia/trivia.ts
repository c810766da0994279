import type { HintGiven } from '#src/domain/trivia/game.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import type { GameSettings } from '#src/domain/trivia/settings.ts';

import type { GameRecord } from './ports.ts';

export interface StartRequest {
  readonly guildId: string;
  readonly channelId: string;
  readonly starterId: string;
  /** What the channel reads: a shipped locale. */
  readonly locale: string;
  readonly settings: GameSettings;
}

/** Somebody's answer to a round, by the ids that its button carries. */
interface Answering {
  readonly gameId: string;
  readonly round: number;
  readonly userId: string;
  /** How the player is called there now. */
  readonly userName: string;
  /** Discord's timestamp of the interaction or message. */
  readonly answeredAt: number;
}

export interface PickRequest extends Answering {
  readonly choice: number;
}

export interface GuessRequest extends Answering {
  readonly text: string;
}

/** What becomes of an answer; told to its player alone. */
export type PickReply =
  /** Stored: it counts. */
  | { readonly type: 'counted'; readonly question: Question; readonly choice: number }
  /** The first pick stays; `choice` is that one. */
  | { readonly type: 'already'; readonly question: Question; readonly choice: number }
  /** Typed, stored and right. */
  | { readonly type: 'right'; readonly speedMs: number }
  /** Typed; `left` is how many more tries there are. */
  | { readonly type: 'close' | 'wrong'; readonly left: number }
  /** Typed: the tries of this round are used up, or the answer is already right. */
  | { readonly type: 'done'; readonly right: boolean }
  /** After the round's time, by Discord's clock. */
  | { readonly type: 'late' }
  /** This round or its game is over, or nobody knows of it. */
  | { readonly type: 'over' }
  /** The game stands still because storage is away: it does not count; try again once it goes on. */
  | { readonly type: 'not-stored' };

/** Somebody asks for something in a channel's game. */
export interface ChannelRequest {
  readonly channelId: string;
  readonly userId: string;
  /** May manage messages there. */
  readonly isModerator: boolean;
}

export type VoteReply =
  | { readonly type: 'decided' }
  /** One more vote; `already` when it was this person's before. */
  | { readonly type: 'voted'; readonly votes: number; readonly needed: number; readonly already: boolean };

/** What runs in a channel now. */
export interface RunningGame {
  readonly game: GameRecord;
  /** 0 before the first round. */
  readonly round: number;
}

/**
 * The games of this process.
 * @throws UserError (codes `trivia.…`) for what a member can do something about
 */
export interface Trivia {
  /** Stored, and its first question comes in a few seconds. @throws UserError `trivia.busy`, `trivia.tooFew`, `trivia.storeAway` */
  start(request: StartRequest): Promise<RunningGame>;
  pick(request: PickRequest): Promise<PickReply>;
  guess(request: GuessRequest): Promise<PickReply>;
  /** Whether a text would be judged now: asked before the player is given a form to fill in. */
  mayGuess(request: Pick<GuessRequest, 'gameId' | 'round' | 'userId'>): PickReply | undefined;
  /** A message in a channel, where the operator lets the bot read them. Undefined: no typed round is open there, or it is no answer. */
  hear(
    request: Omit<GuessRequest, 'gameId' | 'round'> & { readonly channelId: string },
  ): Promise<PickReply | undefined>;
  /** @throws UserError `trivia.noGame`, `trivia.noRound` between two rounds, `trivia.notPlaying` for who has not answered yet in this game */
  skip(request: ChannelRequest): Promise<VoteReply>;
  /** @throws as skip does, and UserError `trivia.noHint` when this round has one already or can have none */
  hint(request: ChannelRequest): Promise<VoteReply & { readonly hint?: HintGiven }>;
  /** @throws UserError `trivia.noGame`, `trivia.mayNotStop` */
  stop(request: ChannelRequest): Promise<void>;
  running(channelId: string): RunningGame | undefined;
}
