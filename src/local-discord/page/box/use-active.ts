import { useLayoutEffect, useState } from 'preact/hooks';

export interface Active {
  readonly index: number;
  readonly set: (index: number) => void;
  /** Moves with the arrow keys, over both ends; says whether the key was one. */
  readonly move: (event: KeyboardEvent) => boolean;
  /** The arrow keys or the pointer chose it. */
  readonly wasMoved: boolean;
}

/** Which of a list's items is active: the first again whenever the list is another. */
export function useActive(count: number, list: unknown): Active {
  const [state, setState] = useState({ index: 0, wasMoved: false });
  useLayoutEffect(() => setState({ index: 0, wasMoved: false }), [list]);
  const index = Math.min(state.index, Math.max(0, count - 1));
  const set = (next: number) => setState({ index: next, wasMoved: true });
  return {
    index,
    set,
    wasMoved: state.wasMoved,
    move: (event) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0 || count === 0) return false;
      event.preventDefault();
      set((index + step + count) % count);
      return true;
    },
  };
}
