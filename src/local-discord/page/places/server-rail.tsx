import { useState } from 'preact/hooks';

import { Avatar } from '../shell/avatar.tsx';
import { useApp, useClient, type Here } from '../shell/client-context.ts';
import { Icon } from '../shell/icons.tsx';
import { NewServerDialog } from './new-server-dialog.tsx';
import { channelsIn, ownGuilds, type Section } from './sections.ts';

interface ServerRailProps {
  readonly here: Here;
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  /** A server was made, and its first channel opened. */
  readonly onMade: () => void;
}

export function ServerRail({ here, section, onSection, onMade }: ServerRailProps) {
  const { world, me } = here;
  const client = useClient();
  const unread = useApp((state) => state.unread);
  const [isMaking, setMaking] = useState(false);
  const isUnread = (one: Section) =>
    channelsIn(world, one, client.store.get().channels).some(({ id }) => unread.has(id));
  const chosen = (one: Section) =>
    one.kind === section.kind && (one.kind === 'private' || (section.kind === 'guild' && one.id === section.id));
  const item = (one: Section, name: string, face: preact.ComponentChild) => (
    <li key={name + ('id' in one ? one.id : '')}>
      <button
        type="button"
        class="rail-item"
        aria-current={chosen(one) ? 'true' : undefined}
        aria-label={isUnread(one) ? `${name}, unread messages` : name}
        title={name}
        onClick={() => onSection(one)}
      >
        {face}
        {isUnread(one) && <span class="unread-dot" />}
      </button>
    </li>
  );
  return (
    <nav class="rail" aria-label="Servers">
      <ul>
        {item({ kind: 'private' }, 'Direct messages', <Icon name="dm" />)}
        {ownGuilds(world, me.id).map((guild) =>
          item({ kind: 'guild', id: guild.id }, guild.name, <Avatar id={guild.id} name={guild.name} />),
        )}
        <li>
          <button
            type="button"
            class="rail-item rail-new"
            aria-label="New server"
            title="New server"
            onClick={() => setMaking(true)}
          >
            <Icon name="plus" />
          </button>
        </li>
      </ul>
      {isMaking && <NewServerDialog me={me} onClose={() => setMaking(false)} onMade={onMade} />}
    </nav>
  );
}
