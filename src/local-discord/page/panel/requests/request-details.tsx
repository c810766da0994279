import { useEffect, useState } from 'preact/hooks';

import type { ControlApi } from '../../state/api.ts';
import type { InteractionResult } from '../../state/wire.ts';
import { sentenceOf } from '../use-live.ts';
import type { BotRequest, Exchange } from './request.ts';

interface RequestDetailsProps {
  readonly api: ControlApi;
  readonly request: BotRequest;
}

/** When it was, what was sent and what was answered. */
export function RequestDetails({ api, request }: RequestDetailsProps) {
  const { number, at, interactionId, errors } = request;
  const { told: exchange, error } = useTold<Exchange>(api, `/control/requests/${number}`);
  return (
    <div class="panel-details">
      <p>
        Number {number}, <time dateTime={new Date(at).toISOString()}>{new Date(at).toLocaleTimeString()}</time>
        {interactionId === undefined ? null : (
          <>
            , <FirstAnswer api={api} interactionId={interactionId} />
          </>
        )}
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

/** How long the bot took to say the first thing. */
function FirstAnswer({ api, interactionId }: { readonly api: ControlApi; readonly interactionId: string }) {
  const { told } = useTold<InteractionResult>(api, `/control/interactions/${interactionId}`);
  if (told?.outcome === undefined) return <>interaction {interactionId}</>;
  const isLate = told.outcome === 'timed-out';
  const words = isLate ? 'not answered in time' : `first answered after ${told.response_ms?.toFixed(1) ?? '?'} ms`;
  return (
    <>
      interaction {interactionId}, <span class={isLate ? 'panel-refused' : undefined}>{words}</span>
    </>
  );
}

interface Told<Answer> {
  readonly told?: Answer;
  readonly error?: string;
}

/** What one path of the control API says, asked once. */
function useTold<Answer>(api: ControlApi, path: string): Told<Answer> {
  const [told, setTold] = useState<Told<Answer>>({});
  useEffect(() => {
    const gone = new AbortController();
    api.control<Answer>('GET', path, undefined, gone.signal).then(
      (answer) => setTold({ told: answer }),
      (failure: unknown) => {
        if (!gone.signal.aborted) setTold({ error: sentenceOf(failure) });
      },
    );
    return () => gone.abort();
  }, [api, path]);
  return told;
}
