import type { Known } from '../message/known.ts';
import { nameOf } from '../state/known.ts';
import { summaryOf } from '../state/summary.ts';
import type { Person, SeenMessage } from '../state/wire.ts';

interface OriginProps {
  readonly message: SeenMessage;
  readonly known: Known;
  readonly me: Person;
}

/** Above a message: the command that it answers, or the message that it replies to. */
export function Origin({ message, known, me }: OriginProps) {
  const { command, interaction_metadata: asked, referenced_message: replied } = message;
  if (command !== undefined && asked !== undefined)
    return (
      <p class="message-origin">
        {nameOf(asked.user)} used <span class="command-name">{message.type === 23 ? command : `/${command}`}</span>
      </p>
    );
  if (message.message_reference === undefined) return null;
  if (replied == null) return <p class="message-origin">Original message was deleted</p>;
  // What a quotation holds depends on who reads, and the server sends it as the API does.
  const quoted = { ...replied, ephemeral: false, thinking: false, edited: false, failed: false };
  return (
    <p class="message-origin">
      <svg class="icon muted" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 18V9a3 3 0 0 1 3-3h12M14.5 1.5 19 6l-4.5 4.5" />
      </svg>{' '}
      {nameOf(replied.author)}: {summaryOf(quoted, { ...known, locale: me.locale, now: Date.now() })}
    </p>
  );
}
