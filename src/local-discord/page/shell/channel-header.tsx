import { useApp, useClient } from './client-context.ts';
import { Icon } from './icons.tsx';

interface ChannelHeaderProps {
  readonly name: string;
  readonly isNarrow: boolean;
  readonly isPanelOpen: boolean;
  readonly onMenu: () => void;
  readonly onPeople: () => void;
  readonly onPanel: () => void;
}

export function ChannelHeader({ name, isNarrow, isPanelOpen, onMenu, onPeople, onPanel }: ChannelHeaderProps) {
  const client = useClient();
  const connection = useApp((state) => state.connection);
  const notice = useApp((state) => state.notice);
  return (
    <>
      <header class="channel-header">
        {isNarrow && (
          <button type="button" class="icon-button" aria-label="Servers and channels" onClick={onMenu}>
            <Icon name="menu" />
          </button>
        )}
        <h1>{name === '' ? 'Local Discord' : name}</h1>
        <button type="button" class="icon-button" aria-label="People" title="People" onClick={onPeople}>
          <Icon name="people" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label="Developer panel"
          title="Developer panel"
          aria-expanded={isPanelOpen}
          onClick={onPanel}
        >
          <Icon name="tools" />
        </button>
      </header>
      {connection === 'lost' && (
        <p role="status" class="banner">
          The local Discord cannot be reached. This page connects again by itself.
        </p>
      )}
      {notice !== undefined && (
        <p role="alert" class="banner">
          {notice}
          <button type="button" class="icon-button" aria-label="Close this notice" onClick={client.dismissNotice}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </>
  );
}
