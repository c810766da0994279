import { useEffect, useRef } from 'preact/hooks';

import { Emoji } from '../components/emoji.tsx';
import type { Choice } from './choices.ts';
import type { Menu } from './use-menu.ts';

/** The open menu that a part belongs to, and the id that its lines' ids begin with. */
export interface PartProps {
  readonly menu: Menu;
  readonly id: string;
  readonly label: string;
}

/** Says to a screen reader which line the keys are at. */
export function pointing(menu: Menu, id: string) {
  if (!menu.isOpen) return {};
  const active = menu.shown.length === 0 ? undefined : `${id}-${menu.active}`;
  return { 'aria-controls': `${id}-list`, 'aria-activedescendant': active };
}

export function Lines({ menu, id, label, max }: PartProps & { readonly max: number }) {
  if (menu.shown.length === 0) return <p class="menu-nothing">Nothing matches.</p>;
  return (
    <ul class="menu-lines" id={`${id}-list`} role="listbox" aria-label={label} aria-multiselectable={max > 1}>
      {menu.shown.map((choice, index) => {
        const isChosen = menu.chosen.includes(choice.value);
        return (
          <Line
            key={choice.value}
            id={`${id}-${index}`}
            choice={choice}
            isActive={index === menu.active}
            isChosen={isChosen}
            isFull={!isChosen && max > 1 && menu.chosen.length >= max}
            onPick={() => menu.pick(index)}
          />
        );
      })}
    </ul>
  );
}

interface LineProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  /** As many are chosen as may be. */
  readonly isFull: boolean;
  readonly onPick: () => void;
}

function Line({ id, choice, isActive, isChosen, isFull, onPick }: LineProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <li
      ref={line}
      id={id}
      class="menu-line"
      role="option"
      aria-selected={isChosen}
      aria-disabled={isFull ? 'true' : undefined}
      data-active={isActive ? '' : undefined}
      // The focus stays where the keys are heard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <Emoji emoji={choice.emoji} />
      <span class="menu-line-words">
        <span>{choice.label}</span>
        {choice.description == null ? null : <span class="menu-line-more">{choice.description}</span>}
      </span>
      <span class="menu-check" aria-hidden="true">
        {isChosen ? <CheckIcon /> : null}
      </span>
    </li>
  );
}

function CheckIcon() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20">
      <path fill="currentColor" d="m9.5 18.4-6-6 1.5-1.5 4.5 4.5L19 5.9l1.5 1.5z" />
    </svg>
  );
}
