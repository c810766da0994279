import type { Menu } from './use-menu.ts';

const PAGE = 8;

/**
 * The keys of an open menu: arrows, Home, End and Page keys move, Enter (and Space, where nothing is typed) picks,
 * Escape leaves everything as it was, Tab takes what is chosen and goes on.
 */
export function onMenuKey(event: KeyboardEvent, menu: Menu, isTyping: boolean): void {
  const act = keys[event.key] ?? (isTyping ? undefined : typed(event, menu));
  if (act === undefined || (isTyping && [' ', 'Home', 'End'].includes(event.key))) return;
  if (event.key !== 'Tab') event.preventDefault();
  // Escape closes the menu alone, not the dialog that it may stand in.
  event.stopPropagation();
  act(menu);
}

const keys: Readonly<Record<string, (menu: Menu) => void>> = {
  ArrowDown: (menu) => menu.moveTo(menu.active + 1),
  ArrowUp: (menu) => menu.moveTo(menu.active - 1),
  PageDown: (menu) => menu.moveTo(menu.active + PAGE),
  PageUp: (menu) => menu.moveTo(menu.active - PAGE),
  Home: (menu) => menu.moveTo(0),
  End: (menu) => menu.moveTo(menu.shown.length - 1),
  Enter: (menu) => menu.pick(menu.active),
  ' ': (menu) => menu.pick(menu.active),
  Escape: (menu) => menu.cancel(),
  Tab: (menu) => menu.close(),
};

/** A letter goes to the next line that begins with it. */
function typed({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, menu: Menu): (() => void) | undefined {
  if (ctrlKey || metaKey || altKey || [...key].length !== 1) return undefined;
  const letter = key.toLocaleLowerCase();
  const after = menu.shown.map((_, step) => (menu.active + 1 + step) % menu.shown.length);
  const found = after.find((index) => menu.shown[index]?.label.toLocaleLowerCase().startsWith(letter));
  return found === undefined ? undefined : () => menu.moveTo(found);
}
