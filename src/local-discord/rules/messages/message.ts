import { MessageFlags } from 'discord-api-types/v10';
import { type Component, type Placed, walk } from '../components/walk.ts';
import type { Path, Report } from '../report.ts';
import type { PresentMessage, RuleRequest } from '../request.ts';

/** The body of a message as the OpenAPI check left it: its fields have the right types, whichever it has. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly EmbedBody[] | null;
  readonly components?: readonly Component[] | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly attachments?: readonly { readonly id: string | number; readonly filename?: string | null }[] | null;
  readonly poll?: PollBody | null;
  readonly flags?: number | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly allowed_mentions?: AllowedMentionsBody | null;
  readonly message_reference?: { readonly type?: number | null } | null;
  readonly shared_client_theme?: unknown;
}

export interface EmbedBody {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly url?: string | null;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly footer?: { readonly text?: string | null; readonly icon_url?: string | null } | null;
  readonly author?: {
    readonly name?: string | null;
    readonly url?: string | null;
    readonly icon_url?: string | null;
  } | null;
  readonly image?: { readonly url?: string | null } | null;
  readonly thumbnail?: { readonly url?: string | null } | null;
  readonly video?: { readonly url?: string | null } | null;
}

export interface PollBody {
  readonly answers: readonly { readonly poll_media: { readonly text?: string | null } }[];
}

export interface AllowedMentionsBody {
  readonly parse?: readonly (string | null)[] | null;
  readonly users?: readonly (string | null)[] | null;
  readonly roles?: readonly (string | null)[] | null;
}

export interface Message {
  readonly body: MessageBody;
  /** Where the message stands in the request body: ['data'] in a callback, else []. */
  readonly at: Path;
  /** An edit changes only what it names. */
  readonly isEdit: boolean;
  /** The message being edited, when the server knows it. */
  readonly present: PresentMessage | undefined;
  /** Flags this route lets a bot set. */
  readonly allowedFlags: number;
  /** Whether it is, or after the edit will be, a Components V2 message. */
  readonly isV2: boolean;
  readonly placed: readonly Placed[];
  readonly files: RuleRequest['files'];
}

export type MessageRule = (message: Message, report: Report) => void;

export interface MessageDraft {
  readonly body: MessageBody;
  readonly at: Path;
  readonly isEdit: boolean;
  readonly allowedFlags: number;
}

export function toMessage(draft: MessageDraft, { files, context }: RuleRequest): Message {
  const present = draft.isEdit ? context.message : undefined;
  const flags = draft.body.flags ?? present?.flags ?? 0;
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  return { ...draft, files, present, isV2, placed: walk(draft.body.components ?? []) };
}
