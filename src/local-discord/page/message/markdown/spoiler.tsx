import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Words that show when the reader asks for them. Until then nothing reads them out, finds them or follows their links. */
export function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [isShown, setShown] = useState(false);
  // Still to be focused once it is shown, so that the keyboard does not lose its place.
  if (isShown)
    return (
      <span class="markdown-spoiler markdown-spoiler-shown" tabIndex={-1}>
        <span>{children}</span>
      </span>
    );
  const reveal = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    setShown(true);
  };
  return (
    <span
      class="markdown-spoiler"
      role="button"
      tabIndex={0}
      aria-label="Spoiler, press to show"
      onClick={reveal}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') reveal(event);
      }}
    >
      <span inert>{children}</span>
    </span>
  );
}
