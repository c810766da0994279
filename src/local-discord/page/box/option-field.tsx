import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useId, useMemo, useState } from 'preact/hooks';

import { localized } from './entries.ts';
import { AttachmentInput } from './attachment-input.tsx';
import { candidatesFor, isSuggested, matching, type Around, type Candidate, type FieldInput } from './field.ts';
import { isTyped, kindOf } from './option-kind.ts';
import { itemId, ListBox } from './list-box.tsx';
import { useActive } from './use-active.ts';
import { useSuggestions } from './use-suggestions.ts';

export interface OptionFieldProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly input: FieldInput;
  readonly error: string | undefined;
  readonly around: Around;
  /** What the bot suggests for a text. */
  readonly ask: (text: string, signal: AbortSignal) => Promise<readonly Candidate[]>;
  readonly onInput: (input: FieldInput) => void;
  /** Something was picked: the next field's turn. */
  readonly onPicked: () => void;
  readonly onSend: () => void;
  readonly onEscape: () => void;
  /** Backspace in an empty field. */
  readonly onLeaveEmpty: () => void;
}

export function OptionField(props: OptionFieldProps) {
  const { option, error, around } = props;
  const id = useId();
  const description = localized(option.description, option.description_localizations, around.locale);
  return (
    <div class={error === undefined ? 'field' : 'field is-wrong'} data-option={option.name}>
      <label for={id}>
        {localized(option.name, option.name_localizations, around.locale)}
        {option.required === true && <span class="visually-hidden"> (required)</span>}
      </label>
      {option.type === 11 ? <AttachmentInput id={id} {...props} /> : <ListedInput id={id} {...props} />}
      <p id={`${id}-about`} class="field-about">
        {description}
      </p>
      {error !== undefined && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

function ListedInput({ id, ...props }: OptionFieldProps & { readonly id: string }) {
  const { option, input, error, around, ask, onInput } = props;
  const [isOpen, setOpen] = useState(false);
  const { suggestions, suggester } = useSuggestions(ask);
  const all = useMemo(() => candidatesFor(option, around), [option, around]);
  const isAsked = isSuggested(option);
  const offered = useMemo(() => {
    if (isAsked) return 'candidates' in suggestions ? suggestions.candidates : [];
    // A field that holds a picked value shows all that could stand there instead.
    return matching(all, input.picked === undefined ? input.text : '');
  }, [isAsked, suggestions, all, input]);
  const active = useActive(offered.length, offered);
  const hasList = isAsked || all.length > 0 || !isTyped(option);
  const isShown = isOpen && hasList;
  const isListed = isShown && offered.length > 0;
  const listId = `${id}-list`;

  const close = () => {
    setOpen(false);
    suggester.leave();
  };
  const pick = (candidate: Candidate | undefined) => {
    if (candidate === undefined) return;
    onInput({ text: candidate.name, picked: candidate.value });
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return; // Korean is still being put together
    const isPickable = isListed && input.picked === undefined && suggestions.status !== 'loading';
    if (isListed && active.move(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isListed && (isPickable || active.wasMoved)) {
        pick(offered[active.index]);
        props.onPicked();
      } else props.onSend();
    } else if (event.key === 'Tab' && isPickable && (input.text !== '' || active.wasMoved)) pick(offered[active.index]);
    else if (event.key === 'Escape') {
      event.preventDefault();
      if (isShown) close();
      else props.onEscape();
    } else if (event.key === 'Backspace' && input.text === '') {
      event.preventDefault();
      props.onLeaveEmpty();
    }
  };

  const listProps = hasList
    ? ({
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': isListed,
        'aria-controls': listId,
        ...(isListed ? { 'aria-activedescendant': itemId(listId, active.index) } : {}),
      } as const)
    : {};
  return (
    <>
      <input
        id={id}
        {...listProps}
        value={input.text}
        autocomplete="off"
        spellcheck={false}
        inputMode={kindOf(option) === 'integer' ? 'numeric' : kindOf(option) === 'number' ? 'decimal' : 'text'}
        aria-required={option.required === true}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-about` : `${id}-error ${id}-about`}
        onInput={({ currentTarget: { value } }) => {
          onInput({ text: value });
          setOpen(true);
          if (isAsked) suggester.type(value);
        }}
        onFocus={() => {
          setOpen(true);
          if (isAsked && input.picked === undefined) suggester.enter(input.text);
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <Popup
          label={localized(option.name, option.name_localizations, around.locale)}
          id={listId}
          offered={offered}
          status={isAsked ? suggestions.status : 'ready'}
          active={active}
          onPick={(index) => {
            pick(offered[index]);
            props.onPicked();
          }}
        />
      )}
    </>
  );
}

interface PopupProps {
  readonly id: string;
  readonly label: string;
  readonly offered: readonly Candidate[];
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly active: ReturnType<typeof useActive>;
  readonly onPick: (index: number) => void;
}

function Popup({ id, label, offered, status, active, onPick }: PopupProps) {
  if (status === 'idle') return null;
  return (
    <div class="popup" aria-busy={status === 'loading'}>
      {offered.length > 0 && status !== 'failed' ? (
        <ListBox
          id={id}
          label={label}
          items={offered.map(({ name, value }, index) => ({ key: `${index} ${String(value)}`, content: name }))}
          active={active.index}
          onPick={onPick}
          onHover={active.set}
        />
      ) : (
        <p role="status" class="popup-note">
          {notes[status]}
        </p>
      )}
    </div>
  );
}

const notes = {
  loading: 'Loading options…',
  ready: 'No options match your search.',
  failed: 'Loading options failed.',
} as const;
