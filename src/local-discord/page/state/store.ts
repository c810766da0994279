/** State that components follow: replaced as a whole, never changed in place. */
export interface Store<State> {
  get(): State;
  /** Tells nobody when the very same state comes back. */
  update(change: (state: State) => State): void;
  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
}

export function createStore<State>(initial: State): Store<State> {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    get: () => state,
    update: (change) => {
      const next = change(state);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
