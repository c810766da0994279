import { card, choices, text, type Card, type Choice, type Menu } from './card.ts';

/** A question back: a sentence and the answers that can be picked. */
export function prompt({
  lines,
  list,
  menu,
}: {
  readonly lines: readonly (string | undefined)[];
  readonly list: readonly Choice[];
  readonly menu: Menu;
}): Card {
  return card(text(...lines), choices(list, menu));
}
