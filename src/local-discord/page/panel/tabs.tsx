import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

export interface Tab {
  readonly name: string;
  /** Drawn only while it is open. */
  readonly content: () => ComponentChildren;
}

/** Tabs as ARIA's authoring practices have them: one stop of the Tab key, arrows between them. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(0);
  const goTo = (index: number): void => {
    const at = (index + tabs.length) % tabs.length;
    setOpen(at);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => goTo(open - 1),
    ArrowRight: () => goTo(open + 1),
    Home: () => goTo(0),
    End: () => goTo(tabs.length - 1),
  };
  return (
    <>
      <div class="panel-tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ name }, index) => (
          <button
            key={name}
            id={`${id}-${index}`}
            type="button"
            role="tab"
            aria-selected={index === open}
            aria-controls={`${id}-content`}
            tabIndex={index === open ? 0 : -1}
            onClick={() => setOpen(index)}
            onKeyDown={(event) => {
              const move = moves[event.key];
              if (move === undefined) return;
              event.preventDefault();
              move();
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <div class="panel-tab" id={`${id}-content`} role="tabpanel" aria-labelledby={`${id}-${open}`}>
        {tabs[open]?.content()}
      </div>
    </>
  );
}
