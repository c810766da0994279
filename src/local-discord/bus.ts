/** Something changed: what a page, a state file or a waiting test wants to know. Never the content, only where to look. */
export type Change =
  | {
      readonly type: 'message.created' | 'message.edited' | 'message.deleted';
      readonly channelId: string;
      readonly messageId: string;
    }
  | {
      readonly type: 'interaction.created' | 'interaction.answered';
      readonly channelId: string;
      readonly interactionId: string;
    }
  | { readonly type: 'world.changed'; readonly what: string; readonly id: string }
  | { readonly type: 'commands.changed'; readonly guildId: string | undefined }
  | {
      readonly type: 'session.opened' | 'session.closed' | 'session.resumed';
      readonly sessionId: string;
      readonly shardId: number;
    }
  | { readonly type: 'request'; readonly number: number; readonly valid: boolean };

export interface Bus {
  emit(change: Change): void;
  /** Returns what ends the subscription. */
  listen(listener: (change: Change) => void): () => void;
}

export function createBus(): Bus {
  const listeners = new Set<(change: Change) => void>();
  return {
    emit: (change) => {
      for (const listener of listeners) listener(change);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
