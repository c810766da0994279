/** A body of POST /control/faults. */
export type FaultOrder =
  | { readonly kind: 'drop-gateway' | 'op7' | 'mute-gateway' }
  | { readonly kind: 'op9'; readonly resumable: boolean }
  | { readonly kind: 'close'; readonly code: number }
  | { readonly kind: 'refuse-identify'; readonly code: number; readonly count?: number }
  | ({ readonly kind: 'delay'; readonly ms: number } & Strikes)
  | ({ readonly kind: 'lost-answer' } & Strikes)
  | ({ readonly kind: 'status'; readonly status: number; readonly retry_after?: number } & Strikes);

/** Which requests it strikes, and how many of them. */
export interface Strikes {
  /** `POST /channels/{channel_id}/messages`; every one when there is none. */
  readonly route?: string;
  readonly count?: number;
}

/** A fault still to come, as GET /control/faults tells it. */
export interface StandingFault {
  readonly id: string;
  readonly fault: {
    readonly kind: string;
    readonly status?: number;
    readonly ms?: number;
    readonly code?: number;
    readonly route?: string;
    readonly retryAfter?: number;
  };
  /** How often it still strikes; none: until it is removed. */
  readonly left?: number;
}

/** Answers of POST /control/faults. */
export interface Injected {
  readonly affected?: number;
  readonly fault?: StandingFault;
}

export function describeFault({ fault, left }: StandingFault): string {
  const where = fault.route === undefined ? '' : ` on ${fault.route}`;
  const often = left === undefined ? 'until removed' : left === 1 ? 'once' : `${left} times`;
  return `${nameOf(fault)}${where}, ${often}`;
}

function nameOf({ kind, status, ms, code, retryAfter }: StandingFault['fault']): string {
  switch (kind) {
    case 'status':
      return status === 429 ? `429, retry after ${retryAfter ?? 1} s` : `Status ${status ?? 500}`;
    case 'delay':
      return `Delay of ${ms ?? 0} ms`;
    case 'lost-answer':
      return 'Lost answer';
    case 'refuse-identify':
      return `Login refused with ${code ?? 4004}`;
    case 'mute-gateway':
      return 'Heartbeats not acknowledged';
    default:
      return kind;
  }
}

/** What an injection did, for whoever pressed the button. */
export function outcomeSentence({ affected, fault }: Injected): string {
  if (fault !== undefined) return `To come: ${describeFault(fault)}.`;
  if (affected === 1) return '1 connection struck.';
  return affected === undefined || affected === 0 ? 'The bot has no connection.' : `${affected} connections struck.`;
}
