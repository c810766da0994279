import { useId, useRef } from 'preact/hooks';

import { Emoji } from '../components/emoji.tsx';
import { Spinner } from '../components/spinner.tsx';
import type { Choice } from './choices.ts';
import { Lines, type PartProps, pointing } from './menu-lines.tsx';
import { onMenuKey } from './menu-keys.ts';
import { type MenuNeeds, useMenu } from './use-menu.ts';
import { usePlacement } from './use-placement.ts';

export interface MenuViewProps extends MenuNeeds {
  readonly label: string;
  readonly placeholder: string;
  readonly isDisabled?: boolean;
  readonly isWaiting?: boolean;
  /** Whether a part of the name can be typed, as in menus of people. */
  readonly isSearchable: boolean;
  /** For the field of a form. */
  readonly field?: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
  };
}

/** A menu of one or of many, as ARIA's select-only combobox is used. */
export function MenuView(props: MenuViewProps) {
  const { label, isDisabled = false, isWaiting = false, isSearchable, field } = props;
  const menu = useMenu(props);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  usePlacement(menu.isOpen, button, popup);
  const isDriver = !isSearchable;
  const shown = props.choices.filter(({ value }) => menu.chosen.includes(value));
  return (
    <div
      class="menu-field"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) menu.close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="menu-button"
        {...field}
        // A combobox says its value by itself, a button that opens one does not.
        aria-label={isDriver ? label : nameWithValue(label, shown, props.placeholder)}
        aria-haspopup="listbox"
        aria-expanded={menu.isOpen}
        aria-disabled={isDisabled || isWaiting ? 'true' : undefined}
        {...(isDriver ? { role: 'combobox', ...pointing(menu, id) } : {})}
        onClick={() => {
          if (menu.isOpen) menu.close();
          else if (!isDisabled && !isWaiting) menu.open();
        }}
        onKeyDown={(event) => {
          if (menu.isOpen) onMenuKey(event, menu, false);
          else if (['ArrowDown', 'ArrowUp'].includes(event.key) && !isDisabled && !isWaiting) {
            event.preventDefault();
            menu.open();
          }
        }}
      >
        <Shown shown={shown} placeholder={props.placeholder} />
        {isWaiting ? <Spinner /> : <ChevronIcon />}
      </button>
      {menu.isOpen ? (
        <div ref={popup} class="menu-popup" popover="manual">
          {isSearchable ? (
            <Search menu={menu} id={id} label={label} onLeave={() => button.current?.focus({ preventScroll: true })} />
          ) : null}
          <Lines menu={menu} id={id} label={label} max={props.max} />
        </div>
      ) : null}
    </div>
  );
}

function nameWithValue(label: string, shown: readonly Choice[], placeholder: string): string {
  const value = shown.length === 0 ? placeholder : shown.map((choice) => choice.label).join(', ');
  return value === label ? label : `${label}: ${value}`;
}

function Shown({ shown, placeholder }: { readonly shown: readonly Choice[]; readonly placeholder: string }) {
  if (shown.length === 0) return <span class="menu-placeholder">{placeholder}</span>;
  return (
    <span class="menu-chosen">
      {shown.map(({ value, label, emoji }) => (
        <span key={value} class={shown.length === 1 ? undefined : 'menu-chip'}>
          <Emoji emoji={emoji} />
          {label}
        </span>
      ))}
    </span>
  );
}

function Search({ menu, id, label, onLeave }: PartProps & { readonly onLeave: () => void }) {
  return (
    <input
      // Focused as the popup is shown, so that no letter of a quick typist is lost.
      autoFocus
      class="menu-search"
      type="text"
      role="combobox"
      aria-label={`Search: ${label}`}
      aria-autocomplete="list"
      aria-expanded
      autocomplete="off"
      placeholder="Search"
      {...pointing(menu, id)}
      value={menu.query}
      onInput={({ currentTarget }) => menu.seek(currentTarget.value)}
      onKeyDown={(event) => {
        const leaves = event.key === 'Escape' || event.key === 'Enter';
        onMenuKey(event, menu, true);
        if (leaves) onLeave();
      }}
    />
  );
}

function ChevronIcon() {
  return (
    <svg class="menu-chevron" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path fill="currentColor" d="m6.7 8.3 5.3 5.3 5.3-5.3 1.4 1.4-6.7 6.7-6.7-6.7z" />
    </svg>
  );
}
