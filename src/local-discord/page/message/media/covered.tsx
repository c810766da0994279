import type { ComponentChildren } from 'preact';

import { useReveal } from '../use-reveal.ts';

interface CoveredProps {
  readonly fit: 'wide' | 'tile' | 'small';
  readonly isSpoiler: boolean | undefined;
  readonly children: ComponentChildren;
}

/** What is marked as a spoiler, blurred until somebody asks for it; anything else as it is. */
export function Covered({ fit, isSpoiler, children }: CoveredProps) {
  const { isShown, cover } = useReveal();
  if (isSpoiler !== true) return <>{children}</>;
  return (
    <div class="media-spoiler" data-fit={fit} data-shown={isShown} {...cover}>
      <div class="media-spoiler-content" inert={!isShown}>
        {children}
      </div>
      {isShown ? null : (
        <span class="media-spoiler-label" aria-hidden="true">
          Spoiler
        </span>
      )}
    </div>
  );
}
