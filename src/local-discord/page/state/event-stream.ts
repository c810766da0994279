import type { Connection, EventStream } from './connection.ts';
import { shareStream, type OtherTabs, type Told } from './shared-stream.ts';
import type { Change } from './wire.ts';

const types: readonly Change['type'][] = [
  'message.created',
  'message.edited',
  'message.deleted',
  'interaction.created',
  'interaction.answered',
  'commands.changed',
  'world.changed',
  'session.opened',
  'session.closed',
  'session.resumed',
  'request',
];

const RETRY_MS = 1_000;
const NAME = 'events';

/** Follows the server together with all other tabs. */
export function openEventStream(onConnection: (connection: Connection) => void): EventStream {
  const lead = (turn: () => Promise<void>) => void navigator.locks.request(NAME, turn);
  return shareStream({ connect, lead, others: otherTabs() }, onConnection);
}

function otherTabs(): OtherTabs {
  const channel = new BroadcastChannel(NAME);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only this origin hears a BroadcastChannel
    tell: (told) => channel.postMessage(told),
    hear: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<Told>) => listener(data));
    },
    leave: () => channel.close(),
  };
}

/** Follows GET /control/events and connects again whenever it is cut. */
function connect(tell: (told: Told) => void): () => void {
  let source: EventSource | undefined;
  let retry: number | undefined;
  const begin = (): void => {
    source = new EventSource('/control/events');
    source.addEventListener('open', () => tell({ kind: 'connection', connection: 'open' }));
    source.addEventListener('error', () => {
      // The browser's own retry gives up for good after some answers; ours does not.
      source?.close();
      tell({ kind: 'connection', connection: 'lost' });
      retry = window.setTimeout(begin, RETRY_MS);
    });
    for (const type of types) source.addEventListener(type, hear);
  };
  const hear = (event: MessageEvent<string>): void => {
    tell({ kind: 'change', change: JSON.parse(event.data) as Change }); // the server writes nothing else
  };
  begin();
  return () => {
    window.clearTimeout(retry);
    source?.close();
  };
}
