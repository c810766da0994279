import { SlashCommandStringOption } from '@discordjs/builders';
import type { AutocompleteInteraction } from 'discord.js';

import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { choiceLimit, choiceNameLength } from '#src/discord/limits.ts';
import { clip } from '#src/discord/text.ts';
import { kindName, rawPrompt } from '#src/discord/views/trivia/question-text.ts';
import type { Messages } from '#src/i18n/index.ts';

/** A question by its code, as the reveal shows it. */
export function questionOption(pick: (messages: Messages) => string): SlashCommandStringOption {
  const option = new SlashCommandStringOption()
    .setName('question')
    .setRequired(true)
    .setMaxLength(40)
    .setAutocomplete(true);
  return describe(option, pick);
}

/** Questions that were reported or withdrawn, those whose code or text holds what is typed. */
export async function suggestCases(
  interaction: AutocompleteInteraction,
  { trivia, messages }: HandlerContext,
): Promise<void> {
  const typed = interaction.options.getFocused().trim().toLowerCase();
  const cases = await trivia.desk.cases({ limit: 100 });
  const choices = cases
    .map(({ code, question }) => ({
      name: `${code} · ${kindName(question.kind, messages)} · ${rawPrompt(question, messages)}`,
      value: code,
    }))
    .filter(({ name }) => name.toLowerCase().includes(typed));
  await interaction.respond(
    choices.slice(0, choiceLimit).map(({ name, value }) => ({ name: clip(name, choiceNameLength), value })),
  );
}
