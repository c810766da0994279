/**
 * Every way a member can be told "no", with the facts that its sentence needs.
 * A new code is one line here; the compiler then asks each locale for its sentence.
 */
export interface UserErrorFacts {
  'app.starting': Record<string, never>;
  'app.unexpected': { readonly reference: string };
  'command.unknown': Record<string, never>;
  'component.old': Record<string, never>;
  'collab.gone': Record<string, never>;
  'collab.yearsReversed': { readonly from: number; readonly until: number };
  'collab.emptyText': Record<string, never>;
  'trivia.busy': { readonly channelId: string };
  /** Fewer questions fit than rounds were asked for. */
  'trivia.tooFew': { readonly available: number; readonly rounds: number };
  'trivia.storeAway': Record<string, never>;
  'trivia.noGame': Record<string, never>;
  'trivia.noRound': Record<string, never>;
  'trivia.notPlaying': Record<string, never>;
  'trivia.noHint': Record<string, never>;
  'trivia.mayNotStop': { readonly starterId: string };
  /** The bot may not see the channel or write in it; `permissions` are Discord's names of what is missing. */
  'trivia.cannotPost': { readonly permissions: readonly ('ViewChannel' | 'SendMessages' | 'SendMessagesInThreads')[] };
  /** Games are played in servers that have the bot. */
  'trivia.needsServer': Record<string, never>;
  'trivia.unknownGame': Record<string, never>;
  'trivia.neverPlayed': { readonly userId: string };
  'trivia.dailyOver': Record<string, never>;
  'trivia.pathOver': Record<string, never>;
  /** The catalog joins no two artists as a path of the day needs them. */
  'trivia.noPath': Record<string, never>;
  'catalog.notCurator': Record<string, never>;
  'catalog.unknownQuestion': { readonly code: string };
  'curation.draftGone': Record<string, never>;
  'curation.unknownSuggestion': Record<string, never>;
  'curation.unknownEntry': { readonly text: string };
  /** Other songs are versions of this one, so it cannot be taken out. */
  'curation.hasVersions': { readonly title: string; readonly versions: readonly string[] };
}

export type UserErrorCode = keyof UserErrorFacts;

/** Something a member can do something about: answered with a sentence in their language, never logged as a fault. */
export class UserError<Code extends UserErrorCode = UserErrorCode> extends Error {
  readonly code: Code;
  readonly facts: UserErrorFacts[Code];

  constructor(code: Code, facts: UserErrorFacts[Code]) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.facts = facts;
  }
}
