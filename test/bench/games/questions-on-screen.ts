import type { People } from '#test/support/local-discord/people.ts';
import type { SeenMessage } from '#src/local-discord/control/transcript.ts';

/** A question that takes answers. */
export interface OnScreen {
  readonly channelId: string;
  readonly messageId: string;
  /** Discord's timestamp of the message. */
  readonly at: number;
  readonly round: number;
  /** What a player can give: buttons, or the values of one menu. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly customId: string;
  /** Set: a choice in a menu. */
  readonly value?: string;
}

/** Answers to "what is on screen": `onQuestion` is called for every new question of the channels, until `stop`. */
export interface Watch {
  stop(): void;
}

interface WatchNeeds {
  readonly url: string;
  readonly people: People;
  /** Somebody who sees the channel, for each channel that is watched. */
  readonly spectators: ReadonlyMap<string, string>;
  readonly onQuestion: (question: OnScreen) => void;
}

interface Change {
  readonly type: string;
  readonly channelId?: string;
  readonly messageId?: string;
}

export async function watchQuestions(needs: WatchNeeds): Promise<Watch> {
  const ending = new AbortController();
  const response = await fetch(`${needs.url}/control/events`, { signal: ending.signal });
  void follow(needs, response).catch((error: unknown) => {
    if (!ending.signal.aborted) complain(error);
  });
  return { stop: () => ending.abort() };
}

/** An answer to an interaction is a new message too, and says so at once: only what is no answer can be a question. */
async function follow(needs: WatchNeeds, { body }: Response): Promise<void> {
  let made: Change | undefined;
  let rest = '';
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('data: ')) continue;
      const change = JSON.parse(line.slice('data: '.length)) as Change; // the bus's own shape
      if (made !== undefined && change.type !== 'interaction.answered') look(needs, made).catch(complain);
      made = change.type === 'message.created' ? change : undefined;
    }
  }
}

async function look(
  { people, spectators, onQuestion }: WatchNeeds,
  { channelId = '', messageId }: Change,
): Promise<void> {
  const spectator = spectators.get(channelId);
  if (spectator === undefined) return;
  const messages = await people.transcript(channelId, spectator);
  const message = messages.findLast(({ id }) => id === messageId);
  const question = message && questionOf(channelId, message);
  if (question !== undefined) onQuestion(question);
}

/** Whoever waits for the question gives up on their own, and stops what was started. */
function complain(error: unknown): void {
  process.stderr.write(`questions cannot be seen: ${String(error)}\n`);
}

type Part = Readonly<Record<string, unknown>>;

function questionOf(channelId: string, message: SeenMessage): OnScreen | undefined {
  const answers = (message.components as unknown as readonly Part[]).flatMap(answersIn); // plain JSON
  const [first] = answers;
  if (first === undefined) return undefined;
  const round = Number(first.customId.split(':')[2]);
  return { channelId, messageId: message.id, at: Date.parse(message.timestamp), round, answers };
}

function answersIn(part: Part): readonly Answer[] {
  const customId = part['custom_id'];
  if (typeof customId !== 'string')
    return ((part['components'] as readonly Part[] | undefined) ?? []).flatMap(answersIn);
  if (customId.startsWith('answer:') && part['disabled'] !== true) return [{ customId }];
  if (customId.startsWith('order:'))
    return (part['options'] as readonly { value: string }[]).map(({ value }) => ({ customId, value }));
  return [];
}
