import { useEffect, useRef, useState } from 'preact/hooks';

import type { Change } from '../state/wire.ts';

export type Listen = (listener: (change: Change) => void) => () => void;

export interface Live<Value> {
  readonly value: Value | undefined;
  /** Why the newest look failed, as a sentence; the value before it stays. */
  readonly error: string | undefined;
  refresh(): void;
}

export interface LiveNeeds<Value> {
  /** The same function for as long as it looks at the same thing. Rejects with an error whose message is a sentence. */
  readonly load: () => Promise<Value>;
  readonly listen: Listen;
  readonly concerns: (change: Change) => boolean;
}

/** A burst of events costs one look. */
const quietMs = 150;

/** A value of the server's that is looked at again when an event concerns it: one look at a time, and the last one after the last event. */
export function useLive<Value>({ load, listen, concerns }: LiveNeeds<Value>): Live<Value> {
  const [value, setValue] = useState<Value>();
  const [error, setError] = useState<string>();
  const refresh = useRef<() => void>(() => {});
  useEffect(() => {
    setValue(undefined);
    const looking = createLooking(async () => {
      try {
        const next = await load();
        if (looking.stopped()) return;
        setValue(next);
        setError(undefined);
      } catch (failure) {
        if (!looking.stopped()) setError(sentenceOf(failure));
      }
    });
    refresh.current = () => looking.look();
    looking.look();
    const unlisten = listen((change) => {
      if (concerns(change)) looking.lookSoon();
    });
    return () => {
      unlisten();
      looking.stop();
    };
  }, [load, listen, concerns]);
  return { value, error, refresh: () => refresh.current() };
}

export function sentenceOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}

function createLooking(look: () => Promise<void>) {
  let timer: number | undefined;
  let underWay = false;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    if (stopped) return;
    again = underWay;
    if (underWay) return;
    underWay = true;
    await look();
    underWay = false;
    if (again) lookSoon();
  };
  const lookSoon = (): void => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      void run();
    }, quietMs);
  };
  return {
    look: () => void run(),
    lookSoon,
    stopped: () => stopped,
    stop: () => {
      stopped = true;
      window.clearTimeout(timer);
    },
  };
}
