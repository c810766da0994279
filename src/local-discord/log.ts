type Say = (facts: object, message: string) => void;

/** The part of a pino logger that the local Discord writes to. */
export interface LocalLog {
  readonly debug: Say;
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
}

const nothing: Say = () => undefined;

export const silentLog: LocalLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };
