import type { Lookups } from '#src/app/lookups.ts';
import { createLookups } from '#src/app/lookups.ts';
import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isBlank } from '#src/domain/catalog/names/is-blank.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';

import { artistOutcome } from './artist-outcome.ts';
import { betweenOutcome } from './between-outcome.ts';
import { numberOf, pathQuestion, refuseGraphOptions, topQuestion } from './graph-request.ts';
import { connectOutcome, topOutcome } from './measure-outcome.ts';
import type { Outcome } from './outcome.ts';
import { quoted, UsageError } from './outcome.ts';
import { pathOutcome } from './path-outcome.ts';
import type { Program, Request } from './run.ts';
import { searchOutcome } from './search-outcome.ts';
import { shippedCatalogDir } from './shipped-catalog.ts';
import { songOutcome } from './song-outcome.ts';

const help = `Look up who worked with whom, straight from the catalog's files.

  collab search <text>             artists and songs that match, best first
  collab song <title>              one song with its charts, facts and sources
  collab artist <name>             one artist with all songs
  collab between <name> <name>     the songs that two artists share
  collab path <name> <name>        the shortest chains of songs and memberships from one artist to another
  collab connect <name>            how far everybody else is from an artist
  collab top                       the artists with the most of something

Options: --json (one document on stdout), --lang en|ko (language of facts), --dir <directory> (another catalog), --help,
         --limit <number> (how many to show: of search, connect and top 1 to 25, of path 1 to 10000).
Of path: --avoid <name> (nobody in between; may be given again), --until <year> (songs of later years or of none do not count),
         --roles all|performers (performers: main and featured artists alone), --members joined|apart (apart: songs alone).
Of top:  --by collaborations|partners|charts|bridge, --from <year>, --until <year>.
Exit code: 0 found, 1 nothing found, 2 asked wrongly. A name that begins with a hyphen goes after "--".`;

/** @param open gives the lookups over the catalog in a directory; it may throw a `CatalogFileError` */
export function collabProgram(open: (dir: string) => Lookups): Program {
  return {
    help,
    options: ['json', 'help', 'dir', 'lang', 'limit', 'avoid', 'until', 'roles', 'members', 'by', 'from'],
    run(request) {
      const ask = questionOf(request);
      return ask(open(request.dir ?? shippedCatalogDir));
    },
  };
}

/** Everything about the request is checked before the catalog is read. */
function questionOf(request: Request): (lookups: Lookups) => Outcome {
  switch (request.command) {
    case 'path': {
      const question = pathQuestion(request, pairOf(request));
      return (lookups) => pathOutcome(lookups, question);
    }
    case 'top': {
      const [question, limit] = [topQuestion(request), limitOf(request)];
      return (lookups) => topOutcome(lookups, question, limit);
    }
    default:
      refuseGraphOptions(request, []);
      return plainQuestionOf(request);
  }
}

function plainQuestionOf(request: Request): (lookups: Lookups) => Outcome {
  const { command, words } = request;
  const lang = languageOf(request);
  const limit = limitOf(request);
  switch (command) {
    case 'search': {
      const text = textOf(words);
      return (lookups) => searchOutcome(lookups, text, limit);
    }
    case 'song': {
      const text = textOf(words);
      return (lookups) => songOutcome(lookups, text, lang);
    }
    case 'artist': {
      const text = textOf(words);
      return (lookups) => artistOutcome(lookups, text);
    }
    case 'connect': {
      const text = textOf(words);
      return (lookups) => connectOutcome(lookups, text, limit);
    }
    case 'between': {
      const pair = pairOf(request);
      return (lookups) => betweenOutcome(lookups, pair);
    }
    default:
      throw new UsageError(`Unknown command ${quoted(command)}.`);
  }
}

function textOf(words: readonly string[]): string {
  const text = words.join(' ');
  if (isBlank(text)) throw new UsageError('A text to look for is needed.');
  return text;
}

function pairOf({ command, words }: Request): readonly [string, string] {
  const [first = '', second = ''] = words;
  if (words.length !== 2 || isBlank(first) || isBlank(second)) {
    throw new UsageError(`"${command}" needs two names; put a name of several words in quotes.`);
  }
  return [first, second];
}

function languageOf({ lang = 'en' }: Request): 'en' | 'ko' {
  if (lang === 'en' || lang === 'ko') return lang;
  throw new UsageError(`--lang is en or ko, not ${quoted(lang)}.`);
}

function limitOf({ limit = '10' }: Request): number {
  return numberOf(limit, 25);
}

/** Reads the catalog's files: no database is needed. */
export function openLookups(dir: string): Lookups {
  const index = createCatalogIndex(readCatalogFiles(dir));
  return createLookups({ index, search: createCatalogSearch(index) });
}
