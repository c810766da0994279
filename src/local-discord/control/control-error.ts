/** What the control API answers when a person could not do that in Discord's client, or the request is wrong. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function notFound(what: string, id: string): ControlError {
  return new ControlError(404, `unknown-${what}`, `There is no ${what} ${id}.`);
}

/** The person may not, or the client would not let them. */
export function forbidden(code: string, message: string): ControlError {
  return new ControlError(403, code, message);
}

/** The input is well formed but the client would refuse it. */
export function refused(code: string, message: string): ControlError {
  return new ControlError(422, code, message);
}
