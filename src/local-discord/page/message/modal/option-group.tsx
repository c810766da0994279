import { useId } from 'preact/hooks';

import type { InputAttributes } from './input-view.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

interface OptionGroupProps {
  readonly kind: 'radio' | 'checkbox';
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly attributes: InputAttributes;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Radio buttons or checkboxes that belong together. */
export function OptionGroup({ kind, options, chosen, attributes, onChange }: OptionGroupProps) {
  const { id, 'aria-required': isRequired, 'aria-invalid': isInvalid, ...rest } = attributes;
  const isRadio = kind === 'radio';
  return (
    <div
      {...rest}
      id={id}
      class="modal-group"
      role={isRadio ? 'radiogroup' : 'group'}
      aria-labelledby={`${id}-label`}
      {...(isRadio ? { 'aria-required': isRequired, 'aria-invalid': isInvalid } : {})}
    >
      {options.map((option) => (
        <OptionLine
          key={option.value}
          kind={kind}
          group={id}
          option={option}
          isChosen={chosen.includes(option.value)}
          onToggle={(isOn) => {
            const others = isRadio ? [] : chosen.filter((value) => value !== option.value);
            onChange(isOn ? [...others, option.value] : others);
          }}
        />
      ))}
    </div>
  );
}

interface OptionLineProps {
  readonly kind: 'radio' | 'checkbox';
  readonly group: string;
  readonly option: Option;
  readonly isChosen: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function OptionLine({ kind, group, option, isChosen, onToggle }: OptionLineProps) {
  const id = useId();
  return (
    <label class="modal-option">
      <input
        class="modal-check"
        type={kind}
        name={group}
        checked={isChosen}
        aria-describedby={option.description === undefined ? undefined : id}
        aria-labelledby={`${id}-name`}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
      <span class="modal-option-words">
        <span id={`${id}-name`}>{option.label}</span>
        {option.description === undefined ? null : (
          <span class="modal-description" id={id}>
            {option.description}
          </span>
        )}
      </span>
    </label>
  );
}
