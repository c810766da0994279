import type { Connection, EventStream } from './connection.ts';
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

/**
 * Follows GET /control/events and connects again whenever it is cut.
 * @param onConnection 'open' also after a gap, in which events were missed
 */
export function openEventStream(onConnection: (connection: Connection) => void): EventStream {
  const listeners = new Set<(change: Change) => void>();
  let source: EventSource | undefined;
  let retry: number | undefined;
  const connect = (): void => {
    source = new EventSource('/control/events');
    source.addEventListener('open', () => onConnection('open'));
    source.addEventListener('error', () => {
      // The browser's own retry gives up for good after some answers; ours does not.
      source?.close();
      onConnection('lost');
      retry = window.setTimeout(connect, RETRY_MS);
    });
    for (const type of types) source.addEventListener(type, hear);
  };
  const hear = (event: MessageEvent<string>): void => {
    const change = JSON.parse(event.data) as Change; // the server writes nothing else
    for (const listener of listeners) listener(change);
  };
  connect();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      window.clearTimeout(retry);
      source?.close();
    },
  };
}
