import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { CatalogStatistics } from '#src/domain/graph/chain.ts';
import type { Messages } from '#src/i18n/index.ts';

import { card, divider, text, type Card } from '../card.ts';
import { footer } from '../footer.ts';

/** Years in one line. */
const span = 5;
/** Lines of years; what is older is counted together. */
const mostSpans = 10;

export interface StatsCardNeeds {
  readonly index: CatalogIndex;
  readonly messages: Messages;
  readonly facts: CatalogStatistics;
}

/** The catalog by year, by kind and by pairs of scenes, in lines that are short enough for a phone. */
export function statsCard({ index, messages, facts }: StatsCardNeeds): Card {
  const texts = messages.graph.stats;
  const { kinds } = messages;
  if (facts.songs === 0) return card(text(`## ${texts.heading}`, texts.noSongs), footer(index, messages));
  return card(
    text(`## ${texts.heading}`, texts.counts(facts)),
    divider,
    text(`### ${texts.byYear}`, ...yearLines(facts, messages)),
    text(
      `### ${texts.byKind}`,
      ...facts.byKind.map(({ kind, songs }) => `- ${texts.kind({ kind: kinds[kind], songs })}`),
    ),
    text(`### ${texts.byScenes}`, ...sceneLines(facts, messages)),
    footer(index, messages),
  );
}

/** Newest first, five years a line, each line with its years one by one. */
function yearLines({ byYear, undated }: CatalogStatistics, messages: Messages): readonly string[] {
  const texts = messages.graph.stats;
  const spans = [...Map.groupBy(byYear.toReversed(), ({ year }) => Math.floor(year / span))].map(([, years]) => years);
  const earlier = spans.slice(mostSpans).flat();
  const lines = spans.slice(0, mostSpans).map((years) => {
    const [newest, oldest] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
    const each = years.map((one) => texts.year(one)).join(' · ');
    const line = texts.years({ from: oldest, until: newest, songs: total(years) });
    return years.length === 1 ? line : `${line}\n-# ${each}`;
  });
  return [
    ...lines,
    ...(earlier.length === 0 ? [] : [texts.earlier({ until: earlier[0]?.year ?? 0, songs: total(earlier) })]),
    ...(undated === 0 ? [] : [texts.undated(undated)]),
  ];
}

function sceneLines({ byScenes }: CatalogStatistics, { graph: { stats: texts } }: Messages): readonly string[] {
  return byScenes.map(
    ({ scenes: [first, second], songs }) =>
      `- ${texts.pair({ first: texts.scenes[first], second: texts.scenes[second], songs })}`,
  );
}

function total(list: readonly { readonly songs: number }[]): number {
  return list.reduce((sum, { songs }) => sum + songs, 0);
}
