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

/** Warnings and errors as JSON lines: standard output belongs to the one line that says where the server is. */
export function createStreamLog(stream: { write(text: string): unknown }): LocalLog {
  const say =
    (level: string): Say =>
    (facts, message) =>
      void stream.write(`${JSON.stringify({ level, message, ...facts }, plainErrors)}\n`);
  return { debug: nothing, info: nothing, warn: say('warn'), error: say('error') };
}

function plainErrors(_key: string, value: unknown): unknown {
  return value instanceof Error ? { message: value.message, stack: value.stack } : value;
}
