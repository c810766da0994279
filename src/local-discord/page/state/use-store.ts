import { useSyncExternalStore } from 'preact/compat';

import type { Store } from './store.ts';

/** What `select` takes out of the store; the component is drawn again only when that is another value. */
export function useStore<State, Selected>(store: Store<State>, select: (state: State) => Selected): Selected {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
