import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

import { useApp, useClient, type Here } from '../shell/client-context.ts';
import { peopleIn } from '../state/known.ts';
import { draftKey } from '../state/memory.ts';
import { CommandForm } from './command-form.tsx';
import { checkDraft, draftFor, emptyDraft, keptDraft, otherValues, type CommandDraft, type Draft } from './draft.ts';
import { entriesOf, type CommandEntry } from './entries.ts';
import type { Around, Candidate } from './field.ts';
import { toMarkup } from './mentions.ts';
import { TextBox } from './text-box.tsx';

interface MessageBoxProps {
  readonly here: Here;
  readonly channelId: string;
  /** "#general" */
  readonly name: string;
  /** The focus comes here with every other number but 0. */
  readonly focusTurn: number;
  /** A command that was chosen elsewhere, such as by its mention. */
  readonly wanted: { readonly path: string } | undefined;
}

/** One for each person and channel: it keeps what was begun there. */
export function MessageBox({ here, channelId, name, focusTurn, wanted }: MessageBoxProps) {
  const client = useClient();
  const commands = useApp((state) => state.commands);
  const maySend = useApp((state) => state.channels.get(channelId)?.may_send === true);
  const { world, me, guild } = here;
  const key = draftKey(me.id, channelId);
  const [draft, setDraft] = useState<Draft>(() => keptDraft(client.tab.get().drafts[key]));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [hasMoved, setMoved] = useState(false);
  const last = useRef<Draft>(emptyDraft);
  const entries = useMemo(() => entriesOf(commands, me.locale), [commands, me.locale]);
  const around = useMemo<Around>(
    () => ({
      people: peopleIn(world, channelId),
      roles: guild?.roles ?? [],
      channels: guild?.channels ?? [],
      locale: me.locale,
    }),
    [world, guild, channelId, me.locale],
  );

  const change = useCallback(
    (next: Draft) => {
      setDraft(next);
      setErrors({});
      setProblem(undefined);
      client.tab.update({ drafts: { ...client.tab.get().drafts, [key]: keptDraft(next) } });
    },
    [client, key],
  );
  const changeText = useCallback((text: string) => change({ kind: 'text', text }), [change]);
  const begin = useCallback(
    (begun: CommandDraft) => {
      setMoved(true);
      change(begun);
    },
    [change],
  );
  const cancel = (path: string) => {
    setMoved(true);
    changeText(`/${path}`);
  };
  useWanted(wanted, entries, begin);

  /** The box is free at once; what was refused comes back into it, unless something else has been begun. */
  async function send(sent: Draft, act: () => Promise<{ ok: true } | { ok: false; message: string }>): Promise<void> {
    last.current = sent;
    setMoved(true);
    change(emptyDraft);
    const outcome = await act();
    if (outcome.ok) return;
    setProblem(outcome.message);
    setDraft((now) => (now.kind === 'text' && now.text === '' ? sent : now));
  }
  const sendText = () => {
    if (draft.kind !== 'text' || draft.text.trim() === '') return;
    const content = toMarkup(draft.text.trim(), around.people, around.channels);
    void send(draft, () => client.say(content));
  };
  const sendCommand = (entry: CommandEntry, filled: CommandDraft) => {
    const checked = checkDraft(entry, filled, around);
    if (Object.keys(checked.errors).length > 0) setErrors(checked.errors);
    else void send(filled, () => client.run({ command: entry.path, options: checked.values }));
  };
  const entry = draft.kind === 'command' ? entries.find(({ path }) => path === draft.path) : undefined;
  const ask = async (option: string, value: string, signal: AbortSignal): Promise<readonly Candidate[]> => {
    if (entry === undefined || draft.kind !== 'command') return [];
    const options = otherValues(entry, draft, around, option);
    const asked = { user_id: me.id, channel_id: channelId, command: entry.path, option, value, options };
    const { outcome, choices } = await client.api.autocomplete(asked, signal);
    if (outcome !== 'choices') throw new Error('no choices came');
    return (choices ?? []).map((choice) => ({ name: choice.name, value: choice.value }));
  };
  return (
    <div id="message-box" class="message-box">
      {problem !== undefined && (
        <p role="alert" class="box-problem">
          {problem}
        </p>
      )}
      {draft.kind === 'command' && entry !== undefined ? (
        <CommandForm
          entry={entry}
          draft={draft}
          errors={errors}
          around={around}
          ask={ask}
          onDraft={change}
          onSend={() => sendCommand(entry, draft)}
          onCancel={() => cancel(entry.label)}
        />
      ) : (
        <TextBox
          text={draft.kind === 'text' ? draft.text : ''}
          label={maySend ? `Message ${name}` : `Only commands may be used in ${name}`}
          entries={entries}
          around={around}
          focusTurn={focusTurn + Number(hasMoved)}
          onText={changeText}
          onDraft={begin}
          onSend={sendText}
          onRecall={() => change(last.current)}
        />
      )}
    </div>
  );
}

function useWanted(
  wanted: { readonly path: string } | undefined,
  entries: readonly CommandEntry[],
  begin: (draft: CommandDraft) => void,
): void {
  const done = useRef<object | undefined>(undefined);
  const entry = entries.find(({ path }) => path === wanted?.path);
  if (wanted !== undefined && entry !== undefined && done.current !== wanted) {
    done.current = wanted;
    queueMicrotask(() => begin(draftFor(entry)));
  }
}
