import type { APIChannel } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';

import { useApp, useClient, type Here } from '../shell/client-context.ts';
import { Icon } from '../shell/icons.tsx';
import { channelName } from '../state/known.ts';
import { NewChannelDialog } from './new-channel-dialog.tsx';
import { NewConversation } from './new-conversation.tsx';
import { channelsIn, type Section } from './sections.ts';

interface ChannelListProps {
  readonly here: Here;
  readonly section: Section;
  readonly onOpen: (channelId: string) => void;
}

export function ChannelList({ here, section, onOpen }: ChannelListProps) {
  const { world } = here;
  const seen = useApp((state) => state.channels);
  const [isMaking, setMaking] = useState(false);
  const guild = section.kind === 'guild' ? world.guilds.find(({ id }) => id === section.id) : undefined;
  const channels = channelsIn(world, section, seen);
  return (
    <nav class="channels" aria-label="Channels">
      <div class="channels-head">
        <h2>{guild?.name ?? 'Direct messages'}</h2>
        {guild !== undefined && (
          <button
            type="button"
            class="icon-button"
            aria-label="New channel"
            title="New channel"
            onClick={() => setMaking(true)}
          >
            <Icon name="plus" />
          </button>
        )}
      </div>
      {channels.length === 0 && <p class="hint">There is nothing here that {here.me.username} can see.</p>}
      <ul>
        {channels.map((channel) => (
          <ChannelItem key={channel.id} here={here} channel={channel} onOpen={onOpen} />
        ))}
      </ul>
      {guild === undefined && <NewConversation here={here} onOpen={onOpen} />}
      {isMaking && guild !== undefined && (
        <NewChannelDialog guild={guild} onClose={() => setMaking(false)} onMade={onOpen} />
      )}
    </nav>
  );
}

interface ChannelItemProps {
  readonly here: Here;
  readonly channel: APIChannel;
  readonly onOpen: (channelId: string) => void;
}

function ChannelItem({ here: { world, me, channelId }, channel, onOpen }: ChannelItemProps) {
  const client = useClient();
  const isUnread = useApp((state) => state.unread.has(channel.id));
  const name = channelName(channel, me.id, world.application.name);
  return (
    <li>
      <button
        type="button"
        class={isUnread ? 'channel unread' : 'channel'}
        aria-current={channel.id === channelId ? 'page' : undefined}
        onClick={() => {
          client.openChannel(channel.id);
          onOpen(channel.id);
        }}
      >
        <Icon name={channel.type === 0 ? 'hash' : 'at'} />
        <span class="channel-name">{name}</span>
        {isUnread && <span class="visually-hidden">, unread messages</span>}
      </button>
    </li>
  );
}
