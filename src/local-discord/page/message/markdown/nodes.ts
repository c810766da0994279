/** What Discord's Markdown says, as a tree. Nothing in it is markup: a text is shown as it stands. */
export type MarkdownNode = Block | Inline;

export type Block =
  | { readonly type: 'paragraph' | 'subtext'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly Inline[] }
  | { readonly type: 'quote'; readonly content: readonly Block[] }
  | List;

export interface List {
  readonly type: 'list';
  /** The first number of an ordered list. */
  readonly start: number | undefined;
  readonly items: readonly (readonly Block[])[];
}

export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | { readonly type: 'code-block'; readonly language: string | undefined; readonly text: string }
  | { readonly type: Span; readonly content: readonly Inline[] }
  | {
      readonly type: 'link';
      readonly href: string;
      readonly title: string | undefined;
      readonly content: readonly Inline[];
    }
  | { readonly type: 'user' | 'role' | 'channel'; readonly id: string }
  /** Whether it calls anybody is the message's to say. */
  | { readonly type: 'everyone'; readonly name: 'everyone' | 'here' }
  | { readonly type: 'command'; readonly name: string; readonly id: string }
  | { readonly type: 'guild-section'; readonly name: string }
  | { readonly type: 'emoji'; readonly name: string; readonly id: string }
  | Timestamp;

export type Span = 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler';

export interface Timestamp {
  readonly type: 'timestamp';
  /** Epoch milliseconds. */
  readonly at: number;
  readonly style: TimestampStyle;
}

/** https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
export type TimestampStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 's' | 'S' | 'R';
