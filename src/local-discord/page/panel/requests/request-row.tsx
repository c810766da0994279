import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';

import type { ControlApi } from '../../state/api.ts';
import { RequestDetails } from './request-details.tsx';
import { isProblem, type BotRequest } from './request.ts';

interface RequestRowProps {
  readonly api: ControlApi;
  readonly request: BotRequest;
}

/** One request: a line, what was wrong with it, and everything else behind a disclosure. */
export const RequestRow = memo(function RequestRow({ api, request }: RequestRowProps) {
  const [open, setOpen] = useState(false);
  const { method, route, status, ms, valid, faults } = request;
  return (
    <li class={`panel-request${valid ? '' : ' panel-broken'}`}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span class="panel-request-line">
            <span class="panel-method">{method}</span>{' '}
            <span class={status >= 400 ? 'panel-status panel-refused' : 'panel-status'}>{status}</span>{' '}
            <span class="panel-ms">{ms.toFixed(1)} ms</span>{' '}
            <span class={valid ? 'panel-valid' : 'panel-invalid'}>{valid ? 'valid' : 'rule broken'}</span>
          </span>
          <span class="panel-route">{breakable(route)}</span>
          {isProblem(request) ? <Problem request={request} /> : null}
          {faults.length === 0 ? null : <span class="panel-fault">⚡ fault: {faults.join(', ')}</span>}
        </summary>
        {open ? <RequestDetails api={api} request={request} /> : null}
      </details>
    </li>
  );
});

/** A route may go on in another line after each of its parts. */
function breakable(route: string) {
  return route.split(/(?<=.\/)/).flatMap((part, index) => (index === 0 ? [part] : [<wbr key={index} />, part]));
}

function Problem({ request: { rule, code, message } }: { readonly request: BotRequest }) {
  if (rule === undefined && message === undefined) return null;
  return (
    <span class="panel-reason">
      {rule === undefined ? null : <code>{rule}</code>} {message}
      {code === undefined || code === 0 ? null : ` (code ${code})`}
    </span>
  );
}
