import { useEffect, useState } from 'preact/hooks';

/** As many as fill a screen. */
const FIRST = 40;
/** Drawn within a few frames, so that what is typed meanwhile is not held up. */
const STEP = 120;

/**
 * How many of a list's newest rows to draw: a screenful at once, then the others in turns; later ones all at once.
 * @param place another place begins anew
 */
export function useGrowing(count: number, place: string): number {
  const [grown, setGrown] = useState({ place, shown: FIRST });
  const shown = grown.place === place ? grown.shown : FIRST;
  useEffect(() => {
    if (shown === Infinity) return;
    const next = shown + STEP < count ? shown + STEP : Infinity;
    // An effect comes after the browser has painted what was drawn before.
    setGrown({ place, shown: next });
  }, [shown, count, place]);
  return shown;
}
