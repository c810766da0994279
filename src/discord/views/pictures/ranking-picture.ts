import type { Ranked, TopMeasure } from '#src/domain/graph/chain.ts';
import type { RankingPicture } from '#src/pictures/spec.ts';

import { altText } from './alt-text.ts';
import { faceOf, legendOf, type PictureContext } from './face.ts';

/** More would not be readable on a phone. */
const shownEntries = 10;

interface Top {
  readonly measure: TopMeasure;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

/** Undefined when nobody is ranked. */
export function rankingPicture({ measure, from, until, ranked }: Top, context: PictureContext) {
  if (ranked.length === 0) return undefined;
  const { ranking } = context.messages.pictures;
  const title = ranking.titles[measure];
  const span = ranking.span({ from, until });
  const entries = ranked.slice(0, shownEntries).map(({ artist, rank, value, best }) => {
    const says = ranking.says[measure](value);
    return { ...faceOf(context, artist), rank, value, says: best === undefined ? says : ranking.best(says, best) };
  });
  return {
    type: 'ranking',
    title,
    ...(span !== undefined && { subtitle: span }),
    alt: altText(entries.map(ranking.entry), (list) => ranking.alt({ title, list })),
    entries,
    legend: legendOf(entries, context.messages),
  } satisfies RankingPicture;
}
