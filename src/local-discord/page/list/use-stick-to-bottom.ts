import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How near to its end a list counts as read. */
const NEAR_PX = 60;

export interface Sticking {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  /** The end is in sight, and stays there while the list grows. */
  readonly isAtEnd: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
  /** The next change is above what is in sight: it stays where it is. */
  readonly holdPlace: () => void;
}

/** Keeps the end of a list in sight unless its reader has gone up. @param place another place starts at its end */
export function useStickToBottom(place: string, firstId: string | undefined): Sticking {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const fromEnd = useRef<number | undefined>(undefined);
  const [isAtEnd, setAtEnd] = useState(true);

  const toEnd = useCallback(() => {
    sticks.current = true;
    setAtEnd(true);
    if (scroller.current !== null) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, []);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    setAtEnd(sticks.current);
  }, []);
  const holdPlace = useCallback(() => {
    const element = scroller.current;
    if (element !== null) fromEnd.current = element.scrollHeight - element.scrollTop;
  }, []);

  useLayoutEffect(toEnd, [place, toEnd]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && fromEnd.current !== undefined) element.scrollTop = element.scrollHeight - fromEnd.current;
    fromEnd.current = undefined;
  }, [firstId]);
  useLayoutEffect(() => {
    // Pictures that load and messages that come into sight change the height as well.
    const observer = new ResizeObserver(() => {
      const element = scroller.current;
      if (element !== null && sticks.current) element.scrollTop = element.scrollHeight;
    });
    for (const { current } of [scroller, content]) if (current !== null) observer.observe(current);
    return () => observer.disconnect();
  }, []);

  return { scroller, content, isAtEnd, onScroll, toEnd, holdPlace };
}
