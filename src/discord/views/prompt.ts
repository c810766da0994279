import type { APIComponentInContainer } from 'discord-api-types/v10';

import { card, choices, text, type Card, type Choice, type Menu } from './card.ts';

/** A question back: a sentence and the answers that can be picked. */
export function prompt({
  lines,
  list,
  menu,
  under,
}: {
  readonly lines: readonly (string | undefined)[];
  readonly list: readonly Choice[];
  readonly menu: Menu;
  /** What stands at the foot of the card. */
  readonly under?: APIComponentInContainer | undefined;
}): Card {
  return card(text(...lines), choices(list, menu), under);
}
