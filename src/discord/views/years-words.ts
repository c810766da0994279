import type { Messages } from '#src/i18n/index.ts';

interface Years {
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** `from 2015`, `until 2020`; of one year `in 2019`. */
export function yearsInWords({ from, until }: Years, { artist: texts }: Messages): readonly string[] {
  if (from !== undefined && from === until) return [texts.inYear(from)];
  return [
    ...(from === undefined ? [] : [texts.fromYear(from)]),
    ...(until === undefined ? [] : [texts.untilYear(until)]),
  ];
}
