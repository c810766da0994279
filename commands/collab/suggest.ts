import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';

import { choiceLimit, choiceNameLength } from '#src/discord/limits.ts';
import { clip } from '#src/discord/text.ts';
import { artistLabel, songLabel } from '#src/discord/views/names.ts';
import type { Lookups } from '#src/app/lookups.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';
import { matchKinds, type Match } from '#src/domain/catalog/search.ts';

import { artistOf, songOf, type Screen } from './screen-ids.ts';
import type { Suggests } from './subcommand.ts';

type Suggestion = ApplicationCommandOptionChoiceData<string>;

/** Up to 25 suggestions for what is typed so far; their values name catalog entries: `artist:rose`, `song:apt`. */
export function suggest(interaction: AutocompleteInteraction, what: Suggests, lookups: Lookups): readonly Suggestion[] {
  const focused = interaction.options.getFocused(true);
  const typed = focused.value;
  if (what === 'songs')
    return lookups.search.songs(typed, choiceLimit).map((match) => songChoice(lookups.index, match));
  if (what === 'both') return both(typed, lookups);
  const partners = typed === '' && focused.name === 'second' ? partnersOf(interaction, lookups) : [];
  const { index } = lookups;
  if (partners.length > 0) return partners.slice(0, choiceLimit).map((artist) => artistChoice(index, { item: artist }));
  return lookups.search.artists(typed, choiceLimit).map((match) => artistChoice(index, match));
}

/** The catalog entry that a suggestion's value names. */
export function readSuggestion(value: string, index: CatalogIndex): Screen | undefined {
  const [type, id = ''] = value.split(':', 2);
  if (type === 'artist' && index.artist(id) !== undefined) return artistOf(id);
  if (type === 'song' && index.collaboration(id) !== undefined) return songOf(id);
  return undefined;
}

function both(typed: string, { search, index }: Lookups): readonly Suggestion[] {
  const rank = (match: Match<unknown>) => matchKinds.indexOf(match.matchedBy);
  const artists = search
    .artists(typed, choiceLimit)
    .map((match) => ({ rank: rank(match), choice: artistChoice(index, match) }));
  const songs = search
    .songs(typed, choiceLimit)
    .map((match) => ({ rank: rank(match), choice: songChoice(index, match) }));
  return [...artists, ...songs]
    .sort((one, other) => one.rank - other.rank)
    .slice(0, choiceLimit)
    .map(({ choice }) => choice);
}

/** Who the first artist worked with: with the second option still empty, any of them has an answer. */
function partnersOf(interaction: AutocompleteInteraction, { index, search }: Lookups): readonly Artist[] {
  const first = search.resolveArtist(interaction.options.getString('first') ?? '');
  if (first.type !== 'found') return [];
  const ids = index.collaborationsOf(first.item.id).flatMap((song) => song.credits.map((credit) => credit.artistId));
  return [...new Set(ids)]
    .filter((id) => id !== first.item.id)
    .map((id) => index.artist(id))
    .filter((artist) => artist !== undefined);
}

function artistChoice(
  index: CatalogIndex,
  { item, matchedBy, matchedText }: Partial<Match<Artist>> & { readonly item: Artist },
): Suggestion {
  const label = artistLabel(index, item);
  const hint =
    matchedBy === 'alias' && matchedText !== undefined && !label.includes(matchedText) ? ` (${matchedText})` : '';
  return { name: clip(label + hint, choiceNameLength), value: `artist:${item.id}` };
}

function songChoice(index: CatalogIndex, { item }: Match<Collaboration>): Suggestion {
  return { name: clip(songLabel(index, item), choiceNameLength), value: `song:${item.id}` };
}
