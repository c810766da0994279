import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

import type { Person } from '../state/wire.ts';
import type { Known } from './message-view.tsx';

export interface ModalViewProps extends Known {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly me: Person;
  /** A text, a list of chosen values, or true or false, by the inputs' custom ids. Resolves when the bot has answered; never rejects. */
  readonly onSubmit: (values: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly onCancel: () => void;
  /** Why the last submission was refused. */
  readonly error: string | undefined;
}

/** The body of the dialog that a modal is: title, inputs, buttons. The page draws it inside a `<dialog>` that is open. */
export function ModalView({ modal, onSubmit, onCancel, error }: ModalViewProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit({});
      }}
    >
      <h2 id="modal-title">{modal.title}</h2>
      {error === undefined ? null : <p role="alert">{error}</p>}
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
      <button type="submit">Submit</button>
    </form>
  );
}
