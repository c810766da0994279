import { memo } from 'preact/compat';
import { useErrorBoundary } from 'preact/hooks';

import type { MessageActions } from '../message/message-actions.ts';
import { MessageView, type Known } from '../message/message-view.tsx';
import { Avatar } from '../shell/avatar.tsx';
import { nameOf } from '../state/known.ts';
import type { Person, SeenMessage } from '../state/wire.ts';
import { MessageMenu } from './message-menu.tsx';
import { Origin } from './origin.tsx';
import { clockTime, fullTime } from './when.ts';

interface MessageRowProps {
  readonly message: SeenMessage;
  readonly isHead: boolean;
  /** Written above the first message of a day. */
  readonly day: string | undefined;
  readonly known: Known;
  readonly actions: MessageActions;
  readonly me: Person;
  readonly mayManage: boolean;
}

/** Drawn again only when the message or what surrounds it is another. */
export const MessageRow = memo(function Row({ message, isHead, day, known, actions, me, mayManage }: MessageRowProps) {
  const author = nameOf(message.author);
  const time = clockTime(message.timestamp, me.locale);
  return (
    <li class={classOf(message, isHead, me)}>
      {day !== undefined && (
        <p class="day">
          <span>{day}</span>
        </p>
      )}
      <article aria-label={`${author}, ${time}`} class="message-grid">
        {isHead && <Origin message={message} known={known} me={me} />}
        {isHead ? <Avatar id={message.author.id} name={author} /> : <span class="message-hour">{time}</span>}
        <div class="message-main">
          {isHead && (
            <p class="message-head">
              <span class="author">{author}</span>
              {message.author.bot === true && <span class="app-badge">APP</span>}
              <time dateTime={message.timestamp} title={fullTime(message.timestamp, me.locale)}>
                {time}
              </time>
            </p>
          )}
          <Body message={message} known={known} actions={actions} me={me} />
          {message.edited && <span class="edited">(edited)</span>}
          {message.ephemeral && (
            <p class="ephemeral-line">
              Only you can see this ·{' '}
              <button type="button" class="link-button" onClick={() => actions.dismiss(message)}>
                Dismiss
              </button>
            </p>
          )}
        </div>
        <MessageMenu message={message} me={me} mayManage={mayManage} />
      </article>
    </li>
  );
});

function classOf(message: SeenMessage, isHead: boolean, me: Person): string {
  const mentionsMe = message.mention_everyone || message.mentions.some(({ id }) => id === me.id);
  return [
    'message',
    ...(isHead ? ['head'] : []),
    ...(message.ephemeral ? ['ephemeral'] : []),
    ...(mentionsMe ? ['mentions-me'] : []),
  ].join(' ');
}

type BodyProps = Pick<MessageRowProps, 'message' | 'known' | 'actions' | 'me'>;

/** A message that cannot be drawn costs its own place alone. */
function Body({ message, known, actions, me }: BodyProps) {
  const [problem] = useErrorBoundary() as [unknown, () => void]; // preact says any
  if (problem !== undefined) return <p class="failed">This message could not be shown.</p>;
  if (message.failed) return <p class="failed">This application did not respond</p>;
  if (message.thinking)
    return (
      <p class="thinking">
        {nameOf(message.author)} is thinking…
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      </p>
    );
  return <MessageView message={message} {...known} actions={actions} me={me} />;
}
