import { useState } from 'preact/hooks';

import { closeCodes } from './close-codes.ts';
import type { FaultOrder } from './fault.ts';

interface InjectProps {
  readonly inject: (order: FaultOrder) => void;
}

/** What happens to the bot's connections. */
export function GatewayFaults({ inject }: InjectProps) {
  const [code, setCode] = useState(4000);
  return (
    <fieldset>
      <legend>Gateway</legend>
      <div class="panel-buttons">
        <FaultButton order={{ kind: 'drop-gateway' }} inject={inject} about="Cut without a word; the bot resumes.">
          Drop the gateway
        </FaultButton>
        <FaultButton
          order={{ kind: 'op9', resumable: false }}
          inject={inject}
          about="The session is over too: the bot has to log in anew."
        >
          Kill the bot’s connection
        </FaultButton>
        <FaultButton order={{ kind: 'op7' }} inject={inject} about="As Discord does before it restarts a server.">
          Ask to reconnect
        </FaultButton>
        <FaultButton order={{ kind: 'mute-gateway' }} inject={inject} about="Until the fault is removed.">
          Mute heartbeats
        </FaultButton>
      </div>
      <div class="panel-fields">
        <label>
          Close code
          <select value={String(code)} onChange={(event) => setCode(Number(event.currentTarget.value))}>
            {closeCodes.map(({ code: one, name, isFinal }) => (
              <option key={one} value={String(one)}>
                {one} {name}
                {isFinal ? ' (the bot ends)' : ''}
              </option>
            ))}
          </select>
        </label>
        <FaultButton order={{ kind: 'close', code }} inject={inject}>
          Close with this code
        </FaultButton>
        <FaultButton order={{ kind: 'refuse-identify', code }} inject={inject}>
          Refuse the next login
        </FaultButton>
      </div>
    </fieldset>
  );
}

interface FaultButtonProps extends InjectProps {
  readonly order: FaultOrder;
  /** What it does, for who rests on it. */
  readonly about?: string;
  readonly children: string;
}

export function FaultButton({ order, inject, about, children }: FaultButtonProps) {
  return (
    <button type="button" onClick={() => inject(order)} {...(about !== undefined && { title: about })}>
      {children}
    </button>
  );
}
