import type { MessageComponentInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { gameLocale } from '#src/discord/game-locale.ts';
import { cardMessage } from '#src/discord/views/card.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import { startCard } from '#src/discord/views/trivia/start-card.ts';
import { againButton } from '#src/discord/views/trivia/ids.ts';
import type { GameSettings } from '#src/domain/trivia/settings.ts';
import { messagesFor } from '#src/i18n/index.ts';

import { gamePlace, refuseMute, type Doing } from './place.ts';
import { beginButton, readSettings } from './settings.ts';

/** Begins a game where the interaction is, and tells the channel. @throws UserError for every way that it cannot begin */
export async function begin(interaction: Doing, settings: GameSettings, context: HandlerContext): Promise<void> {
  const place = gamePlace(interaction);
  await refuseMute(interaction);
  const locale = gameLocale(interaction);
  await context.trivia.games.start({ ...place, starterId: interaction.user.id, locale, settings });
  const artist = settings.artistId === undefined ? undefined : context.lookups.reviewed.index.artist(settings.artistId);
  const card = startCard(
    {
      settings,
      starterId: interaction.user.id,
      artist: artist === undefined ? undefined : artistLabel(context.lookups.index, artist),
      stop: context.mention('trivia stop'),
    },
    messagesFor(locale),
  );
  await interaction.reply(cardMessage(card));
}

/** The artist was one of several that the name could mean. */
export async function beginPicked(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const id = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : interaction.customId;
  const settings = beginButton.read(id);
  if (settings === undefined) throw new UserError('component.old', {});
  await begin(interaction, settings, context);
}

/** *Again*: another game by the same rules, begun by whoever presses it. */
export async function beginAgain(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const read = againButton.read(interaction.customId);
  if (read === undefined) throw new UserError('component.old', {});
  const game = await context.trivia.boards.game(read.game);
  const settings = readSettings(game?.settings);
  if (settings === undefined) throw new UserError('trivia.unknownGame', {});
  await begin(interaction, settings, context);
}
