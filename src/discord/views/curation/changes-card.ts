import type { ChangeRecord, Paged } from '#src/app/curation/ports.ts';
import { plainWithin } from '#src/discord/text.ts';
import { card, divider, entry, text, type Card } from '#src/discord/views/card.ts';
import { footer } from '#src/discord/views/footer.ts';
import { pager } from '#src/discord/views/trivia/pages.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Messages } from '#src/i18n/index.ts';

import { diffLines } from './diff-lines.ts';

/** So many changes of three components and so many units of text are under Discord's limits. */
export const changesPageSize = 5;
const lengths = { title: 80, diff: 320, reason: 120, button: 40 };

export interface ChangesCardNeeds {
  readonly changes: Paged<ChangeRecord>;
  /** Zero-based. */
  readonly page: number;
  readonly index: CatalogIndex;
  readonly messages: Messages;
  /** Who decided and why is for curators. */
  readonly forCurators: boolean;
  readonly ids: { open(subject: ChangeRecord['subject']): string; page(page: number): string };
}

/** What was added and corrected lately, newest first, with thanks to whoever suggested it. */
export function changesCard(needs: ChangesCardNeeds): Card {
  const { changes, index, messages } = needs;
  const { changes: texts } = messages.curation;
  return card(
    text(`## ${texts.heading}`, changes.total === 0 ? texts.none : undefined),
    changes.total === 0 ? undefined : divider,
    changes.items.flatMap((one, at) => changeEntry(one, isFirst(changes.items, at), needs) ?? []),
    ...pager({ page: needs.page, pages: pagesOf(changes) }, messages, needs.ids.page),
    footer(index, messages),
  );
}

/** One button for each thing that was changed: Discord refuses two alike. */
function isFirst(items: readonly ChangeRecord[], at: number): boolean {
  const keys = items.map(({ subject: { type, id } }) => `${type} ${id}`);
  return keys.indexOf(keys[at] ?? '') === at;
}

function changeEntry(one: ChangeRecord, withButton: boolean, { index, messages, forCurators, ids }: ChangesCardNeeds) {
  const { changes: texts } = messages.curation;
  const when = `<t:${Math.floor(one.decision.at / 1000)}:R>`;
  const credit = one.suggestedBy === undefined ? undefined : texts.suggestedBy(one.suggestedBy);
  const { by, reason } = one.decision;
  const audit = forCurators
    ? [texts.decidedBy(by), ...(reason === '' ? [] : [texts.reason(plainWithin(reason, lengths.reason))])]
    : [];
  const content = [
    `**${plainWithin(one.title, lengths.title)}** · ${texts.actions[one.action]} ${when}`,
    ...diffLines(one.change, { index, messages }, lengths.diff),
    `-# ${[credit, ...audit].filter((part) => part !== undefined).join(' · ')}`,
  ];
  const lines = content.filter((line) => line !== '-# ').join('\n');
  const isThere = one.subject.type === 'artist' ? index.artist(one.subject.id) : index.collaboration(one.subject.id);
  if (isThere === undefined || !withButton) return text(lines);
  return entry(lines, { label: plainWithin(one.title, lengths.button), customId: ids.open(one.subject) });
}

function pagesOf({ total }: Paged<unknown>): number {
  return Math.max(1, Math.ceil(total / changesPageSize));
}
