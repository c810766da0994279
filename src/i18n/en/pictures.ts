import type { ArtistKind } from '#src/domain/catalog/model.ts';

import { createFormats } from '../format.ts';
import { graph } from './graph.ts';

const { number, percent } = createFormats('en');
const { songs, steps } = graph;
const { partners } = graph.top.values;

/** What pictures say, and what is said of them to those who do not see them. */
export const pictures = {
  songs,
  scenes: graph.stats.scenes,
  path: {
    title: graph.path.title,
    steps,
    place: (facts: { place: number; count: number }) => `chain ${number(facts.place)} of ${number(facts.count)}`,
    more: graph.path.more,
    member: (facts: { part: string; group: string; kind: ArtistKind; former: boolean }) => {
      if (facts.kind !== 'person') return graph.path.unit(facts);
      return facts.former ? graph.path.formerMember(facts) : graph.path.member(facts);
    },
    alt: (facts: { from: string; to: string; steps: number; way: readonly string[] }) =>
      `A chain of ${steps(facts.steps)} from ${facts.from} to ${facts.to}. ${facts.way.join('; ')}.`,
    song: (facts: { from: string; to: string; title: string; year: number | undefined }) =>
      `${facts.from} and ${facts.to}: “${facts.title}”${facts.year === undefined ? '' : ` (${facts.year})`}`,
  },
  neighbourhood: {
    title: (artist: string) => `Around ${artist}`,
    subtitle: partners,
    more: (count: number) => `and ${count} more`,
    linked: 'Dashed: songs with each other',
    alt: (facts: { artist: string; count: number; list: readonly string[] }) =>
      `${facts.artist} and ${partners(facts.count)}, by number of songs. ${facts.list.join('; ')}.`,
  },
  timeline: {
    title: graph.timeline.heading,
    more: (count: number) => (count === 1 ? 'and 1 older song' : `and ${count} older songs`),
    partners: (names: readonly string[]) => `with ${names.join(', ')}`,
    alt: (facts: { artist: string; count: number; list: readonly string[] }) =>
      `${songs(facts.count)} of ${facts.artist} with others, oldest first. ${facts.list.join('; ')}.`,
  },
  statistics: {
    title: graph.stats.heading,
    subtitle: graph.stats.counts,
    byYear: graph.stats.byYear,
    byKind: graph.stats.byKind,
    byScenes: graph.stats.byScenes,
    scenes: (first: string, second: string) => `${first} × ${second}`,
    alt: (parts: readonly string[]) => `Bar charts of the catalog. ${parts.join(' ')}`,
    chart: (title: string, bars: readonly string[]) => `${title}: ${bars.join('; ')}.`,
  },
  ranking: {
    titles: graph.top.headings,
    span: (facts: { from: number | undefined; until: number | undefined }) => {
      if (facts.from === undefined) return facts.until === undefined ? undefined : `until ${facts.until}`;
      return facts.until === undefined ? `from ${facts.from}` : `${facts.from} to ${facts.until}`;
    },
    says: { ...graph.top.values, bridge: percent },
    best: graph.top.best,
    alt: (facts: { title: string; list: readonly string[] }) => `${facts.title}. ${facts.list.join('; ')}.`,
    entry: (facts: { rank: number; name: string; says: string }) => `${facts.rank}. ${facts.name}: ${facts.says}`,
  },
  podium: {
    place: (place: number, tied: boolean) => (tied ? `=${place}` : `${place}`),
    more: (count: number) => (count === 1 ? 'and 1 more player' : `and ${count} more players`),
    right: (facts: { right: number; rounds: number }) => `${facts.right} of ${facts.rounds} right`,
    somebody: 'Player',
    alt: (list: readonly string[]) => `Final podium. ${list.join('; ')}.`,
    entry: (facts: { place: string; name: string; points: string }) => `${facts.place}. ${facts.name}, ${facts.points}`,
  },
};
