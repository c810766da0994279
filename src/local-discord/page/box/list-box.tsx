import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ListItem {
  readonly key: string;
  readonly content: ComponentChildren;
}

interface ListBoxProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ListItem[];
  /** The item that Enter takes. */
  readonly active: number;
  readonly onPick: (index: number) => void;
  readonly onHover: (index: number) => void;
}

/** The id by which an input names its active item. */
export function itemId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What an input offers; the focus stays in the input. */
export function ListBox({ id, label, items, active, onPick, onHover }: ListBoxProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul id={id} role="listbox" aria-label={label} class="popup-list" ref={list}>
      {items.map(({ key, content }, index) => (
        <li
          key={key}
          id={itemId(id, index)}
          role="option"
          aria-selected={index === active}
          // No stop of the Tab key: the input's arrow keys lead here, and scroll.
          tabIndex={-1}
          // A press must not take the focus from the input.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => {
            if (index !== active) onHover(index);
          }}
          onClick={() => onPick(index)}
        >
          {content}
        </li>
      ))}
    </ul>
  );
}
