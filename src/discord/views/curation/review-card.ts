import type { Review } from '#src/app/curation/review.ts';
import { plainWithin } from '#src/discord/text.ts';
import { button, card, divider, row, text, type Card } from '#src/discord/views/card.ts';
import { footer } from '#src/discord/views/footer.ts';
import { pager } from '#src/discord/views/trivia/pages.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { readLinks } from '#src/domain/catalog/corrections/links-text.ts';
import { isCreditProblem } from '#src/domain/catalog/corrections/proposal.ts';
import type { Messages } from '#src/i18n/index.ts';

import { diffLines } from './diff-lines.ts';
import { acceptButton, cancelButton, editButton, rejectButton, reviewPage } from './ids.ts';
import { problemSentence } from './problems.ts';

/** What each part may take of Discord's 4000 units of text. */
const lengths = { title: 150, who: 350, comment: 400, link: 420, diff: 1300, problems: 800 };

export interface ReviewCardNeeds {
  readonly review: Review;
  readonly index: CatalogIndex;
  readonly messages: Messages;
  /** Where it stands among the open ones; undefined for a curator's own proposal. */
  readonly place: { readonly page: number; readonly total: number } | undefined;
  /** What came of the last try, in a sentence each. */
  readonly notes?: readonly string[];
}

/** A suggestion as a curator decides on it: who says what, and what it would change, field by field. */
export function reviewCard(needs: ReviewCardNeeds): Card {
  const { review, index, messages, place, notes = [] } = needs;
  const { review: texts } = messages.curation;
  const { change, kindsAssumed } = review.proposal;
  return card(
    text(...notes.map((note) => plainWithin(note, 300))),
    text(
      `## ${place === undefined ? texts.proposal : texts.heading(place.page + 1, place.total)}`,
      ...saidLines(needs),
    ),
    divider,
    text(
      `### ${texts.changes}`,
      ...(change.length === 0 ? [texts.nothing] : diffLines(change, { index, messages }, lengths.diff)),
      kindsAssumed ? `-# ${texts.kindsAssumed}` : undefined,
    ),
    problemsText(needs),
    row(...decisions(needs)),
    ...(place === undefined
      ? []
      : pager({ page: place.page, pages: place.total }, messages, (page) => reviewPage.write({ page }))),
    footer(index, messages),
  );
}

function saidLines({ review, index, messages, place }: ReviewCardNeeds): readonly (string | undefined)[] {
  const { review: texts } = messages.curation;
  const { form, about, userId, at } = review.suggestion;
  const title = plainWithin(subjectName(review, index), lengths.title);
  return [
    about === undefined ? texts.missing(title) : texts.correction(title),
    place === undefined ? undefined : texts.from(userId, `<t:${Math.floor(at / 1000)}:R>`),
    form.link === '' ? undefined : `${texts.link}: ${linkText(form.link)}`,
    review.proposal.problems.some(isCreditProblem)
      ? `${texts.typedCredits}: ${plainWithin(form.who, lengths.who)}`
      : undefined,
    form.comment === '' ? undefined : `${texts.comment}: ${plainWithin(form.comment, lengths.comment)}`,
  ];
}

/** As the catalog calls it now, where it is a correction. */
function subjectName({ suggestion: { about }, proposal }: Review, index: CatalogIndex): string {
  switch (about?.type) {
    case 'artist':
      return index.artist(about.id)?.name ?? about.id;
    case 'collaboration':
      return index.collaboration(about.id)?.title ?? about.id;
    case undefined:
      return proposal.title;
  }
}

/** An address can be opened; anything else is shown letter by letter. */
function linkText(link: string): string {
  const { urls, wrong } = readLinks(link);
  const shown = [...urls.map((url) => `<${url}>`), ...wrong.map((piece) => plainWithin(piece, 100))];
  let left = lengths.link;
  return shown.filter((one) => (left -= one.length + 1) >= 0).join(' ');
}

function problemsText({ review, messages }: ReviewCardNeeds) {
  const { problems } = review.proposal;
  if (problems.length === 0) return undefined;
  let left = lengths.problems;
  const lines = problems.map((problem) => `- ${problemSentence(problem, messages)}`);
  return text(`### ${messages.curation.review.unclear}`, ...lines.filter((line) => (left -= line.length + 1) >= 0));
}

function decisions({ review, messages, place }: ReviewCardNeeds) {
  const { review: texts } = messages.curation;
  const { suggestion, proposal, digest } = review;
  const id = { id: suggestion.id, page: place?.page };
  const isSong = proposal.subject.type === 'collaboration';
  const details = button({ label: texts.details, customId: editButton.write({ ...id, part: 'details' }) });
  return [
    button({ label: texts.accept, customId: acceptButton.write({ ...id, digest }) }, proposal.problems.length > 0),
    button({ label: texts.edit, customId: editButton.write({ ...id, part: 'main' }) }),
    isSong ? details : undefined,
    place === undefined
      ? button({ label: texts.cancel, customId: cancelButton.write(id) })
      : button({ label: texts.reject, customId: rejectButton.write(id) }),
  ];
}
