import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { useApp, useClient } from '../shell/client-context.ts';
import { Icon } from '../shell/icons.tsx';
import type { Person, SeenMessage } from '../state/wire.ts';
import { focusList } from './focus-list.ts';
import { menuEntries } from './menu-entries.ts';

interface MessageMenuProps {
  readonly message: SeenMessage;
  readonly me: Person;
  readonly mayManage: boolean;
}

/** What can be done to a message: the bot's own entries, copy its id, delete it. */
export function MessageMenu({ message, me, mayManage }: MessageMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class={isOpen ? 'message-menu is-open' : 'message-menu'}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label="More"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen && <Entries message={message} me={me} mayManage={mayManage} onClose={close} />}
    </div>
  );
}

interface Entry {
  readonly label: string;
  readonly act: () => Promise<unknown>;
  /** The message, and this menu with it, is gone afterwards. */
  readonly isEnd?: boolean;
}

function Entries({ message, me, mayManage, onClose }: MessageMenuProps & { readonly onClose: () => void }) {
  const client = useClient();
  const commands = useApp((state) => state.commands);
  const menu = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<string>();
  const ofBot = menuEntries(commands, message, me.locale).map(({ label, ...entry }) => ({
    label,
    act: async () => {
      const outcome = await client.run({ ...entry, options: {} });
      if (!outcome.ok) throw new Error(outcome.message);
    },
  }));
  const mayDelete = (mayManage || message.author.id === me.id) && !message.ephemeral;
  const entries: readonly Entry[] = [
    ...ofBot,
    { label: 'Copy message ID', act: () => navigator.clipboard.writeText(message.id) },
    ...(mayDelete
      ? [
          {
            label: 'Delete message',
            act: () => client.api.control('DELETE', `/control/messages/${message.id}`),
            isEnd: true,
          },
        ]
      : []),
  ];
  useLayoutEffect(() => {
    const opened = menu.current;
    if (opened === null) return;
    const room = opened.closest('.messages-scroller')?.getBoundingClientRect().bottom ?? Infinity;
    opened.classList.toggle('is-above', opened.getBoundingClientRect().bottom > room);
    opened.querySelector('button')?.focus();
  }, []);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const index = buttons.findIndex((one) => one === document.activeElement);
    buttons.at((index + step) % buttons.length)?.focus();
  };
  return (
    <div
      class="menu"
      role="menu"
      ref={menu}
      aria-label="Message"
      onKeyDown={move}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && menu.current?.contains(relatedTarget) === false) onClose();
      }}
    >
      {entries.map(({ label, act, isEnd = false }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          onClick={() => {
            act().then(isEnd ? focusList : onClose, (problem: unknown) =>
              setError(problem instanceof Error ? problem.message : String(problem)),
            );
          }}
        >
          {label}
        </button>
      ))}
      {error !== undefined && <p role="alert">{error}</p>}
    </div>
  );
}
