import type { Parts } from '../parts.ts';
import type { Interaction } from './interactions.ts';

/** Whether nothing more has to come: answered, and a deferred answer has been filled in. */
function isSettled(interaction: Interaction): boolean {
  const { outcome } = interaction;
  return outcome !== undefined && (interaction.completed || (outcome !== 'deferred' && outcome !== 'deferred-update'));
}

/** Resolves when the interaction is settled, or after `waitMs` all the same. */
export function waitSettled({ bus, clock }: Parts, interaction: Interaction, waitMs: number): Promise<void> {
  if (isSettled(interaction) || waitMs === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      unlisten();
      cancel();
      resolve();
    };
    const cancel = clock.setTimer(end, waitMs);
    const unlisten = bus.listen((change) => {
      if (change.type === 'request' && isSettled(interaction)) end();
    });
    void interaction.answered.then(() => (isSettled(interaction) ? end() : undefined)); // nobody answered: there is no request to wait for
  });
}
