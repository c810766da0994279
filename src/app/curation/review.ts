import type { CorrectedCatalog } from '#src/domain/catalog/corrections/artist-names.ts';
import { propose } from '#src/domain/catalog/corrections/propose.ts';
import type { Proposal } from '#src/domain/catalog/corrections/proposal.ts';
import { fnv1a } from '#src/domain/trivia/hash.ts';

import type { ChangeOutcome, CurationStore, Suggestion } from './ports.ts';

/** A suggestion and what accepting it would do to the catalog as it is now. */
export interface Review {
  readonly suggestion: Suggestion;
  readonly proposal: Proposal;
  /** Eight hex digits of what would change: who accepts, accepts what they saw. */
  readonly digest: string;
}

export function reviewOf(suggestion: Suggestion, catalog: CorrectedCatalog): Review {
  const proposal = propose(suggestion.form, suggestion.about, catalog);
  const digest = (fnv1a(JSON.stringify(proposal.change)) >>> 0).toString(16).padStart(8, '0');
  return { suggestion, proposal, digest };
}

export interface Acceptance {
  readonly id: string;
  readonly digest: string;
  readonly by: string;
  readonly at: number;
}

export type AcceptOutcome =
  | { readonly type: 'unknown' }
  | { readonly type: 'decided'; readonly suggestion: Suggestion }
  /** It would do something else than was looked at, or is not clear any more. Nothing was done. */
  | { readonly type: 'stale'; readonly review: Review }
  | { readonly type: 'refused'; readonly review: Review; readonly problems: readonly string[] }
  | { readonly type: 'done'; readonly review: Review; readonly version: string };

type Store = Pick<CurationStore, 'suggestion' | 'apply'>;

/** Does to the catalog what the suggestion proposes, if it is still what the curator looked at. @throws StoreAwayError */
export async function accept(
  { id, digest, by, at }: Acceptance,
  store: Store,
  catalog: CorrectedCatalog,
): Promise<AcceptOutcome> {
  const suggestion = await store.suggestion(id);
  if (suggestion === undefined) return { type: 'unknown' };
  if (suggestion.state !== 'open') return { type: 'decided', suggestion };
  const review = reviewOf(suggestion, catalog);
  if (review.digest !== digest || review.proposal.problems.length > 0) return { type: 'stale', review };
  const { action, subject, change } = review.proposal;
  const decision = { by, at, reason: '' };
  const outcome = await store.apply({ action, subject, change, decision, suggestionId: id });
  return toAccepted(outcome, review, store);
}

async function toAccepted(outcome: ChangeOutcome, review: Review, store: Store): Promise<AcceptOutcome> {
  switch (outcome.type) {
    case 'done':
      return { type: 'done', review, version: outcome.version };
    case 'refused':
      return { type: 'refused', review, problems: outcome.problems };
    case 'stale':
      return { type: 'stale', review };
    case 'decided': {
      const suggestion = (await store.suggestion(review.suggestion.id)) ?? review.suggestion;
      return { type: 'decided', suggestion };
    }
  }
}
