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
}

/**
 * Keeps the end of a list in sight unless its reader has gone up; what they read then stays where it is.
 * @param place another place starts at its end
 * @param firstId of the first row that is drawn: another one means that rows were put above
 */
export function useStickToBottom(place: string, firstId: string | undefined): Sticking {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const first = useRef(firstId);
  const fromEnd = useRef<number | undefined>(undefined);
  const size = useRef('');
  const [isAtEnd, setAtEnd] = useState(true);

  const toEnd = useCallback(() => {
    sticks.current = true;
    setAtEnd(true);
    if (scroller.current !== null) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, []);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollHeight, scrollTop, clientHeight } = element;
    const before = size.current;
    size.current = `${scrollHeight}/${clientHeight}`;
    // Moved by a change of sizes, not by the reader.
    if (sticks.current && before !== size.current) return toEnd();
    sticks.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    setAtEnd(sticks.current);
  }, [toEnd]);
  // Here, because the new rows are not in the document yet.
  if (first.current !== firstId && scroller.current !== null && !sticks.current)
    fromEnd.current = scroller.current.scrollHeight - scroller.current.scrollTop;
  first.current = firstId;

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

  return { scroller, content, isAtEnd, onScroll, toEnd };
}
