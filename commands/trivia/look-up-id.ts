import { artistOf, songOf, writeScreen } from '#commands/collab/screen-ids.ts';
import type { Question } from '#src/domain/trivia/question.ts';

/** What *Look it up* opens, privately: the `/collab` card of the question's song, or else of its artist. */
export function lookUpId({ songIds: [song], artistIds: [artist] }: Question): string | undefined {
  if (song !== undefined) return writeScreen(songOf(song), 'open');
  return artist === undefined ? undefined : writeScreen(artistOf(artist), 'open');
}
