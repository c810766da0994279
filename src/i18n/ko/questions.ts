import type { Name, Statement } from '#src/domain/trivia/question.ts';

import { createFormats } from '../format.ts';
import type { ChoiceWords, QuestionTexts } from '../question-texts.ts';
import { capped, short } from '../question-texts.ts';

const { date } = createFormats('ko');

export const choiceWords: ChoiceWords = {
  true: '맞아요',
  false: '아니에요',
  remix: '리믹스',
  feature: '피처링',
  original: '오리지널',
};

const mostNames = 4;

/**
 * Nobody can tell how a Latin name ends when it is read aloud, so after names these sentences only have particles that have one form
 * (의, 에, 에는, 에서, 도, 외에, 라고 after a quotation).
 */
const named = ({ latin, hangul }: Name) => short(hangul ?? latin);
const titled = (song: Name) => `“${named(song)}”`;

/** `A, B, C`; of more than four the first ones. */
function listed(names: readonly Name[]): string {
  const shown = names.slice(0, mostNames).map(named);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} 등 ${names.length}팀` : shown.join(', ');
}

const by = (song: Name, artists: readonly Name[]) => `${listed(artists)}의 ${titled(song)}`;

function stated(statement: Statement): string {
  const { about } = statement;
  switch (about) {
    case 'credit':
      return `${titled(statement.song)}에는 ${named(statement.artist)}의 이름도 올라 있어요.`;
    case 'year':
      return `${titled(statement.song)}의 발매 연도는 ${statement.year}년이에요.`;
    case 'peak':
      return `${titled(statement.song)}의 ${statement.chart} 최고 순위는 ${statement.peak}위예요.`;
    case 'together':
      return `${listed([statement.first, statement.second])} 두 아티스트가 함께한 곡이 있어요.`;
  }
}

function soIs(statement: Statement): string {
  const { about } = statement;
  switch (about) {
    case 'credit':
      return `${titled(statement.song)}에 이름을 올린 아티스트: ${listed(statement.credited)}.`;
    case 'year':
      return `${titled(statement.song)}의 발매 연도는 ${statement.truly}년이에요.`;
    case 'peak':
      return `${titled(statement.song)}의 ${statement.chart} 최고 순위는 ${statement.truly}위예요.`;
    case 'together': {
      const pair = `${listed([statement.first, statement.second])} 두 아티스트`;
      const [song] = statement.songs;
      return song === undefined
        ? `카탈로그에는 ${pair}가 함께한 곡이 없어요.`
        : `${pair}가 ${titled(song)}에서 함께했어요.`;
    }
  }
}

export const questions: QuestionTexts = capped({
  'who-is-on': {
    name: '참여 아티스트',
    ask: ({ song, year, others }) => `${titled(song)}(${year})에 ${listed(others)} 외에 또 누가 참여했을까요?`,
    explain: ({ song, year, others, answer }) =>
      `${titled(song)}(${year})에는 ${listed(others)} 외에 ${named(answer)}도 참여했어요.`,
  },
  'which-song': {
    name: '함께한 곡',
    ask: ({ first, second }) => `${listed([first, second])} 두 아티스트가 함께한 곡은 무엇일까요?`,
    explain: ({ first, second, answer, year }) =>
      `${titled(answer)}(${year})에서 ${listed([first, second])} 두 아티스트가 함께했어요.`,
  },
  'complete-credit': {
    name: '크레디트 빈칸',
    ask: ({ credit, song, year }) =>
      `${titled(song)}(${year})의 빈칸에 들어갈 이름은 무엇일까요? ${credit.map((one) => (one === undefined ? '____' : named(one))).join(' × ')}`,
    explain: ({ credit, song, year, answer }) =>
      `${titled(song)}(${year})의 크레디트: ${credit.map((one) => named(one ?? answer)).join(' × ')}.`,
  },
  'odd-one-out': {
    name: '함께한 적 없는 아티스트',
    ask: ({ artist }) => `셋은 ${named(artist)}의 곡에 함께했어요. 함께한 곡이 없는 아티스트는 누구일까요?`,
    explain: ({ artist, answer, worked }) => {
      const songs = worked.map((one) => `${named(one.artist)} ${titled(one.song)}(${one.year})`);
      return `카탈로그에는 ${listed([artist, answer])} 두 아티스트가 함께한 곡이 없어요. 나머지: ${songs.join(', ')}.`;
    },
  },
  'release-year': {
    name: '발매 연도',
    ask: (facts) => `${by(facts.song, facts.by)}, 몇 년에 나왔을까요?`,
    explain: (facts) => `${by(facts.song, facts.by)}, 발매 연도는 ${facts.year}년이에요.`,
  },
  'which-first': {
    name: '먼저 나온 곡',
    ask: () => '다음 중 먼저 나온 곡은 무엇일까요?',
    explain: ({ songs }) => `나온 순서는 이래요: ${songs.map(released).join(', ')}.`,
  },
  'in-order': {
    name: '발매 순서',
    ask: () => '먼저 나온 곡부터 순서대로 늘어놓은 것은 무엇일까요?',
    explain: ({ songs }) => `나온 순서는 이래요: ${songs.map(released).join(', ')}.`,
  },
  'chart-peak': {
    name: '차트 순위',
    ask: ({ chart, asks }) =>
      asks === 'higher'
        ? `${chart} 최고 순위가 더 높은 곡은 무엇일까요?`
        : `${chart} 최고 순위가 더 낮은 곡은 무엇일까요?`,
    explain: ({ chart, higher, lower }) =>
      `${chart} 최고 순위: ${by(higher.song, higher.by)} ${higher.peak}위, ${by(lower.song, lower.by)} ${lower.peak}위.`,
  },
  'song-kind': {
    name: '곡의 종류',
    ask: (facts) =>
      `${by(facts.song, facts.by)}(${facts.year}), 어떤 곡일까요? 이전 곡을 새로 만든 버전, 게스트가 참여한 곡, 모두가 메인 아티스트인 곡 중에서 골라 주세요.`,
    explain: (facts) => `${by(facts.song, facts.by)}(${facts.year}): ${kindIs[facts.answer]}`,
  },
  'member-group': {
    name: '멤버와 그룹',
    ask: ({ person, group, asks, status }) => {
      if (asks === 'group') return `${named(person)}의 ${status === 'current' ? '' : '예전 '}소속 그룹은 어디일까요?`;
      return `다음 중 ${named(group)}의 ${status === 'current' ? '멤버' : '전 멤버'}는 누구일까요?`;
    },
    explain: ({ person, group, status }) =>
      `${named(group)}의 ${status === 'current' ? '멤버' : '전 멤버'} 중에는 ${named(person)}도 있어요.`,
  },
  connects: {
    name: '둘을 잇는 아티스트',
    ask: ({ first, second }) => `${named(first)}의 곡에도, ${named(second)}의 곡에도 함께한 아티스트는 누구일까요?`,
    explain: ({ first, second, answer, songs: [one, other] }) =>
      `정답: ${named(answer)}. ${titled(one)}에는 ${named(first)}, ${titled(other)}에는 ${named(second)}도 함께했어요.`,
  },
  'hangul-name': {
    name: '한글 이름과 로마자 이름',
    ask: ({ name, hangul, asks }) =>
      asks === 'hangul'
        ? `“${short(name)}”의 한글 표기는 무엇일까요?`
        : `“${short(hangul)}”의 로마자 표기는 무엇일까요?`,
    explain: ({ name, hangul }) => `한글로는 “${short(hangul)}”, 로마자로는 “${short(name)}”라고 써요.`,
  },
  initials: {
    name: '초성 퀴즈',
    ask: ({ initials, of }) =>
      of === 'artist'
        ? `한글 이름의 초성이 “${short(initials)}”인 아티스트는 누구일까요?`
        : `한글 제목의 초성이 “${short(initials)}”인 곡은 무엇일까요?`,
    explain: ({ initials, answer }) =>
      `“${short(answer.hangul)}”(${short(answer.latin)})의 초성을 모으면 “${short(initials)}”이에요.`,
  },
  'true-false': {
    name: '맞을까, 틀릴까',
    ask: ({ statement }) => `이 말이 맞을까요? ${stated(statement)}`,
    explain: ({ statement }) => soIs(statement),
  },
  'appears-on': {
    name: '실린 곳',
    ask: (facts) => `${by(facts.song, facts.by)}, ${placeAsked[facts.what]}`,
    explain: (facts) =>
      facts.what === 'label'
        ? `${by(facts.song, facts.by)}, “${short(facts.answer)}” 레이블에서 나왔어요.`
        : `${by(facts.song, facts.by)}, ${facts.what === 'album' ? '앨범' : '사운드트랙'} “${short(facts.answer)}”에 실려 있어요.`,
  },
});

const placeAsked = {
  album: '어느 앨범에 실려 있을까요?',
  soundtrack: '어느 사운드트랙에 실려 있을까요?',
  label: '어느 레이블에서 나왔을까요?',
};

const kindIs: ChoiceWords = {
  remix: '이전 곡의 리믹스예요.',
  feature: '게스트가 피처링으로 참여했어요.',
  original: '리믹스가 아니고, 모두가 메인 아티스트예요.',
  true: '',
  false: '',
};

function released({ song, released }: { readonly song: Name; readonly released: string }): string {
  return `${titled(song)}(${date(released)})`;
}
