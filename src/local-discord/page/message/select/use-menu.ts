import { useState } from 'preact/hooks';

import { type Choice, narrowed, picked } from './choices.ts';

export interface MenuNeeds {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly min: number;
  readonly max: number;
  /** Is told when the menu closes with something else chosen. */
  readonly onChosen: (values: readonly string[]) => void;
}

/** What an open menu holds until it closes. */
interface Open {
  readonly active: number;
  readonly chosen: readonly string[];
  readonly query: string;
}

export type Menu = ReturnType<typeof useMenu>;

/** An open or closed menu. One of many closes when told to, one of one with the choice. */
export function useMenu({ choices, chosen, min, max, onChosen }: MenuNeeds) {
  const [state, setState] = useState<Open>();
  const shown = state === undefined ? [] : narrowed(choices, state.query);
  const report = (values: readonly string[]) => {
    const isOther = values.length !== chosen.length || values.some((value) => !chosen.includes(value));
    if (isOther) onChosen(values);
  };
  const open = () => {
    const first = choices.findIndex(({ value }) => chosen.includes(value));
    setState({ active: Math.max(0, first), chosen, query: '' });
  };
  return {
    isOpen: state !== undefined,
    shown,
    active: state?.active ?? 0,
    query: state?.query ?? '',
    chosen: state?.chosen ?? chosen,
    open,
    /** Takes what was chosen. */
    close: () => {
      if (state === undefined) return;
      setState(undefined);
      report(state.chosen);
    },
    /** Leaves what was chosen before. */
    cancel: () => setState(undefined),
    seek: (query: string) => setState((now) => now && { ...now, query, active: 0 }),
    moveTo: (index: number) => {
      const last = shown.length - 1;
      setState((now) => now && { ...now, active: Math.max(0, Math.min(last, index)) });
    },
    pick: (index: number) => {
      const choice = shown[index];
      if (state === undefined || choice === undefined) return;
      const values = picked(state.chosen, choice.value, { min, max });
      if (max > 1) {
        setState({ ...state, chosen: values, active: index });
        return;
      }
      setState(undefined);
      report(values);
    },
  };
}
