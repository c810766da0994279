import type { ControlApi } from '../state/api.ts';
import type { Change, Person } from '../state/wire.ts';
import { Faults } from './faults/faults.tsx';
import { GatewayState } from './gateway-state.tsx';
import { RequestList } from './requests/request-list.tsx';
import { Tabs } from './tabs.tsx';
import { Transcript } from './transcript/transcript.tsx';

export interface PanelProps {
  readonly api: ControlApi;
  /** Every event of the server; returns what ends the subscription. */
  readonly listen: (listener: (change: Change) => void) => () => void;
  readonly channelId: string | undefined;
  readonly me: Person;
}

/** For developers: the bot's requests, faults to inject, the transcript. The page draws heading, landmark and close button. */
export function Panel({ api, listen, channelId, me }: PanelProps) {
  return (
    <div class="panel">
      <GatewayState api={api} listen={listen} />
      <Tabs
        label="Developer tools"
        tabs={[
          { name: 'Requests', content: () => <RequestList api={api} listen={listen} /> },
          { name: 'Faults', content: () => <Faults api={api} listen={listen} /> },
          {
            name: 'Transcript',
            content: () => <Transcript api={api} listen={listen} channelId={channelId} me={me} />,
          },
        ]}
      />
    </div>
  );
}
