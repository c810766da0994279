import { memo } from 'preact/compat';

import { isProblem, type BotRequest } from './request.ts';

/** One request: a line, what was wrong with it, and everything else behind a disclosure. */
export const RequestRow = memo(function RequestRow({ request }: { readonly request: BotRequest }) {
  const { method, route, status, ms, valid, faults } = request;
  return (
    <li class={`panel-request${valid ? '' : ' panel-broken'}`}>
      <details>
        <summary>
          <span class="panel-request-line">
            <span class="panel-method">{method}</span> <span class="panel-route">{route}</span>{' '}
            <span class={status >= 400 ? 'panel-status panel-refused' : 'panel-status'}>{status}</span>{' '}
            <span class="panel-ms">{ms.toFixed(1)} ms</span>{' '}
            <span class={valid ? 'panel-valid' : 'panel-invalid'}>{valid ? '✓ valid' : '✕ rule broken'}</span>
          </span>
          {isProblem(request) ? <Problem request={request} /> : null}
          {faults.length === 0 ? null : <span class="panel-fault">⚡ fault: {faults.join(', ')}</span>}
        </summary>
        <Details request={request} />
      </details>
    </li>
  );
});

function Problem({ request: { rule, code, message } }: { readonly request: BotRequest }) {
  if (rule === undefined && message === undefined) return null;
  return (
    <span class="panel-reason">
      {rule === undefined ? null : <code>{rule}</code>} {message}
      {code === undefined || code === 0 ? null : ` (code ${code})`}
    </span>
  );
}

function Details({ request }: { readonly request: BotRequest }) {
  const { number, at, interactionId, errors } = request;
  return (
    <dl>
      <dt>Request</dt>
      <dd>
        number {number}, <time dateTime={new Date(at).toISOString()}>{new Date(at).toLocaleTimeString()}</time>
      </dd>
      {interactionId === undefined ? null : (
        <>
          <dt>Interaction</dt>
          <dd>{interactionId}</dd>
        </>
      )}
      {errors === undefined || errors === null ? null : (
        <>
          <dt>Errors</dt>
          <dd>
            <pre>{JSON.stringify(errors, undefined, 2)}</pre>
          </dd>
        </>
      )}
    </dl>
  );
}
