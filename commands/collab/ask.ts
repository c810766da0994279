import { plainWithin } from '#src/discord/text.ts';
import type { Card, Choice } from '#src/discord/views/card.ts';
import { footer } from '#src/discord/views/footer.ts';
import { artistLabel, songLabel } from '#src/discord/views/names.ts';
import { prompt } from '#src/discord/views/prompt.ts';
import type { Unresolved } from '#src/app/lookups.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';

import type { ScreenContext } from './screen-context.ts';
import { artistOf, pickMenu, songOf, writeScreen } from './screen-ids.ts';

const queryLength = 100;

/**
 * Asks which artist was meant, or offers the nearest; a pick leads on to what `idOf` the artist, a custom id, opens.
 * @param also sentences that stand under the question
 */
export function askArtist(
  query: string,
  unresolved: Unresolved<Artist>,
  idOf: (artistId: string) => string,
  { lookups, messages }: ScreenContext,
  also: readonly string[] = [],
): Card {
  const artists = unresolved.type === 'ambiguous' ? unresolved.candidates : unresolved.near;
  const list = artists.map((artist) => ({ label: artistLabel(lookups.index, artist), customId: idOf(artist.id) }));
  return ask([...unresolvedLines(query, unresolved.type, list, messages), ...also], list, { lookups, messages });
}

/** Two names came down to one artist, where two artists are wanted. */
export function askOther(artist: Artist, { lookups, messages }: ScreenContext): Card {
  const label = artistLabel(lookups.index, artist);
  const choice = { label, customId: writeScreen(artistOf(artist.id), 'here') };
  return ask([messages.ask.same(plainWithin(label, queryLength))], [choice], { lookups, messages });
}

export function askSong(
  query: string,
  unresolved: Unresolved<Collaboration>,
  { lookups, messages }: ScreenContext,
): Card {
  const songs = unresolved.type === 'ambiguous' ? unresolved.candidates : unresolved.near;
  const list = songs.map((song) => ({
    label: songLabel(lookups.index, song),
    customId: writeScreen(songOf(song.id), 'here'),
  }));
  return ask(unresolvedLines(query, unresolved.type, list, messages), list, { lookups, messages });
}

export function ask(
  lines: readonly (string | undefined)[],
  list: readonly Choice[],
  { lookups, messages }: Pick<ScreenContext, 'lookups' | 'messages'>,
): Card {
  const menu = { customId: pickMenu.write({ slot: 'answers' }), placeholder: messages.ask.placeholder };
  return prompt({ lines, list, menu, under: footer(lookups.index, messages) });
}

export function unknownLines(
  queries: readonly string[],
  near: readonly unknown[],
  messages: Messages,
): readonly (string | undefined)[] {
  const unknown = queries.map((query) => messages.ask.unknown(plainWithin(query, queryLength)));
  return [...unknown, near.length === 0 ? undefined : messages.ask.near, `-# ${messages.ask.missing}`];
}

function unresolvedLines(query: string, type: 'ambiguous' | 'unknown', list: readonly Choice[], messages: Messages) {
  return type === 'unknown'
    ? unknownLines([query], list, messages)
    : [messages.ask.which(plainWithin(query, queryLength))];
}
