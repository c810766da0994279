import type { Clock } from '../clock.ts';

/** Resources/message: a nonce is remembered for "the past few minutes". */
const REMEMBERED_MS = 5 * 60_000;

export interface Nonces {
  note(channelId: string, nonce: string | number, messageId: string): void;
  find(channelId: string, nonce: string | number): string | undefined;
}

export function createNonces(clock: Clock): Nonces {
  const noted = new Map<string, { readonly messageId: string; readonly at: number }>();
  const isOld = (at: number) => clock.now() - at > REMEMBERED_MS;
  return {
    note: (channelId, nonce, messageId) => {
      for (const [key, { at }] of noted) {
        if (!isOld(at)) break; // oldest first
        noted.delete(key);
      }
      noted.set(`${channelId} ${nonce}`, { messageId, at: clock.now() });
    },
    find: (channelId, nonce) => {
      const found = noted.get(`${channelId} ${nonce}`);
      return found === undefined || isOld(found.at) ? undefined : found.messageId;
    },
  };
}
