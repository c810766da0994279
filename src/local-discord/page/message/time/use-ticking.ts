import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

import { createTicker } from './ticker.ts';

const TickerContext = createContext(createTicker());

/** A text that depends on the time; what shows it is drawn again only when the text is another. */
export function useTicking(textAt: (now: number) => string, ticks: boolean): string {
  const ticker = useContext(TickerContext);
  const [, redraw] = useState('');
  useEffect(() => {
    if (!ticks) return;
    return ticker.listen(() => redraw(textAt(ticker.now())));
  }, [ticker, textAt, ticks]);
  return textAt(ticker.now());
}
