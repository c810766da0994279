import type { APITextInputComponent } from 'discord-api-types/v10';
import { ComponentType, TextInputStyle } from 'discord-api-types/payloads/v10';

import { useScope } from '../scope.ts';
import { choicesOf } from '../select/choices.ts';
import { MenuView } from '../select/menu-view.tsx';
import { boundsOf, type Input, type Value } from './fields.ts';
import { FileInput } from './file-input.tsx';
import { OptionGroup } from './option-group.tsx';

export interface InputViewProps {
  readonly input: Input;
  readonly label: string;
  readonly value: Value;
  /** What ties the input to its label, description and problem. */
  readonly attributes: InputAttributes;
  readonly onChange: (value: Value) => void;
}

export interface InputAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

export function InputView({ input, label, value, attributes, onChange }: InputViewProps) {
  const scope = useScope();
  switch (input.type) {
    case ComponentType.TextInput:
      return <TextInput input={input} text={asText(value)} attributes={attributes} onChange={onChange} />;
    case ComponentType.RadioGroup:
      return (
        <OptionGroup
          kind="radio"
          options={input.options}
          chosen={typeof value === 'string' ? [value] : []}
          attributes={attributes}
          onChange={([chosen]) => onChange(chosen)}
        />
      );
    case ComponentType.CheckboxGroup:
      return (
        <OptionGroup
          kind="checkbox"
          options={input.options}
          chosen={asList(value)}
          attributes={attributes}
          onChange={onChange}
        />
      );
    case ComponentType.Checkbox: {
      const { 'aria-required': _, ...rest } = attributes;
      return (
        <input
          {...rest}
          class="modal-check"
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    }
    case ComponentType.FileUpload:
      return <FileInput input={input} attributes={attributes} onChange={onChange} />;
    default: {
      const { 'aria-required': _, ...field } = attributes;
      return (
        <MenuView
          label={label}
          placeholder={input.placeholder ?? 'Make a selection'}
          choices={choicesOf(input, scope)}
          chosen={asList(value)}
          {...boundsOf(input)}
          isSearchable={input.type !== ComponentType.StringSelect}
          field={field}
          onChosen={onChange}
        />
      );
    }
  }
}

interface TextInputProps {
  readonly input: APITextInputComponent;
  readonly text: string;
  readonly attributes: InputAttributes;
  readonly onChange: (value: string) => void;
}

/** Longer texts than allowed can be typed and are refused with a sentence, so that nothing pasted is cut in silence. */
function TextInput({ input, text, attributes, onChange }: TextInputProps) {
  const max = input.max_length ?? 4000;
  const common = {
    ...attributes,
    class: 'modal-text',
    placeholder: input.placeholder ?? '',
    value: text,
    autocomplete: 'off',
  } as const;
  return (
    <>
      {input.style === TextInputStyle.Paragraph ? (
        <textarea {...common} rows={4} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <input {...common} type="text" onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      )}
      {text.length > max * 0.8 ? <Left count={max - text.length} /> : null}
    </>
  );
}

function Left({ count }: { readonly count: number }) {
  return <span class={count < 0 ? 'modal-left modal-left-over' : 'modal-left'}>{count} characters left</span>;
}

function asText(value: Value): string {
  return typeof value === 'string' ? value : '';
}

function asList(value: Value): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
