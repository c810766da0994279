import type { CatalogSearch } from '../search.ts';

/** As many texts as many people type in a while; a list of 25 takes a few kilobytes. */
const remembered = 300;

/**
 * The same search, which remembers its last suggestions: whoever looks for BLACKPINK types b, bl, bla, and so does everybody else. One
 * belongs to one catalog version, as its search does.
 */
export function remembering(search: CatalogSearch): CatalogSearch {
  return { ...search, artists: memoryOf(search.artists), songs: memoryOf(search.songs) };
}

function memoryOf<Found>(look: (text: string, limit: number) => Found): (text: string, limit: number) => Found {
  const known = new Map<string, Found>();
  return (text, limit) => {
    const key = `${limit} ${text}`;
    const found = known.get(key) ?? look(text, limit);
    known.delete(key);
    known.set(key, found);
    // A Map keeps its order of insertion: the first key is the one that nobody typed the longest.
    const [oldest] = known.size > remembered ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    return found;
  };
}
