import { ComponentType } from 'discord-api-types/payloads/v10';
import { useId } from 'preact/hooks';

import { type Field, isRequired, type Value } from './fields.ts';
import { InputView } from './input-view.tsx';

export interface FieldViewProps {
  readonly field: Field;
  readonly value: Value;
  readonly problem: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** An input with its label, its description and what is wrong with it. */
export function FieldView({ field, value, problem, onChange }: FieldViewProps) {
  const id = useId();
  const { label, description, input } = field;
  const describedBy = [description && `${id}-more`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  const attributes = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': problem !== undefined,
    'aria-required': isRequired(input),
  };
  const words = (
    <>
      {label}
      {isRequired(input) ? <RequiredMark /> : null}
    </>
  );
  return (
    <div class="modal-field" data-invalid={problem === undefined ? undefined : ''}>
      {isOfMany(input.type) ? (
        <span class="modal-label" id={`${id}-label`}>
          {words}
        </span>
      ) : (
        <label class="modal-label" id={`${id}-label`} for={id}>
          {words}
        </label>
      )}
      {description === undefined ? null : (
        <p class="modal-description" id={`${id}-more`}>
          {description}
        </p>
      )}
      <InputView input={input} label={label} value={value} attributes={attributes} onChange={onChange} />
      {problem === undefined ? null : (
        <p class="modal-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** A group of inputs has a name, not one label for one input. */
function isOfMany(type: ComponentType): boolean {
  return type === ComponentType.RadioGroup || type === ComponentType.CheckboxGroup;
}

/** Said to a screen reader by the input itself. */
function RequiredMark() {
  return (
    <span class="modal-required" aria-hidden="true">
      {' *'}
    </span>
  );
}
