import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from './icons.tsx';

interface DialogProps {
  /** The id of the heading inside. */
  readonly labelledBy: string;
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog that holds the focus while it is there, and gives it back to where it was. */
export function Dialog({ labelledBy, class: look = 'dialog', onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      class={look}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        // The backdrop is the dialog itself, outside of what it holds.
        if (event.target === ref.current) onClose();
      }}
    >
      <div class="dialog-content">{children}</div>
    </dialog>
  );
}

interface DialogHeadProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

export function DialogHead({ id, title, onClose }: DialogHeadProps) {
  return (
    <header class="dialog-head">
      <h2 id={id}>{title}</h2>
      <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}
