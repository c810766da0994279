/** A question as it is asked, kept and judged: plain values, so that a running round outlives any change of the catalog. */

/** Every kind there is; each has its file in `questions/` and its texts in every locale. */
export const questionKinds = [
  'who-is-on',
  'which-song',
  'complete-credit',
  'odd-one-out',
  'release-year',
  'which-first',
  'in-order',
  'chart-peak',
  'song-kind',
  'member-group',
  'connects',
  'hangul-name',
  'initials',
  'true-false',
  'appears-on',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const difficulties = ['easy', 'normal', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

/** A name as the reader's language shows it: Hangul for a Korean reader where there is any. */
export interface Name {
  readonly latin: string;
  readonly hangul?: string;
}

/** What a choice says. */
export type Choice =
  | { readonly type: 'name'; readonly name: Name }
  /** The same in every language: a year, a Hangul spelling, initial consonants. */
  | { readonly type: 'text'; readonly text: string }
  /** Oldest first, for a question about an order. */
  | { readonly type: 'order'; readonly names: readonly Name[] }
  /** A word that each locale has. */
  | { readonly type: 'word'; readonly word: ChoiceWord };

export const choiceWords = ['true', 'false', 'remix', 'feature', 'original'] as const;
export type ChoiceWord = (typeof choiceWords)[number];

/** What a kind's sentences need; each kind adds its own fact here. The domain has no sentences: see `i18n`. */
export interface QuestionFacts {
  'who-is-on': { readonly song: Name; readonly year: number; readonly others: readonly Name[]; readonly answer: Name };
  'which-song': { readonly first: Name; readonly second: Name; readonly answer: Name; readonly year: number };
  'complete-credit': {
    /** The credit in the release's order; undefined is the gap. */
    readonly credit: readonly (Name | undefined)[];
    readonly song: Name;
    readonly year: number;
    readonly answer: Name;
  };
  /** Three worked with the artist, one never did. */
  'odd-one-out': {
    readonly artist: Name;
    readonly answer: Name;
    readonly worked: readonly { readonly artist: Name; readonly song: Name; readonly year: number }[];
  };
  'release-year': { readonly song: Name; readonly by: readonly Name[]; readonly year: number };
  'which-first': {
    readonly songs: readonly { readonly song: Name; readonly released: string }[];
    readonly answer: Name;
  };
  'in-order': { readonly songs: readonly { readonly song: Name; readonly released: string }[] };
  'chart-peak': {
    readonly chart: string;
    readonly higher: { readonly song: Name; readonly by: readonly Name[]; readonly peak: number };
    readonly lower: { readonly song: Name; readonly by: readonly Name[]; readonly peak: number };
    /** Which of the two is asked for. */
    readonly asks: 'higher' | 'lower';
  };
  'song-kind': {
    readonly song: Name;
    readonly by: readonly Name[];
    readonly year: number;
    readonly answer: ChoiceWord;
  };
  'member-group': {
    readonly person: Name;
    readonly group: Name;
    readonly asks: 'group' | 'member';
    readonly status: 'current' | 'former';
  };
  /** The one artist who has a song with each of the two. */
  connects: {
    readonly first: Name;
    readonly second: Name;
    readonly answer: Name;
    readonly songs: readonly [Name, Name];
  };
  'hangul-name': { readonly name: string; readonly hangul: string; readonly asks: 'hangul' | 'latin' };
  initials: {
    readonly initials: string;
    readonly of: 'artist' | 'song';
    readonly answer: { readonly latin: string; readonly hangul: string };
  };
  'true-false': { readonly statement: Statement; readonly answer: boolean };
  'appears-on': {
    readonly song: Name;
    readonly by: readonly Name[];
    readonly what: 'soundtrack' | 'album' | 'label';
    readonly answer: string;
  };
}

/** What a true-or-false question states, with what is so where it is not. */
export type Statement =
  | { readonly about: 'credit'; readonly song: Name; readonly artist: Name; readonly credited: readonly Name[] }
  | { readonly about: 'year'; readonly song: Name; readonly year: number; readonly truly: number }
  | {
      readonly about: 'peak';
      readonly song: Name;
      readonly chart: string;
      readonly peak: number;
      readonly truly: number;
    }
  | { readonly about: 'together'; readonly first: Name; readonly second: Name; readonly songs: readonly Name[] };

/** The facts of one kind, tagged with it. */
export type FactsOf<Kind extends QuestionKind = QuestionKind> = {
  readonly [K in Kind]: { readonly kind: K; readonly facts: QuestionFacts[K] };
}[Kind];

export interface SourceLink {
  readonly title: string;
  readonly url?: string;
}

/** One thing of the catalog that the answer rests on. */
export interface ProofFact {
  readonly type: 'credits' | 'release' | 'claim' | 'membership' | 'name' | 'album' | 'label';
  /** The collaboration's, artist's or claim's id; `person/group` for a membership. */
  readonly id: string;
  readonly says: string;
  /** Ids of the sources that make it verified. */
  readonly sources: readonly string[];
}

export type Question = FactsOf & {
  /** What is asked, whatever the wrong choices: the same fact has the same key in every catalog version. `kind:id…`, at most 120 signs. */
  readonly key: string;
  /** With the key, the catalog version and the difficulty it makes this question again. */
  readonly seed: number;
  readonly difficulty: Difficulty;
  /** Two to six, shuffled. */
  readonly choices: readonly Choice[];
  /** The place of the one right choice. */
  readonly answer: number;
  /** There when it can be asked without choices: every spelling that is right, and nothing else in the catalog is. */
  readonly typed?: {
    readonly accepted: readonly string[];
    /** Names that may stand beside the answer: a song's artists. */
    readonly beside?: readonly string[];
    readonly shown: Name;
  };
  readonly songIds: readonly string[];
  readonly artistIds: readonly string[];
  readonly sources: readonly SourceLink[];
  readonly proof: readonly ProofFact[];
};

/** How a round takes answers: buttons, a menu (an order, long choices), or a text. */
export type AnswerForm = 'buttons' | 'menu' | 'typed';

/** Something that can be asked, before wrong choices are drawn. */
export interface Subject {
  readonly kind: QuestionKind;
  readonly key: string;
  /** The artists and songs it is about, for `about` and for the accuracy by artist. */
  readonly artistIds: readonly string[];
  readonly songIds: readonly string[];
  /** The year it happened in, for `from` and `until`; undefined when it has none (a name, a membership). */
  readonly year: number | undefined;
  /** The first year, where it is about several songs; `year` is the last one then. */
  readonly since?: number;
  /** What the catalog alone says of how hard it is: 0 known to everybody … 1 known to few. */
  readonly prior: number;
  readonly typeable: boolean;
}

export interface MakeOptions {
  readonly seed: number;
  readonly difficulty: Difficulty;
}

/** Every question that one catalog version can ask. Built once per version; nothing here waits. */
export interface QuestionBank {
  readonly version: string;
  /** Every subject, each once, for each of which `make` succeeds with any seed and difficulty. In a fixed order. */
  readonly subjects: readonly Subject[];
  subject(key: string): Subject | undefined;
  /** @returns undefined when this catalog version has no such subject (any more) */
  make(key: string, options: MakeOptions): Question | undefined;
}
