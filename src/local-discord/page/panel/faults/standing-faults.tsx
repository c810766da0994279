import { describeFault, type StandingFault } from './fault.ts';

interface StandingFaultsProps {
  readonly faults: readonly StandingFault[];
  readonly remove: (fault: StandingFault) => void;
  readonly clear: () => void;
}

export function StandingFaults({ faults, remove, clear }: StandingFaultsProps) {
  return (
    <section aria-labelledby="panel-standing">
      <h3 id="panel-standing">Faults to come</h3>
      {faults.length === 0 ? (
        <p class="panel-muted">None.</p>
      ) : (
        <>
          <ul class="panel-standing">
            {faults.map((fault) => (
              <li key={fault.id}>
                <span>{describeFault(fault)}</span>
                <button type="button" aria-label={`Remove: ${describeFault(fault)}`} onClick={() => remove(fault)}>
                  Remove
                </button>
              </li>
            ))}
          </ul>
          <button type="button" onClick={clear}>
            Clear all
          </button>
        </>
      )}
    </section>
  );
}
