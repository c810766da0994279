import { useCallback, useState } from 'preact/hooks';

import type { ControlApi } from '../../state/api.ts';
import type { Change } from '../../state/wire.ts';
import { sentenceOf, useLive, type Listen } from '../use-live.ts';
import { outcomeSentence, type FaultOrder, type Injected, type StandingFault } from './fault.ts';
import { GatewayFaults } from './gateway-faults.tsx';
import { RequestFaults } from './request-faults.tsx';
import { StandingFaults } from './standing-faults.tsx';

/** Lets things go wrong, and shows what still will. */
export function Faults({ api, listen }: { readonly api: ControlApi; readonly listen: Listen }) {
  const load = useCallback(
    async () => (await api.control<{ faults: readonly StandingFault[] }>('GET', '/control/faults')).faults,
    [api],
  );
  const { value: faults = [], error, refresh } = useLive({ load, listen, concerns });
  const [told, setTold] = useState<{ readonly ok: boolean; readonly text: string }>();

  async function order(method: string, path: string, body?: FaultOrder): Promise<void> {
    try {
      const answer = await api.control<Injected | undefined>(method, path, body);
      setTold({ ok: true, text: answer === undefined ? 'Removed.' : outcomeSentence(answer) });
    } catch (failure) {
      setTold({ ok: false, text: sentenceOf(failure) });
    }
    refresh();
  }
  const inject = (body: FaultOrder) => void order('POST', '/control/faults', body);

  return (
    <>
      <GatewayFaults inject={inject} />
      <RequestFaults inject={inject} />
      <p class={told?.ok === false ? 'panel-problem' : 'panel-told'} role="status">
        {told?.text}
      </p>
      {error === undefined ? null : <p class="panel-problem">{error}</p>}
      <StandingFaults
        faults={faults}
        remove={({ id }) => void order('DELETE', `/control/faults/${id}`)}
        clear={() => void order('DELETE', '/control/faults')}
      />
    </>
  );
}

/** Requests use faults up, logins too. */
function concerns({ type }: Change): boolean {
  return type === 'request' || type.startsWith('session.');
}
