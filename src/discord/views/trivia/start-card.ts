import { plainWithin } from '#src/discord/text.ts';
import { card, text, type Card } from '#src/discord/views/card.ts';
import { mostSpeedPoints, mostStreakPoints, rightPoints, streakPoints } from '#src/domain/trivia/scoring.ts';
import { paceMs, type GameSettings } from '#src/domain/trivia/settings.ts';
import type { Messages } from '#src/i18n/index.ts';

import { mention } from './question-text.ts';

export interface StartCardNeeds {
  readonly settings: GameSettings;
  readonly starterId: string;
  /** The artist that the game is about. */
  readonly artist: string | undefined;
  /** `/trivia stop`, as a mention of the command. */
  readonly stop: string;
}

/** Tells a channel which game begins and by which rules. */
export function startCard({ settings, starterId, artist, stop }: StartCardNeeds, messages: Messages): Card {
  const { started, paces, difficulties, answerModes, scoring, wholeSeconds } = messages.trivia;
  return card(
    text(`## ${started.heading}`, started.by(mention(starterId))),
    text(
      started.rounds(settings.rounds),
      started.pace(paces[settings.pace], wholeSeconds(paceMs[settings.pace])),
      started.difficulty(difficulties[settings.difficulty]),
      started.answers(answerModes[settings.answers]),
      artist === undefined ? undefined : started.about(plainWithin(artist, 200)),
      yearsLine(settings, messages),
    ),
    text(
      `-# ${scoring({ right: rightPoints, speed: mostSpeedPoints, streak: streakPoints, mostStreak: mostStreakPoints })}`,
      `-# ${started.stop(stop)}`,
    ),
  );
}

function yearsLine({ from, until }: GameSettings, { artist, trivia }: Messages): string | undefined {
  if (from === undefined && until === undefined) return undefined;
  if (from !== undefined && from === until) return trivia.started.years(artist.inYear(from));
  const parts = [
    ...(from === undefined ? [] : [artist.fromYear(from)]),
    ...(until === undefined ? [] : [artist.untilYear(until)]),
  ];
  return trivia.started.years(parts.join(', '));
}
