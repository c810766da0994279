import { messagesFor, type Messages } from '#src/i18n/index.ts';

/** What the bot's sentence to a player says. */
export type Reply =
  | { readonly type: 'counted' | 'already'; readonly choice: number }
  | { readonly type: 'right'; readonly time: string }
  | { readonly type: 'close' | 'wrong'; readonly left: number }
  | {
      readonly type: 'done right' | 'done wrong' | 'late' | 'over' | 'not stored' | 'stopped' | 'skipped' | 'hinted';
    };

/** Undefined for a sentence that is about something else. */
export function readReply(text: string, locale: string): Reply | undefined {
  const { reply } = messagesFor(locale).trivia;
  return readPick(text, reply) ?? readGuess(text, reply) ?? readPlain(text, reply);
}

type Sentences = Messages['trivia']['reply'];

function readPick(text: string, { counted, already }: Sentences): Reply | undefined {
  for (const [type, sentence] of [['counted', counted] as const, ['already', already] as const]) {
    const label = slot(sentence).exec(text)?.[1];
    // "B. Bruno Mars": the letter is the choice.
    if (label !== undefined) return { type, choice: (label.codePointAt(0) ?? 0) - 65 };
  }
  return undefined;
}

function readGuess(text: string, { right, close, wrong, left: tries }: Sentences): Reply | undefined {
  const time = slot(right).exec(text)?.[1];
  if (time !== undefined) return { type: 'right', time };
  for (const left of [0, 1, 2]) {
    if (text === close(tries(left))) return { type: 'close', left };
    if (text === wrong(tries(left))) return { type: 'wrong', left };
  }
  return undefined;
}

function readPlain(text: string, reply: Sentences): Reply | undefined {
  const sentences = {
    'done right': reply.doneRight,
    'done wrong': reply.doneWrong,
    late: reply.late,
    over: reply.over,
    'not stored': reply.notStored,
    stopped: reply.stopped,
    skipped: reply.skipped,
    hinted: reply.hinted,
  };
  const found = (Object.keys(sentences) as (keyof typeof sentences)[]).find((type) => sentences[type] === text); // the keys of a constant
  return found === undefined ? undefined : { type: found };
}

const mark = '\u0001';

function slot(sentence: (value: string) => string): RegExp {
  return new RegExp(`^${RegExp.escape(sentence(mark)).replace(RegExp.escape(mark), '(.+)')}$`, 's');
}
