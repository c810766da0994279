import type { Name, Statement } from '#src/domain/trivia/question.ts';

import { createFormats } from '../format.ts';
import type { ChoiceWords, QuestionTexts } from '../question-texts.ts';
import { capped, short } from '../question-texts.ts';

const { date } = createFormats('en');

export const choiceWords: ChoiceWords = {
  true: 'True',
  false: 'False',
  remix: 'Remix',
  feature: 'Feature',
  original: 'Original',
};

const mostNames = 4;

const named = ({ latin }: Name) => short(latin);
const titled = (song: Name) => `“${named(song)}”`;

/** `A, B and C`; of more than four the first ones. */
function listed(names: readonly Name[]): string {
  const shown = names.slice(0, mostNames).map(named);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

const by = (song: Name, artists: readonly Name[]) => `${titled(song)} by ${listed(artists)}`;

function stated(statement: Statement): string {
  const { about } = statement;
  switch (about) {
    case 'credit':
      return `${named(statement.artist)} is credited on ${titled(statement.song)}.`;
    case 'year':
      return `${titled(statement.song)} came out in ${statement.year}.`;
    case 'peak':
      return `${titled(statement.song)} peaked at No. ${statement.peak} on the ${statement.chart}.`;
    case 'together':
      return `${listed([statement.first, statement.second])} have a song together.`;
  }
}

function soIs(statement: Statement): string {
  const { about } = statement;
  switch (about) {
    case 'credit':
      return `${titled(statement.song)} is credited to ${listed(statement.credited)}.`;
    case 'year':
      return `${titled(statement.song)} came out in ${statement.truly}.`;
    case 'peak':
      return `${titled(statement.song)} peaked at No. ${statement.truly} on the ${statement.chart}.`;
    case 'together': {
      const pair = listed([statement.first, statement.second]);
      const [song] = statement.songs;
      return song === undefined ? `The catalog has no song by ${pair}.` : `${pair} are both on ${titled(song)}.`;
    }
  }
}

export const questions: QuestionTexts = capped({
  'who-is-on': {
    name: 'Who is on it',
    ask: ({ song, year, others }) => `Who is on ${titled(song)} (${year}) with ${listed(others)}?`,
    explain: ({ song, year, others, answer }) =>
      `${named(answer)} is on ${titled(song)} (${year}) with ${listed(others)}.`,
  },
  'which-song': {
    name: 'Which song',
    ask: ({ first, second }) => `Which song brings ${listed([first, second])} together?`,
    explain: ({ first, second, answer, year }) =>
      `${titled(answer)} (${year}) is credited to both ${listed([first, second])}.`,
  },
  'complete-credit': {
    name: 'Complete the credit',
    ask: ({ credit, song, year }) =>
      `Complete the credit of ${titled(song)} (${year}): ${credit.map((one) => (one === undefined ? '____' : named(one))).join(' × ')}`,
    explain: ({ credit, song, year, answer }) =>
      `${titled(song)} (${year}) is credited to ${credit.map((one) => named(one ?? answer)).join(' × ')}.`,
  },
  'odd-one-out': {
    name: 'Odd one out',
    ask: ({ artist }) => `Three of these have a song with ${named(artist)}. Who has none?`,
    explain: ({ artist, answer, worked }) => {
      const songs = worked.map((one) => `${named(one.artist)}: ${titled(one.song)} (${one.year})`);
      return `The catalog has no song by ${listed([artist, answer])}. The others: ${songs.join(', ')}.`;
    },
  },
  'release-year': {
    name: 'Release year',
    ask: (facts) => `In which year did ${by(facts.song, facts.by)} come out?`,
    explain: (facts) => `${by(facts.song, facts.by)} came out in ${facts.year}.`,
  },
  'which-first': {
    name: 'Which came first',
    ask: () => 'Which of these songs came out first?',
    explain: ({ songs }) => `${songs.map(released).join(' came out before ')}.`,
  },
  'in-order': {
    name: 'In order',
    ask: () => 'In which order did these songs come out, oldest first?',
    explain: ({ songs }) => `They came out in this order: ${songs.map(released).join(', ')}.`,
  },
  'chart-peak': {
    name: 'Chart peak',
    ask: ({ chart, asks }) =>
      asks === 'higher'
        ? `Which of these songs climbed higher on the ${chart}?`
        : `Which of these songs peaked at the lower place on the ${chart}?`,
    explain: ({ chart, higher, lower }) =>
      `On the ${chart}, ${by(higher.song, higher.by)} peaked at No. ${higher.peak} and ${by(lower.song, lower.by)} at No. ${lower.peak}.`,
  },
  'song-kind': {
    name: 'What kind of song',
    ask: (facts) =>
      `What is ${by(facts.song, facts.by)} (${facts.year}): a new mix of an earlier song, a song with a guest, or one that all made as its main artists?`,
    explain: (facts) => `${by(facts.song, facts.by)} (${facts.year}) ${kindIs[facts.answer]}`,
  },
  'member-group': {
    name: 'Member and group',
    ask: ({ person, group, asks, status }) => {
      if (asks === 'group') {
        return status === 'current'
          ? `Which group is ${named(person)} a member of?`
          : `Which group was ${named(person)} once a member of?`;
      }
      return `Which of these is a ${status === 'current' ? 'member' : 'former member'} of ${named(group)}?`;
    },
    explain: ({ person, group, status }) =>
      `${named(person)} is a ${status === 'current' ? 'member' : 'former member'} of ${named(group)}.`,
  },
  connects: {
    name: 'Who connects them',
    ask: ({ first, second }) => `Who has a song with ${named(first)} and another one with ${named(second)}?`,
    explain: ({ first, second, answer, songs: [one, other] }) =>
      `${named(answer)} made ${titled(one)} with ${named(first)} and ${titled(other)} with ${named(second)}.`,
  },
  'hangul-name': {
    name: 'Hangul and Latin names',
    ask: ({ name, hangul, asks }) =>
      asks === 'hangul' ? `How is “${short(name)}” written in Hangul?` : `Who has the Korean name “${short(hangul)}”?`,
    explain: ({ name, hangul }) => `“${short(name)}” is “${short(hangul)}” in Hangul.`,
  },
  initials: {
    name: 'Initial consonants',
    ask: ({ initials, of }) =>
      of === 'artist'
        ? `Whose Korean name has these initial consonants: ${short(initials)}?`
        : `Which song has a Korean title with these initial consonants: ${short(initials)}?`,
    explain: ({ initials, answer }) =>
      `${short(initials)} are the initial consonants of ${short(answer.hangul)} (${short(answer.latin)}).`,
  },
  'true-false': {
    name: 'Right or wrong',
    ask: ({ statement }) => `Is this right? ${stated(statement)}`,
    explain: ({ statement }) => soIs(statement),
  },
  'appears-on': {
    name: 'Where it appeared',
    ask: (facts) =>
      facts.what === 'label'
        ? `Which label released ${by(facts.song, facts.by)}?`
        : `Which ${facts.what} is ${by(facts.song, facts.by)} on?`,
    explain: (facts) =>
      facts.what === 'label'
        ? `${by(facts.song, facts.by)} was released by ${short(facts.answer)}.`
        : `${by(facts.song, facts.by)} is on the ${facts.what} “${short(facts.answer)}”.`,
  },
});

const kindIs: ChoiceWords = {
  remix: 'is a remix of an earlier song.',
  feature: 'has a featured guest.',
  original: 'is credited to all of them as main artists and is no remix.',
  true: '',
  false: '',
};

function released({ song, released }: { readonly song: Name; readonly released: string }): string {
  return `${titled(song)} (${date(released)})`;
}
