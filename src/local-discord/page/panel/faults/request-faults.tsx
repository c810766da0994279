import { useId, useState } from 'preact/hooks';

import type { FaultOrder, Strikes } from './fault.ts';
import { FaultButton } from './gateway-faults.tsx';
import { NumberField } from './number-field.tsx';

/** The routes that the bot's answers go over; any other may be typed. */
const usualRoutes: readonly string[] = [
  'POST /interactions/{interaction_id}/{interaction_token}/callback',
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original',
  'POST /webhooks/{webhook_id}/{webhook_token}',
  'POST /channels/{channel_id}/messages',
  'PATCH /channels/{channel_id}/messages/{message_id}',
];

/** What happens to the bot's next requests. */
export function RequestFaults({ inject }: { readonly inject: (order: FaultOrder) => void }) {
  const routes = useId();
  const [count, setCount] = useState(1);
  const [route, setRoute] = useState('');
  const [delayMs, setDelayMs] = useState(1000);
  const [retryAfter, setRetryAfter] = useState(1);
  const strikes: Strikes = { count, ...(route.trim() !== '' && { route: route.trim() }) };
  const status = (code: number): FaultOrder => ({ kind: 'status', status: code, ...strikes });
  return (
    <fieldset>
      <legend>Requests</legend>
      <div class="panel-fields">
        <NumberField label="How many requests" value={count} min={1} max={1_000_000} onChange={setCount} />
        <label>
          Route
          <input
            list={routes}
            value={route}
            placeholder="every route"
            onInput={(event) => setRoute(event.currentTarget.value)}
          />
          <datalist id={routes}>
            {usualRoutes.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </label>
      </div>
      <div class="panel-buttons">
        {[500, 502, 503].map((code) => (
          <FaultButton key={code} order={status(code)} inject={inject} about="Refused, and nothing is carried out.">
            {`Answer ${code}`}
          </FaultButton>
        ))}
        <FaultButton
          order={{ kind: 'lost-answer', ...strikes }}
          inject={inject}
          about="Carried out, but the connection is cut before the answer."
        >
          Lose the answer
        </FaultButton>
      </div>
      <div class="panel-fields">
        <NumberField label="Retry after (s)" value={retryAfter} min={0} max={600} onChange={setRetryAfter} />
        <FaultButton order={{ kind: 'status', status: 429, retry_after: retryAfter, ...strikes }} inject={inject}>
          Answer 429
        </FaultButton>
        <NumberField label="Delay (ms)" value={delayMs} min={1} max={600_000} onChange={setDelayMs} />
        <FaultButton order={{ kind: 'delay', ms: delayMs, ...strikes }} inject={inject}>
          Delay
        </FaultButton>
      </div>
    </fieldset>
  );
}
