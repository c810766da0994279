import type { LocalizedText } from '#src/domain/catalog/model.ts';

import { correctionCommands, curation, curationErrors, curatorCommands } from './en/curation.ts';
import { graph, graphCommands } from './en/graph.ts';
import { imported } from './en/imported.ts';
import { pictures } from './en/pictures.ts';
import { choiceWords, questions } from './en/questions.ts';
import { triviaBoards } from './en/trivia-boards.ts';
import { catalogCommands, triviaCommands, triviaErrors } from './en/trivia-commands.ts';
import { triviaPath } from './en/trivia-path.ts';
import { trivia } from './en/trivia.ts';
import { createFormats } from './format.ts';

const format = createFormats('en');

/** English is the contract: every other locale has this shape, so one that lacks a text does not compile. */
export const en = {
  /** Which of a catalog text's languages this locale reads. */
  language: 'en' as keyof LocalizedText,
  format,

  commands: {
    collab: {
      description: 'Who worked with whom: K-pop collaborations, with sources',
      search: { description: 'Search artists and songs', query: 'An artist or a song, in any spelling' },
      song: { description: 'Everything about one collaboration', title: 'The song, in any spelling' },
      artist: {
        description: 'The collaborations of an artist',
        name: 'The artist, in any spelling',
        kind: 'Only this kind',
      },
      between: {
        description: 'What two artists made together',
        first: 'One artist, in any spelling',
        second: 'The other artist, in any spelling',
      },
      random: { description: 'Draw a collaboration', artist: 'Only of this artist' },
      today: { description: 'Collaborations released on this day of the year' },
      ...graphCommands,
      ...correctionCommands,
      from: 'Released in this year or later',
      until: 'Released in this year or earlier',
      private: 'Show the answer only to me',
    },
    trivia: triviaCommands,
    catalog: { ...catalogCommands, ...curatorCommands },
    help: { description: 'What this bot can do' },
  },

  kinds: {
    single: 'single',
    remix: 'remix',
    feature: 'feature',
    'album-track': 'album track',
    soundtrack: 'soundtrack',
    performance: 'performance',
  },
  roles: { remixer: 'Remix', producer: 'Producer', writer: 'Writer' },
  artistKinds: { person: 'artist', group: 'group', 'sub-unit': 'sub-unit' },
  statuses: { verified: 'verified', 'single-source': 'one source', disputed: 'disputed' },
  aliasKinds: {
    'former-name': 'formerly',
    romanization: 'also spelled',
    'real-name': 'real name',
    nickname: 'nickname',
    'fandom-shorthand': 'fans also say',
  },

  song: {
    released: (when: string) => `Released ${when}`,
    otherDates: (dates: string) => `(other sources: ${dates})`,
    credits: (status: string, sources: string) =>
      sources === '' ? `Credits: *${status}*` : `Credits: *${status}* (${sources})`,
    rolesVary: 'sources print guest and main artists differently',
    releaseUnknown: 'Release date not established',
    kind: (kinds: string) => `Kind: ${kinds}`,
    album: (album: string) => `Album: ${album}`,
    label: (label: string) => `Label: ${label}`,
    featuring: (names: string) => `feat. ${names}`,
    charts: 'Charts',
    facts: 'Facts',
    peak: (facts: { chart: string; peak: number; week: string | undefined; weeks: number | undefined }) =>
      [
        `${facts.chart}: peak No. ${facts.peak}`,
        ...(facts.week === undefined ? [] : [`week of ${facts.week}`]),
        ...(facts.weeks === undefined
          ? []
          : [facts.weeks === 1 ? '1 week on the chart' : `${facts.weeks} weeks on the chart`]),
      ].join(', '),
    disputed: 'Disputed, sources disagree:',
    versions: 'Other versions',
    originalOnly: 'Original without a guest; see its versions.',
    listen: { youtube: 'Find on YouTube', spotify: 'Find on Spotify', apple: 'Find on Apple Music' },
    moreFacts: 'More facts',
    firstFacts: 'Back to the first facts',
  },
  artist: {
    heading: (count: number) => (count === 1 ? '1 collaboration' : `${count} collaborations`),
    none: 'No credited collaboration in the catalog yet.',
    near: 'Nearest: songs of members, groups and sub-units:',
    peers: 'Nearest: artists of the same years with collaborations:',
    debut: (when: string, sources: string) => (sources === '' ? `Debut: ${when}` : `Debut: ${when} (${sources})`),
    noneFiltered: 'No credited collaboration fits this filter.',
    members: (names: string) => `Members: ${names}`,
    formerMembers: (names: string) => `Former members: ${names}`,
    groups: (names: string) => `Member of ${names}`,
    formerGroups: (names: string) => `Former member of ${names}`,
    unitOf: (names: string) => `Sub-unit of ${names}`,
    filter: (parts: readonly string[]) => `Only: ${parts.join(', ')}`,
    inYear: (year: number) => `in ${year}`,
    fromYear: (year: number) => `from ${year}`,
    untilYear: (year: number) => `until ${year}`,
    open: 'Open an artist’s list',
  },
  between: {
    heading: (first: string, second: string) => `${first} × ${second}`,
    none: 'No credited collaboration of these two in the catalog.',
    nearly: 'Closest: through a member, a group or a sub-unit:',
  },
  day: {
    heading: (day: string) => `Released on ${day}`,
    none: (next: string) => `Nothing was released on this day. Next comes ${next}:`,
    never: 'The catalog has no release with an exact day yet.',
  },
  random: { another: 'Another one', none: 'No collaboration fits. Try another artist or other years.' },
  search: {
    heading: (query: string) => `Results for “${query}”`,
    artists: 'Artists',
    songs: 'Songs',
  },
  list: {
    previous: 'Previous page',
    next: 'Next page',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  ask: {
    which: (query: string) => `“${query}” could be several. Which one do you mean?`,
    whichPair: 'These names could be several. Which pair do you mean?',
    placeholder: 'Choose one',
    unknown: (query: string) => `The catalog knows nothing called “${query}”.`,
    near: 'Did you mean one of these?',
    missing: 'Is it missing? `/collab suggest` tells the curators.',
    same: (artist: string) => `Both names mean ${artist}. Choose two different artists.`,
  },
  footer: (version: string, updated: string) => `Catalog ${version} of ${updated}`,
  help: {
    heading: 'What Crossover can do',
    intro: 'Who worked with whom in K-pop and beyond. Names work in any spelling: Latin, Hangul, initials, nicknames.',
    statuses:
      'Facts carry their sources. *Verified*: two independent sources or a primary one agree. *One source*: only one says so. *Disputed*: sources disagree, and all are shown.',
  },

  imported,
  graph,
  questions,
  choiceWords,
  trivia,
  triviaBoards,
  triviaPath,
  pictures,
  curation,

  errors: {
    'app.starting': () => 'The bot is still starting. Please try again in a few seconds.',
    'app.unexpected': (facts: { reference: string }) =>
      `Something went wrong on our side. If it happens again, tell the operator this reference: ${facts.reference}`,
    'command.unknown': () => 'This command is no longer there. Discord may take a moment to show the current ones.',
    'component.old': () => 'This button belongs to an older version of the bot. Run the command again.',
    'collab.gone': () => 'This entry is no longer in the catalog. It may have been merged or corrected.',
    'collab.yearsReversed': (facts: { from: number; until: number }) =>
      `No year is both from ${facts.from} on and until ${facts.until}. Swap the two.`,
    'collab.emptyText': () => 'Type a name or a title.',
    ...triviaErrors,
    ...curationErrors,
  },
};

export type Messages = typeof en;
