import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '../shell/icons.tsx';
import { otherOptions, shownOptions, withField, withOption, withoutOption, type CommandDraft } from './draft.ts';
import { localized, type CommandEntry } from './entries.ts';
import { emptyField, type Around, type Candidate } from './field.ts';
import { OptionField } from './option-field.tsx';

interface CommandFormProps {
  readonly entry: CommandEntry;
  readonly draft: CommandDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly around: Around;
  readonly ask: (option: string, text: string, signal: AbortSignal) => Promise<readonly Candidate[]>;
  readonly onDraft: (draft: CommandDraft) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** A command with its options as fields. */
export function CommandForm({ entry, draft, errors, around, ask, onDraft, onSend, onCancel }: CommandFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const shown = shownOptions(entry, draft);
  const others = otherOptions(entry, draft);
  const focusOn = (name: string | undefined) => {
    const field = name === undefined ? undefined : form.current?.querySelector(`[data-option="${name}"] input`);
    const target = field ?? form.current?.querySelector('button[type="submit"]');
    if (target instanceof HTMLElement) target.focus();
  };
  // What has to be filled in comes first; a command that needs nothing is sent with Enter at once.
  useLayoutEffect(() => focusOn(shown.find(({ name }) => isEmpty(draft, name))?.name ?? shown[0]?.name), [entry.path]);
  const newest = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (newest.current !== undefined) focusOn(newest.current);
    newest.current = undefined;
  }, [draft.added]);
  const firstError = shown.find(({ name }) => errors[name] !== undefined)?.name;
  useLayoutEffect(() => {
    if (firstError !== undefined) focusOn(firstError);
  }, [errors]);

  const add = (name: string) => {
    newest.current = name;
    onDraft(withOption(draft, name));
  };
  const leaveEmpty = (name: string, index: number) => {
    const before = shown[index - 1]?.name;
    if (draft.added.includes(name)) onDraft(withoutOption(draft, name));
    if (before !== undefined) focusOn(before);
    else if (!draft.added.includes(name)) onCancel();
  };
  return (
    <form
      ref={form}
      class="command-form"
      aria-label={`/${entry.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
      }}
    >
      <div class="command-line">
        <span class="command-name">/{entry.label}</span>
        {shown.map((option, index) => (
          <OptionField
            key={option.name}
            option={option}
            input={draft.fields[option.name] ?? emptyField}
            error={errors[option.name]}
            around={around}
            ask={(text, signal) => ask(option.name, text, signal)}
            onInput={(input) => onDraft(withField(draft, option.name, input))}
            onPicked={() =>
              focusOn(shown.slice(index + 1).find(({ name }) => isEmpty(draft, name))?.name ?? option.name)
            }
            onSend={onSend}
            onEscape={onCancel}
            onLeaveEmpty={() => leaveEmpty(option.name, index)}
          />
        ))}
        {others.map((option) => (
          <button
            key={option.name}
            type="button"
            class="add-option"
            title={localized(option.description, option.description_localizations, around.locale)}
            onClick={() => add(option.name)}
          >
            <Icon name="plus" />
            {localized(option.name, option.name_localizations, around.locale)}
          </button>
        ))}
      </div>
      <button type="button" class="icon-button" aria-label="Cancel the command" onClick={onCancel}>
        <Icon name="close" />
      </button>
      <button type="submit" class="icon-button send" aria-label="Send">
        <Icon name="send" />
      </button>
    </form>
  );
}

function isEmpty(draft: CommandDraft, name: string): boolean {
  const input = draft.fields[name];
  return input === undefined || (input.text === '' && input.file === undefined);
}
