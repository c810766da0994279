import type { Candidate } from './field.ts';

/** What a list shows while a person types. */
export type Suggestions =
  | { readonly status: 'idle' }
  /** With what the list held before, so that it does not jump. */
  | { readonly status: 'loading'; readonly candidates: readonly Candidate[] }
  | { readonly status: 'ready'; readonly candidates: readonly Candidate[] }
  | { readonly status: 'failed' };

export interface Suggester {
  /** Asks for the text when no other follows at once; answers to earlier texts are dropped. */
  type(text: string): void;
  /** Asks at once, for a field that has just been entered. */
  enter(text: string): void;
  /** Drops what is on its way. */
  leave(): void;
}

interface Needs {
  readonly ask: (text: string, signal: AbortSignal) => Promise<readonly Candidate[]>;
  readonly show: (suggestions: Suggestions) => void;
  /** Calls back later; returns what prevents it. */
  readonly later: (callback: () => void, ms: number) => () => void;
}

/** How long typing has to rest before the bot is asked. */
export const DEBOUNCE_MS = 150;

export function createSuggester({ ask, show, later }: Needs): Suggester {
  let candidates: readonly Candidate[] = [];
  let cancel = () => {};
  let asked = new AbortController();

  async function send(text: string): Promise<void> {
    asked.abort();
    const mine = (asked = new AbortController());
    show({ status: 'loading', candidates });
    try {
      const found = await ask(text, mine.signal);
      if (mine.signal.aborted) return;
      candidates = found;
      show({ status: 'ready', candidates });
    } catch {
      if (!mine.signal.aborted) show({ status: 'failed' });
    }
  }

  return {
    type: (text) => {
      cancel();
      // The answer to what stood there before would be a wrong one.
      asked.abort();
      cancel = later(() => void send(text), DEBOUNCE_MS);
      show({ status: 'loading', candidates });
    },
    enter: (text) => {
      cancel();
      void send(text);
    },
    leave: () => {
      cancel();
      asked.abort();
      candidates = [];
      show({ status: 'idle' });
    },
  };
}
