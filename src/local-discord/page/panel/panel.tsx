import type { ControlApi } from '../state/api.ts';
import type { Change, Person } from '../state/wire.ts';

export interface PanelProps {
  readonly api: ControlApi;
  /** Every event of the server; returns what ends the subscription. */
  readonly listen: (listener: (change: Change) => void) => () => void;
  readonly channelId: string | undefined;
  readonly me: Person;
}

/** For developers: the bot's requests, faults to inject, the transcript. The page draws heading, landmark and close button. */
export function Panel({ channelId }: PanelProps) {
  return <p>{channelId}</p>;
}
