import { useMemo, useRef } from 'preact/hooks';

import type { MessageActions } from '../message/message-actions.ts';
import { useApp, useClient, useKnown, type Here } from '../shell/client-context.ts';
import { Icon } from '../shell/icons.tsx';
import type { Feed } from '../state/feed.ts';
import { MessageRow } from './message-row.tsx';
import { PendingRow } from './pending-row.tsx';
import { localDay, rowsOf } from './rows.ts';
import { useGrowing } from './use-growing.ts';
import { useStickToBottom } from './use-stick-to-bottom.ts';
import { dayName } from './when.ts';

interface MessageListProps {
  readonly here: Here;
  readonly feed: Feed;
  readonly actions: MessageActions;
  /** The channel's name, with its sign. */
  readonly name: string;
}

export function MessageList({ here, feed, actions, name }: MessageListProps) {
  const { loadOlder } = useClient();
  const dismissed = useApp((state) => state.dismissed);
  const mayManage = useApp((state) => state.channels.get(feed.channelId)?.may_manage === true);
  const known = useKnown(here);
  const messages = useMemo(() => feed.messages.filter(({ id }) => !dismissed.has(id)), [feed.messages, dismissed]);
  const rows = useMemo(() => rowsOf(messages, localDay), [messages]);
  const place = `${feed.channelId}/${feed.personId}/${feed.status}`;
  const grown = useGrowing(rows.length, place);
  const drawn = useMemo(() => rows.slice(-grown), [rows, grown]);
  const sticking = useStickToBottom(place, drawn[0]?.message.id);
  const unseen = useUnseen(messages.length, messages.at(-1)?.id, sticking.isAtEnd);
  const isEmpty = feed.status === 'ready' && messages.length === 0 && feed.pending.length === 0;
  return (
    <div class="messages">
      <div
        id="messages"
        class="messages-scroller"
        ref={sticking.scroller}
        onScroll={sticking.onScroll}
        role="group"
        aria-label={`Messages in ${name}`}
        aria-busy={feed.status === 'loading'}
        tabIndex={0}
      >
        <div ref={sticking.content} class="messages-content">
          {feed.hasOlder && (
            <button type="button" class="button secondary earlier" onClick={() => void loadOlder()}>
              Show earlier messages
            </button>
          )}
          {feed.status === 'failed' && <p role="alert">{feed.error}</p>}
          {isEmpty && <p class="empty">This is the beginning of {name}. Type / to see what the bot can do.</p>}
          <ol>
            {drawn.map(({ message, isHead, day }) => (
              <MessageRow
                key={message.id}
                message={message}
                isHead={isHead}
                day={day === undefined ? undefined : dayName(day, here.me.locale)}
                known={known}
                actions={actions}
                me={here.me}
                mayManage={mayManage}
              />
            ))}
            {feed.pending.map(({ key, command }) => (
              <PendingRow key={key} me={here.me} command={command} />
            ))}
          </ol>
        </div>
      </div>
      {!sticking.isAtEnd && (
        <button type="button" class="button pill" onClick={sticking.toEnd}>
          {unseen > 0 ? (unseen === 1 ? '1 new message' : `${unseen} new messages`) : 'Jump to the newest'}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

/** How many messages came since the reader left the end. */
function useUnseen(count: number, newestId: string | undefined, isAtEnd: boolean): number {
  const left = useRef({ count, newestId });
  if (isAtEnd) left.current = { count, newestId };
  return newestId === left.current.newestId ? 0 : Math.max(0, count - left.current.count);
}
