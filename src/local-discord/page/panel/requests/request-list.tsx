import { useMemo, useState } from 'preact/hooks';

import type { ControlApi } from '../../state/api.ts';
import type { Change } from '../../state/wire.ts';
import { useLive, type Listen } from '../use-live.ts';
import { isProblem, type BotRequest } from './request.ts';
import { createRequestFeed } from './request-feed.ts';
import { RequestRow } from './request-row.tsx';

const none: readonly BotRequest[] = [];

/** The bot's last requests, newest first, as they come. */
export function RequestList({ api, listen }: { readonly api: ControlApi; readonly listen: Listen }) {
  const load = useMemo(() => createRequestFeed(api).load, [api]);
  const { value, error } = useLive({ load, listen, concerns });
  const [problemsOnly, setProblemsOnly] = useState(false);
  const requests = value ?? none;
  const broken = requests.filter(({ valid }) => !valid).length;
  const shown = problemsOnly ? requests.filter(isProblem) : requests;
  return (
    <>
      <label class="panel-filter">
        <input type="checkbox" checked={problemsOnly} onChange={() => setProblemsOnly(!problemsOnly)} /> Problems only
      </label>
      {error === undefined ? null : <p class="panel-problem">{error}</p>}
      {/* Said when it changes: a bot's hundred good requests are not read out. */}
      <p class={broken > 0 ? 'panel-problem' : 'panel-muted'} role="status">
        {rulesSentence(broken)}
      </p>
      {shown.length === 0 && value !== undefined ? (
        <p class="panel-muted">{problemsOnly ? 'No problems.' : 'The bot has not asked anything yet.'}</p>
      ) : (
        <ol class="panel-requests" aria-label="Requests of the bot, newest first">
          {shown.map((request) => (
            <RequestRow key={request.number} api={api} request={request} />
          ))}
        </ol>
      )}
    </>
  );
}

function concerns({ type }: Change): boolean {
  return type === 'request';
}

function rulesSentence(broken: number): string {
  if (broken === 0) return 'No rule of Discord’s is broken.';
  return broken === 1 ? '1 request breaks a rule of Discord’s.' : `${broken} requests break rules of Discord’s.`;
}
