import { clip, link, plain } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { ChartPosition, Claim, ClaimValue } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';

interface FactsContext {
  readonly index: CatalogIndex;
  readonly messages: Messages;
}

/** What one page of facts may take of a message's text; the rest is for the heading and the footer. */
const pageBudget = 1800;
const blockBudget = 1500;
const sourceTitleLength = 60;

/** The claims as Markdown list items in pages; each item names its status in words and links its sources. */
export function factPages(context: FactsContext, claims: readonly Claim[]): readonly string[] {
  const pages: string[] = [];
  for (const block of claims.map((claim) => factBlock(context, claim))) {
    const last = pages.at(-1);
    if (last === undefined || last.length + block.length + 1 > pageBudget) pages.push(block);
    else pages[pages.length - 1] = `${last}\n${block}`;
  }
  return pages;
}

/** With as many sources as fit: a fact with many long addresses must not push out the next one. */
function factBlock(context: FactsContext, claim: Claim): string {
  for (const sources of [4, 2, 1]) {
    const block = describe(context, claim, sources);
    if (block.length <= blockBudget) return block;
  }
  return clip(describe(context, claim, 0), blockBudget);
}

function describe(context: FactsContext, claim: Claim, sources: number): string {
  const { messages } = context;
  const values = claim.values.map((value) => describeValue(context, value, sources));
  if (claim.status === 'disputed') return [`- **${messages.song.disputed}**`, ...values.map((one) => `  - ${one}`)].join('\n');
  return values.map((one) => `- ${one} · *${messages.statuses[claim.status]}*`).join('\n');
}

function describeValue({ index, messages }: FactsContext, value: ClaimValue, limit: number): string {
  const links = value.sourceIds
    .map((id) => index.source(id))
    .filter((source) => source !== undefined)
    .slice(0, limit)
    .map(({ title, url }) => {
      const label = clip(title, sourceTitleLength);
      return url === undefined ? plain(label) : link(label, url);
    });
  const said = plain(value.chart === undefined ? value.text[messages.language] : chartText(value.chart, messages));
  return links.length === 0 ? said : `${said} (${links.join(', ')})`;
}

function chartText({ chart, peak, peakWeek, weeksOnChart }: ChartPosition, messages: Messages): string {
  const week = peakWeek === undefined ? undefined : messages.format.date(peakWeek);
  return messages.song.peak({ chart, peak, week, weeks: weeksOnChart });
}
