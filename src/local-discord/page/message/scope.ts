import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { Person } from '../state/wire.ts';
import type { Known } from './known.ts';

/** What the words of a message are read with: who reads them, and what its ids stand for. */
export interface Scope extends Known {
  readonly me: Person;
  /** Whether `@everyone` does what it says here; where it does not, it is a word like any other. */
  readonly callsEveryone: boolean;
  /** undefined where there is no message box to put a command into. */
  readonly useCommand: ((name: string) => void) | undefined;
  readonly openChannel: ((channelId: string) => void) | undefined;
}

const ScopeContext = createContext<Scope | undefined>(undefined);

export const ScopeProvider = ScopeContext.Provider;

export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (scope === undefined) throw new Error('Markdown is drawn outside of a message or modal');
  return scope;
}
