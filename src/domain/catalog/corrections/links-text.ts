import type { Source } from '../model.ts';
import { newId, slugOf } from './new-id.ts';

/** The catalog takes no longer addresses. */
const longestLink = 400;
const longestTitle = 200;

/** What is read of a text with addresses in it. */
export interface ReadLinks {
  readonly urls: readonly string[];
  /** Pieces that are no public https address. */
  readonly wrong: readonly string[];
}

/** The https addresses of a text, blanks between. */
export function readLinks(text: string): ReadLinks {
  const pieces = text.split(/\s+/u).filter((piece) => piece !== '');
  const read = pieces.map((piece) => ({ piece, url: addressOf(piece) }));
  const urls = read.flatMap(({ url }) => (url === undefined ? [] : [url]));
  return { urls: [...new Set(urls)], wrong: read.filter(({ url }) => url === undefined).map(({ piece }) => piece) };
}

/** As the browser writes it; undefined for addresses that not everybody can open. */
function addressOf(piece: string): string | undefined {
  if (!URL.canParse(piece)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(piece);
  const isPublic = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/u.test(hostname);
  const isPlain = protocol === 'https:' && username === '' && password === '' && href.length <= longestLink;
  return isPublic && isPlain ? href : undefined;
}

/** Second levels under which countries register: `co` in `co.kr`. */
const secondLevels = new Set(['ac', 'co', 'com', 'edu', 'go', 'gov', 'ne', 'net', 'or', 'org', 'pe', 're']);

/** The name that somebody registered: `yna` of `en.yna.co.kr`. Pages of one publisher are one witness, whatever their host. */
export function registrableName(host: string): string {
  const labels = host.split('.');
  const [last = '', second = ''] = labels.toReversed();
  const depth = last.length === 2 && labels.length > 2 && secondLevels.has(second) ? 3 : 2;
  return labels.at(-depth) ?? host;
}

/** Whom the pages of a text's links are taken from, those that the catalog has already as they are. */
export function sourcesOf(urls: readonly string[], title: string, known: readonly Source[]): readonly Source[] {
  const taken = new Set(known.map(({ id }) => id));
  return urls.map((url) => known.find((source) => source.url === url) ?? newSource(url, title, { known, taken }));
}

interface Known {
  readonly known: readonly Source[];
  readonly taken: Set<string>;
}

function newSource(url: string, title: string, { known, taken }: Known): Source {
  const host = new URL(url).hostname.replace(/^www\./u, '');
  const id = newId(slugOf(`${host} ${title}`), (one) => taken.has(one));
  taken.add(id);
  return {
    id,
    kind: 'web-page',
    title: `${host}: ${title}`
      .slice(0, longestTitle)
      .replace(/\p{Cs}$/u, '')
      .trim(),
    url,
    origin: originOf(host, known),
  };
}

/** The key that other pages of the same publisher have, where they agree on one. */
function originOf(host: string, known: readonly Source[]): string {
  const name = registrableName(host);
  const origins = known
    .filter(({ url }) => url !== undefined && registrableName(new URL(url).hostname) === name)
    .map(({ origin }) => origin);
  const [first, ...others] = new Set(origins);
  return first !== undefined && others.length === 0 ? first : slugOf(name);
}
