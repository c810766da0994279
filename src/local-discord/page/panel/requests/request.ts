/** One request of the bot, as GET /control/requests tells it. */
export interface BotRequest {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** False when Discord would have refused it for its form. */
  readonly valid: boolean;
  readonly code?: number | undefined;
  readonly message?: string | undefined;
  readonly rule?: string | undefined;
  readonly errors?: unknown;
  readonly interactionId?: string | undefined;
  /** The kinds of fault that struck it. */
  readonly faults: readonly string[];
}

/** Broken rules first of all, but also what was refused or struck. */
export function isProblem({ valid, status, faults }: BotRequest): boolean {
  return !valid || status >= 400 || faults.length > 0;
}

/** GET /control/requests/:number: JSON, absent where there was none. */
export interface Exchange {
  readonly sent?: unknown;
  readonly answered?: unknown;
}
