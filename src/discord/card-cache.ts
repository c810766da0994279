import type { Card } from './views/card.ts';

/** Cards that were drawn before; one cache belongs to one catalog version and is dropped with it. */
export interface CardCache {
  get(key: string, draw: () => Card): Card;
}

/** A card is a few kilobytes, so this is a few megabytes at most. */
const defaultSize = 500;

/** Keeps the cards used last. */
export function createCardCache(size = defaultSize): CardCache {
  const cards = new Map<string, Card>();
  return {
    get(key, draw) {
      const card = cards.get(key) ?? draw();
      cards.delete(key);
      cards.set(key, card);
      // A Map keeps its order of insertion: the first key is the one that nobody asked for the longest.
      const [oldest] = cards.size > size ? cards.keys() : [];
      if (oldest !== undefined) cards.delete(oldest);
      return card;
    },
  };
}
