import type { ArtistKind, Scene } from '#src/domain/catalog/model.ts';

const songs = (count: number) => (count === 1 ? '1 song' : `${count} songs`);
const steps = (count: number) => (count === 1 ? '1 step' : `${count} steps`);

/** What pictures say, and what is said of them to those who do not see them. */
export const pictures = {
  songs,
  scenes: { korean: 'Korean', western: 'Western', other: 'elsewhere' } satisfies Record<Scene, string>,
  path: {
    title: (from: string, to: string) => `${from} → ${to}`,
    steps,
    place: (facts: { place: number; count: number }) => `chain ${facts.place} of ${facts.count}`,
    more: (count: number) => (count === 1 ? '1 more song' : `${count} more songs`),
    member: (facts: { part: string; group: string; kind: ArtistKind; former: boolean }) => {
      if (facts.kind !== 'person') return `${facts.part} is a sub-unit of ${facts.group}`;
      return facts.former
        ? `${facts.part} was a member of ${facts.group}`
        : `${facts.part} is a member of ${facts.group}`;
    },
    alt: (facts: { from: string; to: string; steps: number; way: readonly string[] }) =>
      `A chain of ${steps(facts.steps)} from ${facts.from} to ${facts.to}. ${facts.way.join('; ')}.`,
    song: (facts: { from: string; to: string; title: string; year: number | undefined }) =>
      `${facts.from} and ${facts.to}: “${facts.title}”${facts.year === undefined ? '' : ` (${facts.year})`}`,
  },
  neighbourhood: {
    title: (artist: string) => `Around ${artist}`,
    subtitle: (count: number) => (count === 1 ? '1 partner' : `${count} partners`),
    more: (count: number) => `and ${count} more`,
    alt: (facts: { artist: string; count: number; list: readonly string[] }) =>
      `${facts.artist} and ${facts.count === 1 ? '1 partner' : `${facts.count} partners`}, by number of songs. ${facts.list.join('; ')}.`,
  },
  timeline: {
    title: (artist: string) => `${artist}: collaborations over time`,
    undated: 'no date',
    more: (count: number) => (count === 1 ? 'and 1 older song' : `and ${count} older songs`),
    partners: (names: readonly string[]) => `with ${names.join(', ')}`,
    alt: (facts: { artist: string; count: number; list: readonly string[] }) =>
      `${songs(facts.count)} of ${facts.artist} with others, oldest first. ${facts.list.join('; ')}.`,
  },
  statistics: {
    title: 'The catalog in numbers',
    subtitle: (facts: { songs: number; artists: number }) => `${songs(facts.songs)}, ${facts.artists} artists`,
    byYear: 'Songs by year of release',
    byKind: 'Songs by kind',
    byScenes: 'Songs by scenes of their artists',
    scenes: (first: string, second: string) => `${first} × ${second}`,
    alt: (parts: readonly string[]) => `Bar charts of the catalog. ${parts.join(' ')}`,
    chart: (title: string, bars: readonly string[]) => `${title}: ${bars.join('; ')}.`,
  },
  ranking: {
    titles: {
      collaborations: 'Most collaborations',
      partners: 'Most partners',
      charts: 'Most songs in a chart’s top ten',
      bridge: 'The bridges',
    },
    span: (facts: { from: number | undefined; until: number | undefined }) => {
      if (facts.from === undefined) return facts.until === undefined ? undefined : `until ${facts.until}`;
      return facts.until === undefined ? `from ${facts.from}` : `${facts.from} to ${facts.until}`;
    },
    says: {
      collaborations: songs,
      partners: (value: number) => (value === 1 ? '1 partner' : `${value} partners`),
      charts: songs,
      bridge: (share: number) => `${(share * 100).toFixed(1)} %`,
    },
    best: (says: string, peak: number) => `${says}, best No. ${peak}`,
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
