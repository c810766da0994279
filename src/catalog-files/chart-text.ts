import type { ChartPosition, LocalizedText } from '#src/domain/catalog/model.ts';

import { charts } from './charts.ts';

// oxfmt-ignore
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

/** The sentence of a chart peak that has none of its own, so that an editor writes numbers only. */
export function chartText({ chart, peak, peakWeek }: ChartPosition): LocalizedText {
  const ko = charts.find((known) => known.name === chart)?.ko ?? chart;
  return {
    en: `Peaked at No. ${peak} on the ${chart}${peakWeek === undefined ? '' : ` (chart week of ${sayDay(peakWeek)})`}.`,
    ko: `${ko}에서 최고 ${peak}위를 기록했다${peakWeek === undefined ? '' : `(${sayDayInKorean(peakWeek)} 자 차트)`}.`,
  };
}

function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

function sayDayInKorean(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}년 ${month}월 ${date}일`;
}
