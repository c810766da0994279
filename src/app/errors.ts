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
