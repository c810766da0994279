import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { Person } from '../state/wire.ts';
import { Spinner } from './components/spinner.tsx';
import { Markdown } from './markdown/markdown.tsx';
import type { Known } from './known.ts';
import { FieldView } from './modal/field-view.tsx';
import { type Part, partsOf, type Value, type Values, valuesAtFirst } from './modal/fields.ts';
import { problemsOf } from './modal/problem-of.ts';
import { ScopeProvider } from './scope.ts';

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
export function ModalView({ modal, onSubmit, onCancel, error, me, people, roles, channels, commands }: ModalViewProps) {
  const scope = useMemo(
    () => ({
      me,
      callsEveryone: false,
      people,
      roles,
      channels,
      commands,
      useCommand: undefined,
      openChannel: undefined,
    }),
    [me, people, roles, channels, commands],
  );
  const form = useRef<HTMLFormElement>(null);
  // Where the browser puts the focus into a field by itself, that field keeps it: somebody may be writing already.
  useEffect(() => focusField(form.current, '.modal-parts:not(:has(:focus)) .modal-field'), []);
  const { parts, values, problems, isSending, change, send } = useModal(modal, onSubmit);
  return (
    <ScopeProvider value={scope}>
      <form
        ref={form}
        class="modal-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!send()) focusField(form.current, '.modal-field[data-invalid]');
        }}
      >
        <h2 id="modal-title" class="modal-title">
          {modal.title}
        </h2>
        <div class="modal-parts">
          {error === undefined ? null : (
            <p class="modal-refusal" role="alert">
              {error}
            </p>
          )}
          {parts.map((part, index) => (
            <PartView key={index} part={part} values={values} problems={problems} onChange={change} />
          ))}
        </div>
        <div class="modal-buttons">
          <button type="button" class="component-button" data-style="secondary" onClick={onCancel}>
            <span class="component-button-face">Cancel</span>
          </button>
          <button
            type="submit"
            class="component-button"
            data-style="primary"
            data-waiting={isSending ? '' : undefined}
            aria-disabled={isSending ? 'true' : undefined}
            aria-busy={isSending ? 'true' : undefined}
          >
            <span class="component-button-face">Submit</span>
            {isSending ? <Spinner /> : null}
          </button>
        </div>
      </form>
    </ScopeProvider>
  );
}

/** What is filled in, and what is wrong with it: said when somebody submits, and from then on as they type. */
function useModal(modal: APIModalInteractionResponseCallbackData, onSubmit: ModalViewProps['onSubmit']) {
  const parts = useMemo(() => partsOf(modal.components), [modal]);
  const [values, setValues] = useState<Values>(() => valuesAtFirst(parts));
  const [wasSent, setSent] = useState(false);
  const [isSending, setSending] = useState(false);
  const submit = async () => {
    setSending(true);
    await onSubmit(values);
    setSending(false);
  };
  return {
    parts,
    values,
    problems: wasSent ? problemsOf(parts, values) : {},
    isSending,
    change: (customId: string, value: Value) => setValues((before) => ({ ...before, [customId]: value })),
    /** @returns false when there is something to put right first */
    send: (): boolean => {
      setSent(true);
      if (Object.keys(problemsOf(parts, values)).length > 0) return false;
      if (!isSending) void submit();
      return true;
    },
  };
}

interface PartViewProps {
  readonly part: Part;
  readonly values: Values;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (customId: string, value: Value) => void;
}

function PartView({ part, values, problems, onChange }: PartViewProps) {
  switch (part.type) {
    case 'text':
      return <Markdown text={part.content} />;
    case 'unknown':
      return <p class="message-note">This page cannot show a component of type {part.componentType}.</p>;
    case 'field': {
      const { custom_id: customId } = part.input;
      return (
        <FieldView
          field={part}
          value={values[customId]}
          problem={problems[customId]}
          onChange={(value) => onChange(customId, value)}
        />
      );
    }
  }
}

/** Goes to the first input of those, once everything is drawn. */
function focusField(form: HTMLFormElement | null, selector: string): void {
  requestAnimationFrame(() => {
    form?.querySelector(selector)?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  });
}
