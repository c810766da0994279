import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { createSuggester, type Suggester, type Suggestions } from './suggester.ts';
import type { Candidate } from './field.ts';

/** What the bot suggests for one field. `ask` may be another at each drawing: the newest is used. */
export function useSuggestions(ask: (text: string, signal: AbortSignal) => Promise<readonly Candidate[]>) {
  const [suggestions, show] = useState<Suggestions>({ status: 'idle' });
  const newest = useRef(ask);
  newest.current = ask;
  const suggester: Suggester = useMemo(
    () =>
      createSuggester({
        ask: (text, signal) => newest.current(text, signal),
        show,
        later: (callback, ms) => {
          const timer = setTimeout(callback, ms);
          return () => clearTimeout(timer);
        },
      }),
    [],
  );
  useEffect(() => () => suggester.leave(), [suggester]);
  return { suggestions, suggester };
}
