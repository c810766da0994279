import type { ChatInputCommandInteraction } from 'discord.js';

import type { VoteReply } from '#src/app/trivia/trivia.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { mention } from '#src/discord/views/trivia/question-text.ts';
import { messagesFor } from '#src/i18n/index.ts';

import { announce, tell } from './tell.ts';

type Voted = Extract<VoteReply, { readonly type: 'voted' }>;

/** A vote is told to the channel, in the game's language, so that others can join it; a second one only to its voter. */
export async function tellVote(
  interaction: ChatInputCommandInteraction,
  { votes, needed, already }: Voted,
  about: 'skip' | 'hint',
  { trivia, messages, mention: mentionCommand }: HandlerContext,
): Promise<void> {
  if (already) return tell(interaction, messages.trivia.reply.alreadyVoted({ votes, needed }));
  const locale = trivia.games.running(interaction.channelId)?.game.locale ?? interaction.locale;
  const { skipVote, hintVote } = messagesFor(locale).trivia.reply;
  const facts = { who: mention(interaction.user.id), votes, needed, command: mentionCommand(`trivia ${about}`) };
  await announce(interaction, about === 'skip' ? skipVote(facts) : hintVote(facts));
}
