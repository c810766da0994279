import type { Connection, EventStream } from './connection.ts';
import type { Change } from './wire.ts';

/** What the tab that follows the server tells the others; "hello" asks it how things stand. */
export type Told =
  | { readonly kind: 'connection'; readonly connection: Connection }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'hello' };

export interface SharingNeeds {
  /** Follows the server until what it returns is called. */
  readonly connect: (tell: (told: Told) => void) => () => void;
  /** Calls back when no other tab follows the server, and lets none until the promise is settled. */
  readonly lead: (turn: () => Promise<void>) => void;
  readonly others: OtherTabs;
}

/** All tabs but this one. */
export interface OtherTabs {
  tell(told: Told): void;
  hear(listener: (told: Told) => void): void;
  leave(): void;
}

/**
 * One event stream for all tabs: a browser keeps six connections to a server, and a seventh tab with one of its own
 * would wait for good.
 * @param onConnection 'open' also after a gap, in which events were missed
 */
export function shareStream(needs: SharingNeeds, onConnection: (connection: Connection) => void): EventStream {
  const { connect, lead, others } = needs;
  const listeners = new Set<(change: Change) => void>();
  let connection: Connection = 'connecting';
  let isLeading = false;
  let end = () => {};
  let isClosed = false;
  const hear = (told: Told): void => {
    if (told.kind === 'change') for (const listener of listeners) listener(told.change);
    else if (told.kind === 'hello') answerHello();
    else if (told.connection !== connection) onConnection((connection = told.connection));
  };
  const answerHello = () => {
    if (isLeading) others.tell({ kind: 'connection', connection });
  };
  const tellAll = (told: Told): void => {
    hear(told);
    others.tell(told);
  };
  others.hear(hear);
  others.tell({ kind: 'hello' });
  lead(async () => {
    if (isClosed) return;
    isLeading = true;
    // What came between the last tab's end and this one's beginning nobody has heard.
    tellAll({ kind: 'connection', connection: 'connecting' });
    const stop = connect(tellAll);
    await new Promise<void>((resolve) => (end = resolve));
    stop();
  });
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      isClosed = true;
      end();
      others.leave();
    },
  };
}
