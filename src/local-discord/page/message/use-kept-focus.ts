import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';

/**
 * Whoever pressed something that is gone in the new form of a message is put at the message itself, not at the top of
 * the page. Gives the attributes of the element that holds it all.
 * @param version another value whenever what is inside may be gone
 */
export function useKeptFocus<Holder extends HTMLElement>(version: unknown) {
  const holder = useRef<Holder>(null);
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    if (!wasInside.current || holder.current === null) return;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) holder.current.focus({ preventScroll: true });
  }, [version]);
  return useMemo(
    () => ({
      ref: holder,
      onFocusIn: () => {
        wasInside.current = true;
      },
      onFocusOut: ({ relatedTarget }: FocusEvent) => {
        // Nothing takes the focus over from what is removed.
        if (relatedTarget !== null) wasInside.current = false;
      },
    }),
    [],
  );
}
