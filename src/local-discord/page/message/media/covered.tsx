import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface CoveredProps {
  readonly fit: 'wide' | 'tile' | 'small';
  readonly isSpoiler: boolean | undefined;
  readonly children: ComponentChildren;
}

/** What is marked as a spoiler, blurred until somebody asks for it; anything else as it is. */
export function Covered({ fit, isSpoiler, children }: CoveredProps) {
  const [isShown, setShown] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The button is gone: the keyboard goes on from what it showed.
    if (isShown) content.current?.focus({ preventScroll: true });
  }, [isShown]);
  if (isSpoiler !== true) return <>{children}</>;
  return (
    <div class="media-spoiler" data-fit={fit} data-shown={isShown}>
      <div ref={content} class="media-spoiler-content" inert={!isShown} tabIndex={-1}>
        {children}
      </div>
      {isShown ? null : (
        <button
          type="button"
          class="media-spoiler-cover"
          aria-label="Spoiler, press to show"
          onClick={() => setShown(true)}
        >
          <span class="media-spoiler-label">Spoiler</span>
        </button>
      )}
    </div>
  );
}
