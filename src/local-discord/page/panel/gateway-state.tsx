import { useCallback } from 'preact/hooks';

import type { ControlApi } from '../state/api.ts';
import type { Change, Session } from '../state/wire.ts';
import { useLive, type Listen } from './use-live.ts';

/** Whether the bot is logged in, and how far each of its sessions has come. */
export function GatewayState({ api, listen }: { readonly api: ControlApi; readonly listen: Listen }) {
  const load = useCallback(async () => (await api.state()).sessions, [api]);
  const { value: sessions, error } = useLive({ load, listen, concerns });
  if (error !== undefined) return <p class="panel-problem">{error}</p>;
  if (sessions === undefined) return <p class="panel-muted">Looking at the gateway…</p>;
  return (
    <div class="panel-gateway">
      <p role="status">{summaryOf(sessions)}</p>
      {sessions.length === 0 ? null : (
        <ul aria-label="Gateway sessions">
          {sessions.map((session) => (
            <li key={session.id}>
              <span class={session.online ? 'panel-online' : 'panel-offline'}>
                {session.online ? 'online' : 'offline'}
              </span>{' '}
              shard {session.shard.join('/')}, seq {session.seq}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Everything that is sent to the bot moves its sessions' numbers on. */
function concerns({ type }: Change): boolean {
  return type.startsWith('session.') || type === 'interaction.created' || type === 'world.changed';
}

function summaryOf(sessions: readonly Session[]): string {
  const online = sessions.filter((session) => session.online).length;
  if (online > 0) return 'Gateway: the bot is connected.';
  return sessions.length > 0 ? 'Gateway: the bot is away and may come back.' : 'Gateway: the bot is not connected.';
}
