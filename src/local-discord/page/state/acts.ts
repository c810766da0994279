import type { ActionOutcome } from '../message/message-actions.ts';
import type { ControlApi } from './api.ts';
import type { AppState } from './app-state.ts';
import type { Feed, Pending } from './feed.ts';
import type { Store } from './store.ts';
import type { InteractionResult, SeenMessage } from './wire.ts';

export interface CommandToRun {
  /** "collab song" */
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** 2 for a person's menu, 3 for a message's. */
  readonly type?: 1 | 2 | 3;
  readonly targetId?: string;
}

/** What a person does where they are. Nothing rejects: a refusal comes as a sentence. */
export interface Acts {
  say(content: string): Promise<ActionOutcome>;
  run(run: CommandToRun): Promise<ActionOutcome>;
  click(message: SeenMessage, customId: string): Promise<ActionOutcome>;
  select(message: SeenMessage, customId: string, values: readonly string[]): Promise<ActionOutcome>;
  submitModal(values: Readonly<Record<string, unknown>>): Promise<void>;
  cancelModal(): void;
}

interface Needs {
  readonly api: ControlApi;
  readonly store: Store<AppState>;
  readonly set: (change: Partial<AppState>) => void;
}

export function createActs({ api, store, set }: Needs): Acts {
  let commandsRun = 0;

  function place() {
    const { meId, channelId } = store.get();
    return { user_id: meId ?? '', channel_id: channelId ?? '' };
  }

  /** A modal opens for the person who asked for it, unless they are somebody else by now. */
  async function interact(ask: () => Promise<InteractionResult>): Promise<ActionOutcome> {
    const asking = store.get().meId;
    return outcomeOf(async () => {
      const { outcome, modal, interaction_id: interactionId } = await ask();
      if (outcome === 'modal' && modal !== undefined && store.get().meId === asking)
        set({ modal: { interactionId, modal, error: undefined } });
    });
  }

  return {
    say: (content) => outcomeOf(() => api.say({ ...place(), content })),
    run: async ({ command, options, type = 1, targetId }) => {
      const pending = { key: (commandsRun += 1), command: type === 1 ? `/${command}` : command };
      store.update((state) => withPending(state, (all) => [...all, pending]));
      const target = targetId === undefined ? {} : { target_id: targetId };
      const outcome = await interact(() => api.run({ ...place(), command, options, type, ...target }));
      store.update((state) => withPending(state, (all) => all.filter(({ key }) => key !== pending.key)));
      return outcome;
    },
    click: ({ id }, customId) =>
      interact(() => api.click({ user_id: place().user_id, message_id: id, custom_id: customId })),
    select: ({ id }, customId, values) =>
      interact(() => api.select({ user_id: place().user_id, message_id: id, custom_id: customId, values })),
    submitModal: async (values) => {
      const { modal, meId } = store.get();
      if (modal === undefined || meId === undefined) return;
      const asked = { user_id: meId, interaction_id: modal.interactionId, values };
      let error: string | undefined;
      const sent = await outcomeOf(async () => {
        const { outcome } = await api.submit(asked);
        // What was typed stays, so that it can be sent once more.
        if (outcome === 'timed-out') error = 'Something went wrong: this application did not respond. Try again.';
      });
      if (!sent.ok) error = sent.message;
      const now = store.get().modal;
      if (now?.interactionId === modal.interactionId)
        set({ modal: error === undefined ? undefined : { ...now, error } });
    },
    cancelModal: () => set({ modal: undefined }),
  };
}

async function outcomeOf(act: () => Promise<unknown>): Promise<ActionOutcome> {
  try {
    await act();
    return { ok: true };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function withPending(state: AppState, change: (pending: readonly Pending[]) => readonly Pending[]): AppState {
  if (state.feed === undefined) return state;
  const feed: Feed = { ...state.feed, pending: change(state.feed.pending) };
  return { ...state, feed };
}
