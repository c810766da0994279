import type { Change } from './wire.ts';

export type Connection = 'connecting' | 'open' | 'lost';

export interface EventStream {
  /** Returns what ends the subscription. */
  listen(listener: (change: Change) => void): () => void;
  close(): void;
}
