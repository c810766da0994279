import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { SeenMessage } from '../../state/wire.ts';
import type { ActionOutcome, MessageActions } from '../message-actions.ts';

/** What is going on with the buttons and menus of one message. */
export interface MessageUse {
  /** The custom id of what waits for the bot. While something does, nothing else of the message can be used. */
  readonly pending: string | undefined;
  press(customId: string): void;
  choose(customId: string, values: readonly string[]): void;
}

const UseContext = createContext<MessageUse | undefined>(undefined);

export const MessageUseProvider = UseContext.Provider;

export function useMessageUse(): MessageUse {
  const use = useContext(UseContext);
  if (use === undefined) throw new Error('A component is drawn outside of a message');
  return use;
}

/** @returns also why the last use was refused, until the next one or until the message is another */
export function useComponents(message: SeenMessage, actions: MessageActions) {
  const [pending, setPending] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const isDrawn = useRef(true);
  useEffect(() => () => void (isDrawn.current = false), []);
  useEffect(() => setProblem(undefined), [message]);
  const use = useMemo((): MessageUse => {
    const act = async (customId: string, outcome: () => Promise<ActionOutcome>) => {
      setPending(customId);
      setProblem(undefined);
      const result = await outcome();
      if (!isDrawn.current) return;
      setPending(undefined);
      if (!result.ok) setProblem(result.message);
    };
    const unlessBusy = (customId: string, outcome: () => Promise<ActionOutcome>) => {
      if (pending === undefined) void act(customId, outcome);
    };
    return {
      pending,
      press: (customId) => unlessBusy(customId, () => actions.click(message, customId)),
      choose: (customId, values) => unlessBusy(customId, () => actions.select(message, customId, values)),
    };
  }, [message, actions, pending]);
  return { use, problem };
}
