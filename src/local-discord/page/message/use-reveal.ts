import { useState } from 'preact/hooks';

/** Something hidden until the reader presses it; `cover` are the attributes of what is pressed. */
export function useReveal() {
  const [isShown, setShown] = useState(false);
  // Still to be focused once it is shown, so that the keyboard does not lose its place.
  if (isShown) return { isShown, cover: { tabIndex: -1 } };
  const reveal = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    setShown(true);
  };
  return {
    isShown,
    cover: {
      role: 'button',
      tabIndex: 0,
      'aria-label': 'Spoiler, press to show',
      onClick: reveal,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' || event.key === ' ') reveal(event);
      },
    },
  } as const;
}
