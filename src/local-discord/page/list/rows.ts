import type { SeenMessage } from '../state/wire.ts';

/** One message and what is drawn around it. */
export interface Row {
  readonly message: SeenMessage;
  /** Begins a group: author and time are shown. */
  readonly isHead: boolean;
  /** The first of its day: YYYY-MM-DD of the reader's clock. */
  readonly day: string | undefined;
}

/** Discord joins what one author writes within this time. */
const GROUP_MS = 7 * 60_000;

/** @param dayOf the reader's day of a timestamp */
export function rowsOf(messages: readonly SeenMessage[], dayOf: (timestamp: string) => string): readonly Row[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const day = dayOf(message.timestamp);
    const isNewDay = before === undefined || dayOf(before.timestamp) !== day;
    return { message, isHead: isNewDay || !continues(before, message), day: isNewDay ? day : undefined };
  });
}

function continues(before: SeenMessage, message: SeenMessage): boolean {
  const isOrdinary = message.command === undefined && message.type !== 19 && !message.ephemeral && !message.failed;
  const gap = Date.parse(message.timestamp) - Date.parse(before.timestamp);
  return (
    isOrdinary && before.author.id === message.author.id && before.ephemeral === message.ephemeral && gap < GROUP_MS
  );
}

/** The reader's calendar day, as YYYY-MM-DD. */
export function localDay(timestamp: string): string {
  const date = new Date(timestamp);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
