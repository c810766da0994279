import { useLayoutEffect, useMemo, useState } from 'preact/hooks';

import { MessageBox } from '../box/message-box.tsx';
import { Announcer } from '../list/announcer.tsx';
import { focusList } from '../list/focus-list.ts';
import { MessageList } from '../list/message-list.tsx';
import type { MessageActions } from '../message/message-actions.ts';
import { ModalDialog } from './modal-dialog.tsx';
import { Panel } from '../panel/panel.tsx';
import { PeopleDialog } from '../people/people-dialog.tsx';
import { channelName, channelOf } from '../state/known.ts';
import { ChannelHeader } from './channel-header.tsx';
import { useApp, useClient, type Here } from './client-context.ts';
import { Drawer } from './drawer.tsx';
import { Sidebar } from './sidebar.tsx';
import { SkipLinks } from './skip-links.tsx';
import { useMedia } from './use-media.ts';

/** Where two columns do not fit beside each other. */
const NARROW = '(max-width: 760px)';
/** Where three do not. */
const MIDDLE = '(max-width: 1150px)';

export function Layout({ here }: { readonly here: Here }) {
  const client = useClient();
  const feed = useApp((state) => state.feed);
  const isNarrow = useMedia(NARROW);
  const isMiddle = useMedia(MIDDLE);
  const [isSideOpen, setSideOpen] = useState(false);
  const [isPanelOpen, setPanelOpen] = useState(() => client.tab.get().panelOpen && !isMiddle);
  const [isChoosing, setChoosing] = useState(false);
  const [moves, setMoves] = useState(0);
  const [wanted, setWanted] = useState<{ readonly path: string }>();
  const { world, me, channelId } = here;
  const channel = channelOf(world, channelId);
  const name =
    channel === undefined
      ? ''
      : `${channel.type === 0 ? '#' : '@'}${channelName(channel, me.id, world.application.name)}`;
  useLayoutEffect(() => {
    document.title = `${name === '' ? 'Local Discord' : name} · ${me.username}`;
  }, [name, me.username]);
  const showPanel = (isOpen: boolean) => {
    setPanelOpen(isOpen);
    client.tab.update({ panelOpen: isOpen });
  };
  const actions = useMemo<MessageActions>(
    () => ({
      click: client.click,
      select: client.select,
      dismiss: ({ id }) => {
        client.dismiss(id);
        focusList();
      },
      useCommand: (path) => setWanted({ path }),
      openChannel: client.openChannel,
    }),
    [client],
  );
  return (
    <>
      <SkipLinks />
      <div class={isPanelOpen && !isMiddle ? 'app with-panel' : 'app'}>
        <Drawer
          side="left"
          label="Servers and channels"
          isDrawer={isNarrow}
          isOpen={isSideOpen}
          onClose={() => setSideOpen(false)}
        >
          <Sidebar
            here={here}
            onPeople={() => setChoosing(true)}
            onOpen={() => {
              setMoves((count) => count + 1);
              setSideOpen(false);
            }}
          />
        </Drawer>
        <main class="channel-view">
          <ChannelHeader
            name={name}
            isNarrow={isNarrow}
            isPanelOpen={isPanelOpen}
            onMenu={() => setSideOpen(true)}
            onPeople={() => setChoosing(true)}
            onPanel={() => showPanel(!isPanelOpen)}
          />
          {feed !== undefined && channelId !== undefined ? (
            <>
              <MessageList here={here} feed={feed} actions={actions} name={name} />
              <MessageBox
                key={`${me.id}/${channelId}`}
                here={here}
                channelId={channelId}
                name={name}
                focusTurn={isNarrow ? 0 : moves}
                wanted={wanted}
              />
            </>
          ) : (
            <p class="empty">
              There is no channel that {me.username} can see. Open a conversation, or be somebody else.
            </p>
          )}
        </main>
        <Drawer
          side="right"
          label="Developer panel"
          isDrawer={isMiddle}
          isOpen={isPanelOpen}
          onClose={() => showPanel(false)}
          isOptional
        >
          <Panel api={client.api} listen={client.listen} channelId={channelId} me={me} />
        </Drawer>
      </div>
      {isChoosing && <PeopleDialog here={here} onClose={() => setChoosing(false)} />}
      <ModalDialog here={here} />
      <Announcer />
    </>
  );
}
