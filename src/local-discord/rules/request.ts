/** One REST request of a bot, with what the server knows about the thing it addresses. */
export interface RuleRequest {
  readonly method: string;
  /** OpenAPI route template under /api/v10, e.g. '/interactions/{interaction_id}/{interaction_token}/callback'. */
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON (`payload_json` when multipart), undefined when there was none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly context: RuleContext;
}

export interface UploadedFile {
  /** Name of the multipart field, `files[0]` for a message's attachment. */
  readonly field: string;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
}

export interface RuleContext {
  readonly interactionType?: InteractionKind;
  /** Option type (discord-api-types' ApplicationCommandOptionType) being completed: choices must fit it. */
  readonly focusedOptionType?: number;
  /** Set when a message is edited, or when the interaction came from a message. */
  readonly message?: PresentMessage;
}

export type InteractionKind = 'ping' | 'command' | 'component' | 'autocomplete' | 'modal-submit';

/** The message an edit applies to, as it is before the edit. */
export interface PresentMessage {
  readonly flags: number;
  readonly hasContent: boolean;
  readonly hasEmbeds: boolean;
  readonly hasPoll: boolean;
  /** File names it holds. Without them an edit may name any attachment, since nobody can tell. */
  readonly attachmentNames?: readonly string[];
}

/** A refusal, in Discord's own shape plus the name of the rule that was broken. */
export interface DiscordError {
  /** HTTP status. */
  readonly status: number;
  /** Discord's JSON error code, 50035 for a form error. */
  readonly code: number;
  readonly message: string;
  /** Nested by field, with `_errors` leaves. */
  readonly errors?: unknown;
  /** Our name of the rule, e.g. 'components.total'; for developers, not sent to the bot. */
  readonly rule: string;
}
