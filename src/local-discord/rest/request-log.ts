/** One request of the bot, without its token. */
export interface LoggedRequest {
  readonly number: number;
  readonly at: number;
  readonly method: string;
  /** The route's template, or the path when there is none. */
  readonly route: string;
  readonly status: number;
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
  /** False when Discord would have refused it for its form. */
  readonly valid: boolean;
  readonly code: number | undefined;
  readonly message: string | undefined;
  readonly rule: string | undefined;
  readonly errors: unknown;
  readonly interactionId: string | undefined;
  /** The kinds of fault that struck it. */
  readonly faults: readonly string[];
}

/** What went over the wire, as JSON; undefined where there was none. */
export interface Exchange {
  readonly sent: unknown;
  readonly answered: unknown;
}

export interface RequestLog {
  add(request: Omit<LoggedRequest, 'number'>, exchange?: Exchange): LoggedRequest;
  /** Undefined once it is no longer among the newest 300. */
  exchange(number: number): Exchange | undefined;
  /** Those with a higher number, oldest first. */
  after(number: number): readonly LoggedRequest[];
  violations(): readonly LoggedRequest[];
}

/** The newest 2,000 requests, and the newest 2,000 refused ones. */
const KEPT = 2_000;
/** Bodies take more room. */
const EXCHANGES_KEPT = 300;

export function createRequestLog(): RequestLog {
  const all: LoggedRequest[] = [];
  const wrong: LoggedRequest[] = [];
  /** In rotation. */
  const exchanges: ({ readonly number: number } & Exchange)[] = [];
  let made = 0;
  return {
    add: (request, exchange) => {
      made += 1;
      if (exchange !== undefined) exchanges[made % EXCHANGES_KEPT] = { number: made, ...exchange };
      const entry = { number: made, ...request };
      keep(all, entry);
      if (!entry.valid) keep(wrong, entry);
      return entry;
    },
    after: (number) => all.slice(Math.max(0, all.length - (made - number))).slice(-KEPT),
    violations: () => wrong.slice(-KEPT),
    exchange: (number) => {
      const kept = exchanges[number % EXCHANGES_KEPT];
      return kept?.number === number ? { sent: kept.sent, answered: kept.answered } : undefined;
    },
  };
}

/** Cut only when twice too long, so that a request costs no shifting. */
function keep(list: LoggedRequest[], entry: LoggedRequest): void {
  list.push(entry);
  if (list.length >= KEPT * 2) list.splice(0, KEPT);
}
