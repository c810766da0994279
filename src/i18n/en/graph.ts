import { createFormats } from '../format.ts';

const { number, percent } = createFormats('en');

const counted = (one: string, many: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${many}`;
const steps = counted('step', 'steps');
const chains = counted('chain', 'chains');
const songs = counted('song', 'songs');
const artists = counted('artist', 'artists');

/** Descriptions and choices of the commands about who connects to whom. */
export const graphCommands = {
  path: {
    description: 'The shortest chain of collaborations between two artists',
    from: 'Where the chain begins, in any spelling',
    to: 'Where it ends, in any spelling',
    avoid: 'An artist whom no chain may lead over',
    roles: 'Whose credits count (everybody’s)',
    members: 'Whether a group and its member are one step apart (they are)',
  },
  connect: {
    description: 'How far everybody is from an artist, and who is nearest',
    artist: 'The artist, in any spelling',
  },
  top: {
    description: 'Who is connected best, charts best or joins worlds',
    by: 'By what (collaborations)',
  },
  stats: { description: 'The catalog by year, by kind and by scenes' },
};

/** What is said of the collaborations as a graph. */
export const graph = {
  songs,
  steps,
  artists,
  roles: { all: 'all credits', performers: 'performers only' },
  members: { joined: 'groups and members joined', apart: 'songs alone' },

  limits: {
    avoid: (artist: string) => `without ${artist}`,
    until: (year: number) => `songs until ${year}`,
    performers: 'performers’ credits only',
    apart: 'songs alone, no steps between groups and members',
    line: (parts: readonly string[]) => `Limits: ${parts.join('; ')}`,
  },

  path: {
    title: (from: string, to: string) => `${from} → ${to}`,
    heading: (facts: { title: string; steps: number }) => `${facts.title}: ${steps(facts.steps)}`,
    place: (facts: { place: number; count: number }) =>
      facts.count === 1
        ? 'No other chain is as short'
        : `Chain ${number(facts.place)} of ${number(facts.count)} that are equally short`,
    /** Only so many of them can be looked at. */
    listed: (count: number) => `The first ${number(count)} are shown.`,
    step: (facts: { from: string; to: string }) => `${facts.from} → ${facts.to}`,
    more: (count: number) => (count === 1 ? 'and 1 more song' : `and ${number(count)} more songs`),
    member: (facts: { part: string; group: string }) => `${facts.part} is a member of ${facts.group}`,
    formerMember: (facts: { part: string; group: string }) => `${facts.part} was a member of ${facts.group}`,
    unit: (facts: { part: string; group: string }) => `${facts.part} is a sub-unit of ${facts.group}`,
    long: 'This chain is too long to say every song; these are the artists on it:',
    openSong: 'Open the song of a step',
    openStep: 'All songs of a step',
    previous: 'Previous chain',
    next: 'Next chain',
  },

  noPath: {
    heading: (title: string) => `${title}: no chain`,
    alone: (artist: string) =>
      `${artist} has no credited collaboration in the catalog yet, nor has anybody to whom groups, members and sub-units lead from there. So no chain of songs begins or ends there.`,
    islands: (facts: { from: string; first: number; to: string; second: number }) =>
      `They are on different islands of the catalog: ${facts.from} on one of ${artists(facts.first)}, ${facts.to} on one of ${artists(facts.second)}. No collaboration leads across.`,
    islandsWithin: (facts: { from: string; first: number; to: string; second: number }) =>
      `They are on different islands of the catalog, whatever the limits. Within these, ${facts.from} is on one of ${artists(facts.first)}, ${facts.to} on one of ${artists(facts.second)}. No collaboration leads across.`,
    circle: (facts: { artist: string; to: string; steps: number }) =>
      `The nearest to ${facts.to} that can be reached is ${facts.artist}, of the same circle: ${steps(facts.steps)}.`,
    peer: (facts: { artist: string; to: string; steps: number }) =>
      `The most like ${facts.to} that can be reached is ${facts.artist}, of the same scene and time: ${steps(facts.steps)}.`,
    alike: (facts: { artist: string; to: string; steps: number }) =>
      `Of those who can be reached, ${facts.artist} is most like ${facts.to} by scene and years of songs: ${steps(facts.steps)}.`,
    toNearest: (artist: string) => `Path to ${artist}`,
    cut: 'Within these limits no chain is left.',
    without: (facts: { limits: readonly string[]; steps: number; chains: number; chain: string }) =>
      `If “${facts.limits.join('” and “')}” did not hold: ${steps(facts.steps)}, ${chains(facts.chains)}.\n${facts.chain}`,
    withoutLimit: 'Without this limit',
    withoutLimits: 'Without these limits',
    avoidsEnd: (artist: string) => `${artist} is one of the two ends, so every chain leads there. Avoid somebody else.`,
    imported: (artist: string) =>
      `${artist} is known from imported data alone, which nobody has reviewed. Chains lead over the reviewed catalog.`,
  },
  ask: {
    whichPath: 'These names could be several. Which path do you mean?',
    choice: (facts: { from: string; to: string; avoid: string | undefined }) =>
      facts.avoid === undefined ? `${facts.from} → ${facts.to}` : `${facts.from} → ${facts.to}, without ${facts.avoid}`,
  },

  connect: {
    open: 'Connections',
    how: 'How are they connected?',
    heading: (artist: string) => `Connections of ${artist}`,
    within: (facts: { share: number; connected: number; steps: number }) =>
      `**${percent(facts.share)}** of the ${number(facts.connected)} connected artists are within ${steps(facts.steps)}.`,
    distance: (facts: { steps: number; count: number; within: number }) =>
      `${steps(facts.steps)}: ${artists(facts.count)} (${percent(facts.within)} by then)`,
    beyond: (facts: { steps: number; most: number; count: number }) =>
      `more than ${steps(facts.steps)}, up to ${number(facts.most)}: ${artists(facts.count)}`,
    unreached: (count: number) => `On other islands, out of reach: ${artists(count)}`,
    none: 'No credited collaboration in the catalog yet, nor has anybody one to whom groups, members and sub-units lead from here.',
    farthest: 'Farthest away',
    far: (facts: { artist: string; steps: number }) => `${facts.artist} (${steps(facts.steps)})`,
    farMenu: 'The path to one of the farthest',
    neighbours: (count: number) => `Made songs with ${artists(count)}`,
    noNeighbours: 'Made no songs with others; what is reached is reached through groups, members and sub-units.',
    neighbour: (facts: { artist: string; songs: number }) => `${facts.artist} · ${songs(facts.songs)}`,
    neighbourMenu: 'What they made together',
  },

  timeline: {
    open: 'Timeline',
    heading: (artist: string) => `${artist}: collaborations over time`,
    undated: 'no date',
    earlier: (count: number) => `and ${songs(count)} from before`,
    list: 'Open the list',
  },

  top: {
    measures: {
      collaborations: 'collaborations',
      partners: 'partners',
      charts: 'charts',
      bridge: 'bridge',
    },
    headings: {
      collaborations: 'Most collaborations',
      partners: 'Most partners',
      charts: 'Best in the charts',
      bridge: 'The bridges',
    },
    explained: {
      collaborations: 'How many songs somebody made with others. All versions of a song count as one.',
      partners: 'With how many different artists somebody made songs.',
      charts: 'How many songs with others reached the top ten of a chart.',
      bridge:
        'Take any two other artists: which share of the shortest chains between them leads over this one? Who ranks high here joins worlds that would lie far apart.',
    },
    values: {
      collaborations: songs,
      partners: counted('partner', 'partners'),
      charts: songs,
      bridge: (share: number) => `${percent(share)} of all shortest chains`,
    },
    best: (says: string, peak: number) => `${says}, best No. ${peak}`,
    row: (facts: { rank: number; tied: boolean; artist: string; says: string }) =>
      `${facts.tied ? '=' : ''}${number(facts.rank)} · **${facts.artist}** · ${facts.says}`,
    first: (count: number) => `The first ${number(count)} are listed.`,
    empty: 'Nobody has any in these years.',
  },

  stats: {
    heading: 'The catalog in numbers',
    counts: (facts: { songs: number; shared: number; artists: number }) =>
      `${songs(facts.songs)} (${number(facts.shared)} of several artists), ${artists(facts.artists)}`,
    byYear: 'Songs by year of release',
    years: (facts: { from: number; until: number; songs: number }) =>
      `**${facts.from === facts.until ? facts.from : `${facts.from} to ${facts.until}`}** · ${songs(facts.songs)}`,
    year: (facts: { year: number; songs: number }) => `${facts.year}: ${number(facts.songs)}`,
    earlier: (facts: { until: number; songs: number }) => `**until ${facts.until}** · ${songs(facts.songs)}`,
    undated: (count: number) => `**no date** · ${songs(count)}`,
    byKind: 'Songs by kind',
    kind: (facts: { kind: string; songs: number }) => `**${facts.kind}** · ${songs(facts.songs)}`,
    byScenes: 'Songs by scenes of their artists',
    scenes: { korean: 'Korean', western: 'Western', other: 'elsewhere' },
    pair: (facts: { first: string; second: string; songs: number }) =>
      `**${facts.first} × ${facts.second}** · ${songs(facts.songs)}`,
    noSongs: 'The catalog has no songs yet.',
  },
};
