/** What Discord answers when it refuses a request. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  /** The tree of field errors of a 50035. */
  readonly errors: unknown;
  /** Our own name of the rule broken, for the request log. */
  readonly rule: string;

  constructor(facts: { status: number; code: number; message: string; errors?: unknown; rule: string }) {
    super(facts.message);
    this.status = facts.status;
    this.code = facts.code;
    this.errors = facts.errors;
    this.rule = facts.rule;
  }
}

/** Topics/opcodes-and-status-codes of Discord's documentation: status, code and text of each. */
const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  onlyOwnMessages: [403, 50005, 'Cannot edit a message authored by another user'],
  wrongApplication: [403, 20012, 'You are not authorized to perform this action on this application'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100)'],
  tooManyCreates: [400, 30034, 'Max number of daily application command creates has been reached (200)'],
  tooManyFollowUps: [400, 40094, 'Maximum number of follow-up messages reached for this interaction (5)'],
  bodyTooLarge: [413, 40005, 'Request entity too large'],
  userAgent: [403, 40333, 'internal network error'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidToken: [401, 50027, 'Invalid Webhook Token'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Record<string, readonly [number, number, string]>;

export function refusal(name: keyof typeof known): ApiError {
  const [status, code, message] = known[name];
  return new ApiError({ status, code, message, rule: name });
}

/** 50035 about one field. */
export function badField(path: readonly (string | number)[], code: string, message: string, rule: string): ApiError {
  const leaf: unknown = { _errors: [{ code, message }] };
  const errors = path.reduceRight<unknown>((tree, key) => ({ [key]: tree }), leaf);
  return new ApiError({ status: 400, code: 50035, message: 'Invalid Form Body', errors, rule });
}
