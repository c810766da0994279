import type { DiffField } from '#src/domain/catalog/corrections/diff.ts';

import { curationProblems } from './curation-problems.ts';

/** Descriptions of what fans and curators do about the catalog. */
export const correctionCommands = {
  suggest: {
    description: 'Suggest a missing song or a correction',
    about: 'What to correct; leave it out for a song that is missing',
  },
  changes: { description: 'What was added and corrected lately' },
};

export const curatorCommands = {
  review: { description: 'Suggestions that wait for a decision, oldest first' },
  add: { description: 'Add a song' },
  edit: { description: 'Correct a song or an artist', about: 'The song or artist' },
  retire: {
    description: 'Take a song out of the catalog',
    song: 'The song, as suggested while typing',
    reason: 'Why; curators see it',
  },
  changes: { description: 'What was changed, by whom and why' },
};

const fields: Readonly<Record<DiffField, string>> = {
  title: 'Title',
  credits: 'Credits',
  released: 'Released',
  otherDates: 'Others say',
  kinds: 'Kind',
  versionOf: 'Version of',
  originalTitle: 'Original title',
  album: 'Album',
  label: 'Label',
  name: 'Name',
  hangul: 'Hangul',
  aliases: 'Other names',
  scene: 'Scene',
  artistKind: 'Is a',
  sources: 'Sources of the credits',
  releasedSources: 'Sources of the date',
  originalTitleSources: 'Sources of the original title',
  albumSources: 'Sources of the album',
  nameSources: 'Sources of the Hangul',
  url: 'Address',
};

