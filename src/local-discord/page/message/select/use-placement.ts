import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const GAP = 4;
const MARGIN = 8;
const TALLEST = 320;

type Anchor = RefObject<HTMLElement | null>;

/** Keeps an open menu at its button, above everything else: below it, or above where there is more room. */
export function usePlacement(isOpen: boolean, button: Anchor, popup: Anchor): void {
  useLayoutEffect(() => {
    const menu = popup.current;
    if (!isOpen || menu === null) return;
    menu.showPopover();
    const place = () => {
      if (button.current !== null) placeAt(menu, button.current.getBoundingClientRect());
    };
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, { capture: true });
    };
  }, [isOpen, button, popup]);
}

function placeAt(menu: HTMLElement, button: DOMRect): void {
  const below = window.innerHeight - button.bottom - GAP - MARGIN;
  const above = button.top - GAP - MARGIN;
  const isBelow = below >= Math.min(TALLEST, menu.scrollHeight) || below >= above;
  const { style } = menu;
  style.left = `${Math.max(MARGIN, Math.min(button.left, window.innerWidth - button.width - MARGIN))}px`;
  style.width = `${button.width}px`;
  style.maxHeight = `${Math.min(TALLEST, isBelow ? below : above)}px`;
  style.top = isBelow ? `${button.bottom + GAP}px` : 'auto';
  style.bottom = isBelow ? 'auto' : `${window.innerHeight - button.top + GAP}px`;
}
