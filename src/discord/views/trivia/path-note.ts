import type { PathMove } from '#src/app/trivia/path.ts';
import { plainWithin } from '#src/discord/text.ts';
import { bothScripts } from '#src/discord/views/names.ts';
import { endOf } from '#src/domain/trivia/path-puzzle/puzzle.ts';

import { puzzleName, type PathWords } from './path-words.ts';

const typedLength = 100;

/** What is said about a step: nothing where the chain itself shows what became of it. */
export function noteOn(move: PathMove, typed: string, words: PathWords): string | undefined {
  const { messages } = words;
  const { notes } = messages.triviaPath;
  const { puzzle, steps } = move.state;
  const text = plainWithin(typed, typedLength);
  const from = puzzleName(words.index, endOf(puzzle, steps));
  switch (move.type) {
    case 'taken':
      return undefined;
    case 'here':
      return notes.here(from);
    case 'stale':
      return notes.stale;
    case 'done':
      return notes.done;
    case 'visited':
      return notes.visited(nameOf(move.artistId, words));
    case 'apart':
      return tipped((move.behind ? notes.behind : notes.apart)({ from, to: nameOf(move.artistId, words) }), words);
    case 'ambiguous':
      return messages.ask.which(text);
    case 'none':
      return tipped(notes.none({ text, from }), words);
    case 'unknown':
      return tipped(messages.ask.unknown(text), words);
  }
}

function tipped(sentence: string, { messages }: PathWords): string {
  return `${sentence} ${messages.triviaPath.notes.tip}`;
}

function nameOf(artistId: string, { index }: PathWords): string {
  const artist = index.artist(artistId);
  return plainWithin(artist === undefined ? artistId : bothScripts(artist.name, artist.hangul), typedLength);
}
