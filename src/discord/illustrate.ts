import type { Pictures } from '#src/pictures/pictures.ts';
import type { PictureSpec } from '#src/pictures/spec.ts';

import { withPicture, type Card } from './views/card.ts';

/** The card with its picture, or alone when there is nothing to show or it could not be drawn in time. Never rejects. */
export async function illustrate(card: Card, spec: PictureSpec | undefined, pictures: Pictures): Promise<Card> {
  return spec === undefined ? card : withPicture(card, await pictures.draw(spec));
}
