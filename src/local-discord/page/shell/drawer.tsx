import type { ComponentChildren } from 'preact';

import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';

interface DrawerProps {
  readonly side: 'left' | 'right';
  readonly label: string;
  /** There is no room for it beside the messages: it lies over them, and only while it is open. */
  readonly isDrawer: boolean;
  readonly isOpen: boolean;
  /** Beside the messages too it is there only while it is open. */
  readonly isOptional?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Drawer({ side, label, isDrawer, isOpen, isOptional = false, onClose, children }: DrawerProps) {
  const id = `drawer-${side}`;
  const head = (
    <header class="drawer-head">
      <h2 id={id}>{label}</h2>
      <button type="button" class="icon-button" aria-label={`Close ${label.toLowerCase()}`} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
  if (isDrawer)
    return isOpen ? (
      <Dialog class={`drawer ${side}`} labelledBy={id} onClose={onClose}>
        {head}
        {children}
      </Dialog>
    ) : null;
  if (!isOptional) return <div class="side">{children}</div>;
  return isOpen ? (
    <aside class="aside" aria-labelledby={id}>
      {head}
      {children}
    </aside>
  ) : null;
}
