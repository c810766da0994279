import type { CorrectedCatalog } from '#src/domain/catalog/corrections/artist-names.ts';
import { propose } from '#src/domain/catalog/corrections/propose.ts';
import type { ProposalProblem } from '#src/domain/catalog/corrections/proposal.ts';
import { isBlank } from '#src/domain/catalog/names/is-blank.ts';

import type { Subject, SuggestionForm } from './ports.ts';

/** What a fan has to put right; anything else a curator can. */
const fansPart: ReadonlySet<ProposalProblem['type']> = new Set([
  'noTitle',
  'noCredits',
  'knownSong',
  'badDate',
  'badLink',
  'badHangul',
  'badAlias',
  'gone',
]);

/** Why a fan's form is not worth a curator's time yet; none when it is. */
export function checkSuggestion(
  form: SuggestionForm,
  about: Subject | undefined,
  catalog: CorrectedCatalog,
): readonly ProposalProblem[] {
  const { problems } = propose(form, about, catalog);
  const saysNothing = problems.some(({ type }) => type === 'nothingNew') && isBlank(form.comment);
  return problems.filter(({ type }) => fansPart.has(type) || (saysNothing && type === 'nothingNew'));
}
