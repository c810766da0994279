import { card, choices, text, type Card, type Choice } from './card.ts';

/** A question back: a sentence and the answers that can be picked. */
export function prompt({
  lines,
  list,
  menu,
}: {
  readonly lines: readonly (string | undefined)[];
  readonly list: readonly Choice[];
  readonly menu: { readonly customId: string; readonly placeholder: string };
}): Card {
  return card(text(...lines), choices(list, menu));
}