export const curation = {
  correct: 'Correct this',
  editAgain: 'Edit again',

  form: {
    missing: 'A song is missing',
    correction: (name: string) => `Correct ${name}`,
    add: 'Add a song',
    edit: (name: string) => `Edit ${name}`,
    details: 'Details of the song',
    title: { label: 'Title', description: 'As it is printed on the release' },
    who: {
      label: 'Who',
      description: 'Everybody credited, as on the release',
      placeholder: 'ROSÉ & Bruno Mars, or: BTS feat. Halsey; remix: …; prod. …',
    },
    released: {
      label: 'Year or date',
      description: 'As exactly as you know it',
      placeholder: '2024, 2024-10 or 2024-10-18',
    },
    link: {
      label: 'Link',
      description: 'Where it can be read up',
      placeholder: 'https://…',
    },
    comment: {
      label: 'What is wrong or missing',
      description: 'In your words, for the curators',
    },
    name: { label: 'Name', description: 'In Latin letters, as the artist spells it' },
    hangul: { label: 'Name in Hangul', description: 'Where there is one' },
    aliases: {
      label: 'Other names, one a line',
      description: 'nickname, real-name, former-name, romanization or fandom-shorthand in brackets',
      placeholder: 'JK [nickname]',
    },
    curatorsWho: {
      label: 'Credits',
      description: 'New artists: +Name [western person], +이름|Name [korean group]. Of several: Name (id)',
      placeholder: 'BTS feat. Halsey; remix: …; prod. …; writer: …',
    },
    curatorsDate: { label: 'Year or date', description: 'As exactly as the source says it. - takes it away' },
    curatorsLink: { label: 'Links', description: 'Who says so; several with spaces between' },
    kinds: {
      label: 'Kinds',
      description: 'One or more, commas between',
      placeholder: 'single, remix, feature, album-track, soundtrack, performance',
    },
    versionOf: { label: 'Version of', description: 'The original’s title or #id. - takes it away' },
    originalTitle: { label: 'Original title', description: 'In its own script. - takes it away' },
    album: { label: 'Album', description: '- takes it away' },
    scene: { label: 'Scene', description: 'Where the artist works', placeholder: 'korean, western or other' },
    reason: { label: 'Reason', description: 'Whoever suggested it reads this' },
    reject: 'Reject the suggestion',
  },

  stored: (about: string) =>
    `Thank you! Your suggestion about **${about}** is stored. A curator will look at it, and you will hear here the next time you use me.`,
  notTaken: 'This cannot be taken yet',
  youTyped: 'What you typed',
  tooMany: (when: string) => `You have suggested a lot lately. The next suggestion is taken ${when}.`,
  notStored: 'Nothing can be stored at the moment. Please try again in a minute.',

  review: {
    heading: (position: number, total: number) => `Suggestion ${position} of ${total}`,
    proposal: 'Your proposal',
    none: 'No suggestion is waiting.',
    missing: (title: string) => `A song that is missing: **${title}**`,
    correction: (name: string) => `A correction of **${name}**`,
    from: (userId: string, when: string) => `From <@${userId}>, ${when}`,
    typedCredits: 'Credits as typed',
    comment: 'Comment',
    link: 'Link',
    changes: 'What would change',
    nothing: 'Nothing.',
    fields,
    becomes: (before: string, after: string) => `${before} → ${after}`,
    empty: 'nothing',
    newSong: (title: string) => `+ new song **${title}**`,
    newArtist: (name: string) => `+ new artist **${name}**`,
    newSource: (title: string) => `+ new source ${title}`,
    alsoArtist: (name: string) => `Also of **${name}**`,
    retired: (title: string) => `− ${title}`,
    more: (count: number) => `… and ${count} more`,
    kindsAssumed: 'The kind is assumed from the credits; *Edit* sets another.',
    unclear: 'Before it can be accepted',
    refused: 'The catalog’s rules refuse this',
    stale: 'The catalog or the suggestion has changed since you looked, so nothing was done. This is how it is now.',
    accept: 'Accept',
    edit: 'Edit',
    details: 'Details',
    reject: 'Reject',
    cancel: 'Cancel',
    next: 'Next suggestion',
    accepted: (userId: string) => `Accepted, suggested by <@${userId}>.`,
    done: 'Done.',
    rejected: (reason: string) => `Rejected: ${reason}`,
    cancelled: 'Cancelled. Nothing was changed.',
    decidedBefore: {
      accepted: (by: string, when: string) => `<@${by}> accepted this ${when}. Nothing was done now.`,
      rejected: (by: string, when: string) => `<@${by}> rejected this ${when}. Nothing was done now.`,
    },
    retireDone: (title: string, facts: number) =>
      facts === 0
        ? `**${title}** is taken out.`
        : `**${title}** is taken out with ${facts === 1 ? '1 fact' : `${facts} facts`} about it.`,
    retireStale: 'Somebody has just changed this song, so nothing was done. Look at it again.',
  },

  changes: {
    heading: 'Lately in the catalog',
    none: 'Nothing has been changed yet.',
    actions: { add: 'added', edit: 'corrected', retire: 'taken out' },
    suggestedBy: (userId: string) => `suggested by <@${userId}>`,
    decidedBy: (userId: string) => `decided by <@${userId}>`,
    reason: (reason: string) => `Reason: ${reason}`,
  },

  news: {
    heading: 'About your suggestions',
    accepted: (about: string) => `**${about}**: accepted. The catalog has it now. Thank you!`,
    rejected: (about: string, reason: string) => `**${about}**: not taken. ${reason}`,
    more: (count: number) => `… and ${count} more.`,
  },

  problems: curationProblems,
};

export const curationErrors = {
  'curation.draftGone': () =>
    'What you typed is no longer kept. It is still in the message with this button: copy it from there and start again.',
  'curation.unknownSuggestion': () => 'There is no such suggestion.',
  'curation.unknownEntry': (facts: { text: string }) =>
    `“${facts.text}” is not in the catalog. Choose from what is suggested while you type.`,
  'curation.hasVersions': ({ title, versions }: { title: string; versions: readonly string[] }) =>
    `${versions.map((one) => `“${one}”`).join(', ')} ${versions.length === 1 ? 'is a version' : 'are versions'} of “${title}” and would be left without an original. Take ${versions.length === 1 ? 'it' : 'them'} out first.`,
};
