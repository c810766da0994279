import {
  SlashCommandIntegerOption,
  type SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
} from '@discordjs/builders';

import { choiceOption, textOption } from '#commands/collab/options.ts';
import { describe } from '#src/discord/describe.ts';
import { answerModes, gameDifficulties, paces, roundCounts } from '#src/domain/trivia/settings.ts';
import type { Messages } from '#src/i18n/index.ts';

/** Years with a question are far inside these. */
const years = { first: 1900, last: 2100 };

/** What whoever starts a game may choose. */
export function startOptions(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return subcommand
    .addIntegerOption(roundsOption())
    .addStringOption(wordOption('pace', paces, (messages, pace) => messages.commands.trivia.paces[pace]))
    .addStringOption(wordOption('difficulty', gameDifficulties, (messages, one) => messages.trivia.difficulties[one]))
    .addStringOption(textOption('about', (messages) => messages.commands.trivia.start.about, false))
    .addIntegerOption(yearOption('from'))
    .addIntegerOption(yearOption('until'))
    .addStringOption(wordOption('answers', answerModes, (messages, one) => messages.trivia.answerModes[one]));
}

function roundsOption(): SlashCommandIntegerOption {
  const option = new SlashCommandIntegerOption()
    .setName('rounds')
    .addChoices(roundCounts.map((count) => ({ name: String(count), value: count })));
  return describe(option, (messages) => messages.commands.trivia.start.rounds);
}

function yearOption(name: 'from' | 'until'): SlashCommandIntegerOption {
  const option = new SlashCommandIntegerOption().setName(name).setMinValue(years.first).setMaxValue(years.last);
  return describe(option, (messages) => messages.commands.trivia.start[name]);
}

function wordOption<Word extends string>(
  name: 'pace' | 'difficulty' | 'answers',
  words: readonly Word[],
  pick: (messages: Messages, word: Word) => string,
): SlashCommandStringOption {
  return describe(choiceOption(name, words, pick), (messages) => messages.commands.trivia.start[name]);
}
