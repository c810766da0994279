import type { Match, Resolution } from '../search.ts';
import type { Belongs } from './in-company.ts';
import type { Named } from './named-items.ts';
import { nearNames, resolveName } from './resolve-name.ts';
import { suggestNames } from './suggest-names.ts';

/** Search over items that go by names, whatever they are. */
export interface NameSearch<Item> {
  /** Suggestions while typing, best first; an empty text gives the preferred items. */
  suggest(text: string, limit: number): readonly Match<Item>[];
  /** The one item a submitted text stands for. */
  resolve(text: string): Resolution<Item>;
  /** The items nearest to a text that is none of them, nearest first. */
  near(text: string, count?: number): readonly Item[];
}

/** @param named made by `nameItems`. */
export function createNameSearch<Item>(named: Named<Item>, belongs: Belongs<Item> = () => false): NameSearch<Item> {
  const names = { named, belongs };
  return {
    suggest: (text, limit) => suggestNames(names, text, limit),
    resolve: (text) => resolveName(names, text),
    near: (text, count) => nearNames(names, text, count),
  };
}
