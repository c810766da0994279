import type { SeenMessage } from '../state/wire.ts';

/** What came of a click: a refusal is a sentence to show where the person clicked. */
export type ActionOutcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** What a person can do to a message. The object is the same for as long as the person and the channel are. */
export interface MessageActions {
  /** Resolves when the bot has answered, or after 3 seconds; a modal that comes of it is opened by the page. Never rejects. */
  click(message: SeenMessage, customId: string): Promise<ActionOutcome>;
  /** @param values texts of the options, or ids of people, roles and channels */
  select(message: SeenMessage, customId: string, values: readonly string[]): Promise<ActionOutcome>;
  /** Hides an ephemeral message from this tab for good. */
  dismiss(message: SeenMessage): void;
  /** Puts `/collab song` into the message box, for a mentioned command. */
  useCommand(name: string): void;
  /** Goes to a mentioned channel. */
  openChannel(channelId: string): void;
}
