/** What a typed guess is judged by: plain values that are kept with the question, so that a later catalog cannot change a running round. */
export interface TypedAnswer {
  /** Every spelling that is right: name, Hangul, aliases; titles, titles without their version. Not empty, no two fold to the same. */
  readonly accepted: readonly string[];
  /** Names that may stand beside the answer without being it: a song's artists, as in "APT. by ROSÉ". None when left out. */
  readonly beside?: readonly string[];
}

/** True when the text is exactly (folded) the name of something else in the catalog that is not the answer. */
export type IsAnotherName = (guess: string) => boolean;

/** Why a guess is right. */
export type RightRule = 'exact' | 'short-name' | 'keyboard' | 'romanization' | 'version' | 'beside' | 'typo';

/** Why a guess is close, the most telling first. */
export const closeRules = ['near', 'part', 'order', 'initials', 'extra-words'] as const;
export type CloseRule = (typeof closeRules)[number];

export type WrongRule = 'empty' | 'too-long' | 'another-name' | 'several' | 'different';

export type Because = RightRule | CloseRule | WrongRule;

export type Verdict =
  | { readonly verdict: 'right'; readonly because: RightRule }
  | { readonly verdict: 'close'; readonly because: CloseRule }
  | { readonly verdict: 'wrong'; readonly because: WrongRule };
