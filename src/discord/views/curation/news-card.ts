import type { Subject, Suggestion } from '#src/app/curation/ports.ts';
import { plainWithin } from '#src/discord/text.ts';
import { card, text, type Card } from '#src/discord/views/card.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Messages } from '#src/i18n/index.ts';

/** So many of these are under Discord's 4000 units of text. */
const shown = 8;
const lengths = { title: 100, reason: 330 };

/** What became of somebody's suggestions; nobody else sees it. */
export function newsCard(decided: readonly Suggestion[], index: CatalogIndex, messages: Messages): Card {
  const { news: texts } = messages.curation;
  const more = decided.length - shown;
  return card(
    text(
      `## ${texts.heading}`,
      ...decided.slice(0, shown).map((one) => `- ${newsLine(one, index, messages)}`),
      more > 0 ? texts.more(more) : undefined,
    ),
  );
}

function newsLine({ form, about, state, decision }: Suggestion, index: CatalogIndex, messages: Messages): string {
  const { news: texts } = messages.curation;
  const name = plainWithin(about === undefined ? form.title : nameOf(about, index), lengths.title);
  const reason = plainWithin(decision?.reason ?? '', lengths.reason);
  return state === 'accepted' ? texts.accepted(name) : texts.rejected(name, reason);
}

/** The id of what is no longer there. */
function nameOf({ type, id }: Subject, index: CatalogIndex): string {
  return (type === 'artist' ? index.artist(id)?.name : index.collaboration(id)?.title) ?? id;
}
