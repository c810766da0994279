import { clip, plain } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { ChartPosition, Claim, ClaimValue } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';

import { sourceLinks } from './source-links.ts';

interface FactsContext {
  readonly index: CatalogIndex;
  readonly messages: Messages;
}

/** What one page of facts may take of a message's text; the rest is for the heading and the footer. */
const pageBudget = 1600;
const blockBudget = 1300;

export interface FactSection {
  readonly heading: string;
  readonly claims: readonly Claim[];
}

/** The claims as Markdown lists in pages, each page under the headings of what it shows; each item names its status in words and links its sources. */
export function factPages(context: FactsContext, sections: readonly FactSection[]): readonly string[] {
  const pages: string[] = [];
  for (const { heading, claims } of sections) {
    let onPage = false;
    for (const block of claims.map((claim) => factBlock(context, claim))) {
      const headed = `### ${heading}\n${block}`;
      const last = pages.at(-1);
      if (last === undefined || last.length + headed.length + 1 > pageBudget) pages.push(headed);
      else pages[pages.length - 1] = `${last}\n${onPage ? block : headed}`;
      onPage = true;
    }
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
  if (claim.status === 'disputed')
    return [`- **${messages.song.disputed}**`, ...values.map((one) => `  - ${one}`)].join('\n');
  return values.map((one) => `- ${one} · *${messages.statuses[claim.status]}*`).join('\n');
}

function describeValue({ index, messages }: FactsContext, value: ClaimValue, limit: number): string {
  const links = sourceLinks(index, value.sourceIds).slice(0, limit);
  const said = plain(value.chart === undefined ? value.text[messages.language] : chartText(value.chart, messages));
  return links.length === 0 ? said : `${said} (${links.join(', ')})`;
}

function chartText({ chart, peak, peakWeek, weeksOnChart }: ChartPosition, messages: Messages): string {
  const week = peakWeek === undefined ? undefined : messages.format.date(peakWeek);
  return messages.song.peak({ chart, peak, week, weeks: weeksOnChart });
}
