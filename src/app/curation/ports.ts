import type { CatalogChange } from '#src/domain/catalog/change.ts';

/** What a card is about: a suggestion may be made from it. */
export interface Subject {
  readonly type: 'artist' | 'collaboration';
  readonly id: string;
}

/** What somebody typed, as typed; every field may be empty. */
export interface SuggestionForm {
  readonly title: string;
  /** The credits, one a line or separated as fans do: `ROSÉ & Bruno Mars`. */
  readonly who: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or what was typed instead. */
  readonly released: string;
  /** Where it can be read up: an https address. */
  readonly link: string;
  /** What is wrong or missing, in the fan's words; for curators alone. */
  readonly comment: string;
  /** What only curators are asked for; left out until one has been. */
  readonly kinds?: string;
  readonly versionOf?: string;
  readonly originalTitle?: string;
  readonly album?: string;
}

export interface NewSuggestion {
  /** Twelve characters of 0-9a-z, new for each. */
  readonly id: string;
  readonly userId: string;
  /** Where it was made; undefined in private messages. */
  readonly guildId: string | undefined;
  /** A shipped locale: what the suggester is told in. */
  readonly locale: string;
  /** Left out for a song that is missing. */
  readonly about: Subject | undefined;
  readonly form: SuggestionForm;
  /** Unix milliseconds, here and below. */
  readonly at: number;
}

export type SuggestionState = 'open' | 'accepted' | 'rejected';

export interface Suggestion extends NewSuggestion {
  readonly state: SuggestionState;
  readonly decision: Decision | undefined;
}

/** Who decided what, and why. */
export interface Decision {
  readonly by: string;
  readonly at: number;
  /** Told to the suggester; may be empty where it was accepted. */
  readonly reason: string;
}

export type SuggestOutcome =
  | { readonly type: 'stored' }
  /** So many within the limit's time; the next is taken from `retryAt` on. */
  | { readonly type: 'tooMany'; readonly retryAt: number };

/** How many suggestions one person may make: those made since `since` count. */
export interface SuggestionLimit {
  readonly count: number;
  readonly withinMs: number;
}

/** What a curator does to the catalog. */
export const catalogActions = ['add', 'edit', 'retire'] as const;
export type CatalogAction = (typeof catalogActions)[number];

export interface ChangeOrder {
  readonly action: CatalogAction;
  /** What the change is about, for lists. */
  readonly subject: Subject;
  readonly change: CatalogChange;
  readonly decision: Decision;
  /** The suggestion it answers: it is accepted with it, and its suggester is credited. */
  readonly suggestionId: string | undefined;
}

export type ChangeOutcome =
  | { readonly type: 'done'; readonly changeId: string; readonly version: string }
  /** The catalog's own rules refuse the result, each with a sentence (English: only curators read it). */
  | { readonly type: 'refused'; readonly problems: readonly string[] }
  /** Somebody changed the same entity since it was looked at. Nothing was done. */
  | { readonly type: 'stale' }
  /** The suggestion was decided before. Nothing was done. */
  | { readonly type: 'decided' };

/** One line of the audit: what was done, by whom, on whose suggestion. */
export interface ChangeRecord {
  readonly id: string;
  readonly action: CatalogAction;
  readonly subject: Subject;
  /** Title or name after the change, before it where the subject is retired. */
  readonly title: string;
  readonly change: CatalogChange;
  readonly decision: Decision;
  readonly suggestedBy: string | undefined;
  readonly version: string;
}

export interface Page {
  /** Zero-based. */
  readonly offset: number;
  readonly limit: number;
}

export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** What was suggested, decided and changed. Every method throws StoreAwayError when the database does not answer. */
export interface CurationStore {
  suggest(suggestion: NewSuggestion, limits: readonly SuggestionLimit[]): Promise<SuggestOutcome>;
  /** The open ones, oldest first. */
  open(page: Page): Promise<Paged<Suggestion>>;
  suggestion(id: string): Promise<Suggestion | undefined>;
  /** A curator put the form in order; false when it was decided meanwhile. */
  revise(id: string, form: SuggestionForm, by: string, at: number): Promise<boolean>;
  /** False when it was decided before. */
  reject(id: string, decision: Decision): Promise<boolean>;
  /** Changes the catalog in one transaction, and tells every process. */
  apply(order: ChangeOrder): Promise<ChangeOutcome>;
  /** Newest first. */
  changes(page: Page): Promise<Paged<ChangeRecord>>;
  /** Decided suggestions whose suggesters have not been told, of one person. */
  untold(userId: string): Promise<readonly Suggestion[]>;
  /** The people who have something to be told; kept up to date by `onDecided`. */
  usersToTell(): Promise<readonly string[]>;
  told(ids: readonly string[], at: number): Promise<void>;
  /** Calls back, in every process, with the suggester of a suggestion that was just decided. */
  onDecided(call: (userId: string) => void): void;
}
