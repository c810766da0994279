import type { CatalogStatistics } from '#src/domain/graph/chain.ts';
import type { Messages } from '#src/i18n/index.ts';
import type { Bar, Chart, StatisticsPicture } from '#src/pictures/spec.ts';

import { altText } from './alt-text.ts';
import { barsByYear } from './bars-by-year.ts';

/** Undefined when the catalog has no song. */
export function statisticsPicture(facts: CatalogStatistics, messages: Messages): StatisticsPicture | undefined {
  if (facts.songs === 0) return undefined;
  const { statistics } = messages.pictures;
  const charts = [yearChart(facts, messages), kindChart(facts, messages), sceneChart(facts, messages)];
  const present = charts.filter(({ bars }) => bars.length > 0);
  return {
    type: 'statistics',
    title: statistics.title,
    subtitle: statistics.subtitle(facts),
    alt: altText(
      present.map(({ title, bars }) => statistics.chart(title, bars.filter(isAny).map(sayBar))),
      statistics.alt,
    ),
    charts: present,
  };
}

function yearChart({ byYear }: CatalogStatistics, { pictures }: Messages): Chart {
  const bars = barsByYear(new Map(byYear.map(({ year, songs }) => [year, songs])));
  return { title: pictures.statistics.byYear, form: 'columns', bars };
}

function kindChart({ byKind }: CatalogStatistics, { kinds, pictures }: Messages): Chart {
  const bars = byKind.map(({ kind, songs }) => barOf(kinds[kind], songs));
  return { title: pictures.statistics.byKind, form: 'bars', bars };
}

function sceneChart({ byScenes }: CatalogStatistics, { pictures }: Messages): Chart {
  const { scenes, statistics } = pictures;
  const bars = byScenes.map(({ scenes: [first, second], songs }) =>
    barOf(statistics.scenes(scenes[first], scenes[second]), songs),
  );
  return { title: statistics.byScenes, form: 'bars', bars };
}

function barOf(label: string, value: number): Bar {
  return { label, value, says: String(value) };
}

function isAny({ value }: Bar): boolean {
  return value > 0;
}

function sayBar({ label, says }: Bar): string {
  return `${label} ${says}`;
}
