import { count, customId, oneOf, optional, slug } from '#src/discord/custom-id.ts';
import {
  answerModes,
  gameDifficulties,
  paces,
  roundCounts,
  type AnswerMode,
  type GameDifficulty,
  type GameSettings,
  type Pace,
} from '#src/domain/trivia/settings.ts';

interface Written {
  readonly rounds: number;
  readonly pace: Pace;
  readonly difficulty: GameDifficulty;
  readonly answers: AnswerMode;
  readonly artistId: string | undefined;
  readonly from: number | undefined;
  readonly until: number | undefined;
}

const codec = customId<Written>('begin', {
  rounds: count,
  pace: oneOf(paces),
  difficulty: oneOf(gameDifficulties),
  answers: oneOf(answerModes),
  artistId: optional(slug),
  from: optional(count),
  until: optional(count),
});

/** A whole game to begin, as the button of an artist who may be meant carries it. */
export const beginButton = {
  name: codec.name,
  write: ({ artistId, from, until, ...settings }: GameSettings): string =>
    codec.write({ ...settings, artistId, from, until }),
  read: (id: string): GameSettings | undefined => readSettings(codec.read(id)),
};

/** The menu of artists where they are too many for buttons; its options' values are the ids above. */
export const beginMenu = customId<object>('begin-pick', {});

/** Settings as another process or version may have written them; undefined when a game could not be played by them. */
export function readSettings(value: unknown): GameSettings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>; // a plain object; every field is looked at below
  const rounds = roundCounts.find((one) => one === given['rounds']);
  const pace = paces.find((one) => one === given['pace']);
  const difficulty = gameDifficulties.find((one) => one === given['difficulty']);
  const answers = answerModes.find((one) => one === given['answers']);
  if (rounds === undefined || pace === undefined || difficulty === undefined || answers === undefined) return undefined;
  const { artistId, from, until } = given;
  return {
    rounds,
    pace,
    difficulty,
    answers,
    ...(typeof artistId === 'string' && { artistId }),
    ...(typeof from === 'number' && { from }),
    ...(typeof until === 'number' && { until }),
  };
}
