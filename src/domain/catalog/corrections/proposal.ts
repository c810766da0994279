import type { CatalogChange } from '../change.ts';
import type { Collaboration } from '../model.ts';
import type { CreditProblem } from './credits-text.ts';

/** What somebody filled in, as typed. An empty field says nothing; `-` takes away what is there. */
export interface CorrectionForm {
  readonly title: string;
  readonly who: string;
  readonly released: string;
  readonly link: string;
  readonly kinds?: string | undefined;
  readonly versionOf?: string | undefined;
  readonly originalTitle?: string | undefined;
  readonly album?: string | undefined;
}

/** Why a form cannot become a change yet. */
export type ProposalProblem =
  | CreditProblem
  | { readonly type: 'noTitle' | 'noCredits' | 'noDate' | 'noLink' | 'nothingNew' | 'gone' }
  | { readonly type: 'badDate' | 'badLink' | 'badKind' | 'badScene' | 'badHangul' | 'badAlias'; readonly text: string }
  /** The catalog has the same title by the same artists. */
  | { readonly type: 'knownSong'; readonly text: string; readonly song: Collaboration }
  | { readonly type: 'unknownSong'; readonly text: string; readonly near: readonly Collaboration[] }
  | { readonly type: 'ambiguousSong'; readonly text: string; readonly candidates: readonly Collaboration[] };

/** Whether a problem is one of the credits, which are not proposed at all until they are clear. */
export function isCreditProblem({ type }: ProposalProblem): boolean {
  return creditProblems.has(type);
}

const creditProblems: ReadonlySet<ProposalProblem['type']> = new Set<CreditProblem['type']>([
  'unknownArtist',
  'ambiguousArtist',
  'unclearArtist',
  'knownArtist',
  'creditedTwice',
]);

/** What a form would do to the catalog. */
export interface Proposal {
  readonly action: 'add' | 'edit';
  readonly subject: { readonly type: 'artist' | 'collaboration'; readonly id: string };
  /** Title or name as it would be. */
  readonly title: string;
  /** As far as the form is clear; empty where it says nothing new. */
  readonly change: CatalogChange;
  /** None of these may be left when it is accepted. */
  readonly problems: readonly ProposalProblem[];
  /** Nobody said what kind of song it is, so the likeliest was taken. */
  readonly kindsAssumed: boolean;
}

/** Stands for "there is none". */
export const takenAway = '-';

/** One line of a form: no blanks around, none doubled, no signs that cannot be seen. */
export function tidy(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
