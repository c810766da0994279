import { useEffect, useState } from 'preact/hooks';

import type { ControlApi } from '../../state/api.ts';
import { sentenceOf } from '../use-live.ts';
import type { BotRequest, Exchange } from './request.ts';

interface RequestDetailsProps {
  readonly api: ControlApi;
  readonly request: BotRequest;
}

/** When it was, what was sent and what was answered. */
export function RequestDetails({ api, request }: RequestDetailsProps) {
  const { number, at, interactionId, errors } = request;
  const { exchange, error } = useExchange(api, number);
  return (
    <div class="panel-details">
      <p>
        Number {number}, <time dateTime={new Date(at).toISOString()}>{new Date(at).toLocaleTimeString()}</time>
        {interactionId === undefined ? null : `, interaction ${interactionId}`}
      </p>
      {error === undefined ? null : <p class="panel-muted">{error}</p>}
      <Json name="Errors" value={errors ?? undefined} />
      <Json name="Sent" value={exchange?.sent} />
      <Json name="Answered" value={exchange?.answered} />
    </div>
  );
}

function Json({ name, value }: { readonly name: string; readonly value: unknown }) {
  if (value === undefined) return null;
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <pre class="panel-json" tabIndex={0} role="region" aria-label={`${name}, as JSON`}>
        {JSON.stringify(value, undefined, 2)}
      </pre>
    </figure>
  );
}

function useExchange(api: ControlApi, number: number) {
  const [told, setTold] = useState<{ readonly exchange?: Exchange; readonly error?: string }>({});
  useEffect(() => {
    const gone = new AbortController();
    api.control<Exchange>('GET', `/control/requests/${number}`, undefined, gone.signal).then(
      (exchange) => setTold({ exchange }),
      (failure: unknown) => {
        if (!gone.signal.aborted) setTold({ error: sentenceOf(failure) });
      },
    );
    return () => gone.abort();
  }, [api, number]);
  return told;
}
