import { useEffect, useState } from 'preact/hooks';

import { ChannelList } from '../places/channel-list.tsx';
import { channelsIn, sectionOf, type Section } from '../places/sections.ts';
import { ServerRail } from '../places/server-rail.tsx';
import { Avatar } from './avatar.tsx';
import { useApp, useClient, type Here } from './client-context.ts';
import { languageName } from '../people/locales.ts';
import { nameOf } from '../state/known.ts';
import { ThemeButton } from './theme-button.tsx';

interface SidebarProps {
  readonly here: Here;
  readonly onPeople: () => void;
  /** A channel was opened. */
  readonly onOpen: () => void;
}

export function Sidebar({ here, onPeople, onOpen }: SidebarProps) {
  const client = useClient();
  const seen = useApp((state) => state.channels);
  const { world, me, channelId } = here;
  const [section, setSection] = useState<Section>(() => sectionOf(world, channelId));
  useEffect(() => setSection(sectionOf(world, channelId)), [channelId, me.id]);
  const choose = (next: Section) => {
    setSection(next);
    const [first] = channelsIn(world, next, seen);
    // A server opens with its first channel; conversations are chosen from the list.
    if (next.kind === 'guild' && first !== undefined) client.openChannel(first.id);
  };
  return (
    <div class="sidebar">
      <ServerRail here={here} section={section} onSection={choose} onMade={onOpen} />
      <div class="places">
        <ChannelList here={here} section={section} onOpen={onOpen} />
        <section class="me" aria-label="You">
          <Avatar id={me.id} name={nameOf(me)} />
          <div class="me-name">
            <strong>{nameOf(me)}</strong>
            <span class="muted">{languageName(me.locale)}</span>
          </div>
          <ThemeButton />
          <button type="button" class="button secondary" onClick={onPeople}>
            Switch person
          </button>
        </section>
      </div>
    </div>
  );
}
