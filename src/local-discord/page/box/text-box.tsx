import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import { Icon } from '../shell/icons.tsx';
import { nameOf } from '../state/known.ts';
import { draftFor, type CommandDraft } from './draft.ts';
import { matchEntries, type CommandEntry } from './entries.ts';
import type { Around } from './field.ts';
import { itemId, ListBox } from './list-box.tsx';
import { mentionAt, peopleNamed } from './mentions.ts';
import { readDraft } from './read-draft.ts';
import { useActive } from './use-active.ts';

interface TextBoxProps {
  readonly text: string;
  /** "Message #general" */
  readonly label: string;
  readonly entries: readonly CommandEntry[];
  readonly around: Around;
  /** The focus comes here with every other number but 0. */
  readonly focusTurn: number;
  readonly onText: (text: string) => void;
  /** A command was chosen, or written out. */
  readonly onDraft: (draft: CommandDraft) => void;
  readonly onSend: () => void;
  /** The arrow up in an empty box: what was sent last. */
  readonly onRecall: () => void;
}

interface Offer {
  readonly kind: 'commands' | 'people';
  readonly items: readonly {
    readonly key: string;
    readonly content: preact.ComponentChild;
    readonly pick: () => void;
  }[];
}

/** Where people write; a slash offers commands, an @ people. */
export function TextBox({ text, label, entries, around, focusTurn, onText, onDraft, onSend, onRecall }: TextBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [caret, setCaret] = useState(text.length);
  const [closedAt, setClosedAt] = useState<string>();
  useLayoutEffect(() => {
    if (focusTurn > 0) box.current?.focus();
  }, [focusTurn]);
  const offer = useMemo<Offer | undefined>(() => {
    if (/^\/[^\n]*$/.test(text))
      return {
        kind: 'commands',
        items: matchEntries(entries, text.slice(1)).map((entry) => ({
          key: entry.path,
          content: (
            <>
              <span class="command-name">/{entry.label}</span> <span class="muted">{entry.description}</span>
            </>
          ),
          pick: () => onDraft(draftFor(entry)),
        })),
      };
    const mention = mentionAt(text, caret);
    if (mention === undefined) return undefined;
    return {
      kind: 'people',
      items: peopleNamed(around.people, mention.name).map((person) => ({
        key: person.id,
        content: (
          <>
            {nameOf(person)} <span class="muted">@{person.username}</span>
          </>
        ),
        pick: () => {
          const before = `${text.slice(0, mention.start)}@${person.username} `;
          onText(before + text.slice(caret));
          setCaret(before.length);
        },
      })),
    };
  }, [text, caret, entries, around.people, onDraft, onText]);
  const items = offer?.items ?? [];
  const active = useActive(items.length, offer?.kind === 'commands' ? text : items.length);
  const isOpen = offer !== undefined && closedAt !== text && (items.length > 0 || offer.kind === 'commands');
  const isListed = isOpen && items.length > 0;
  const listId = `${id}-list`;

  const write = (value: string, position: number) => {
    setCaret(position);
    const draft = readDraft(entries, value, around.locale);
    if (draft === undefined) onText(value);
    else onDraft(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return; // Korean is still being put together
    if (isListed && active.move(event)) return;
    if (isListed && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      event.preventDefault();
      items[active.index]?.pick();
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setClosedAt(text);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onSend();
    } else if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault();
      onRecall();
    }
  };
  return (
    <div class="text-box">
      {isOpen && (
        <div class="popup">
          {isListed ? (
            <ListBox
              id={listId}
              label={offer.kind === 'commands' ? 'Commands' : 'People'}
              items={items}
              active={active.index}
              onPick={(index) => items[index]?.pick()}
              onHover={active.set}
            />
          ) : (
            <p role="status" class="popup-note">
              No commands match. Enter sends it as a message.
            </p>
          )}
        </div>
      )}
      <textarea
        ref={box}
        rows={1}
        value={text}
        placeholder={label}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isListed ? listId : undefined}
        aria-activedescendant={isListed ? itemId(listId, active.index) : undefined}
        maxLength={2000}
        onInput={({ currentTarget: { value, selectionStart } }) => write(value, selectionStart)}
        onSelect={({ currentTarget: { selectionStart } }) => setCaret(selectionStart)}
        onKeyDown={onKeyDown}
      />
      <button type="button" class="icon-button send" aria-label="Send" disabled={text.trim() === ''} onClick={onSend}>
        <Icon name="send" />
      </button>
    </div>
  );
}
