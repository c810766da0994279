import type { Messages } from './en.ts';
import { correctionCommands, curation, curationErrors, curatorCommands } from './ko/curation.ts';
import { graph, graphCommands } from './ko/graph.ts';
import { imported } from './ko/imported.ts';
import { pictures } from './ko/pictures.ts';
import { choiceWords, questions } from './ko/questions.ts';
import { triviaBoards } from './ko/trivia-boards.ts';
import { catalogCommands, triviaCommands, triviaErrors } from './ko/trivia-commands.ts';
import { triviaPath } from './ko/trivia-path.ts';
import { trivia } from './ko/trivia.ts';
import { createFormats } from './format.ts';

const format = createFormats('ko');

export const ko: Messages = {
  language: 'ko',
  format,

  commands: {
    collab: {
      description: '누가 누구와 함께했을까: 출처가 있는 K-pop 협업',
      search: { description: '아티스트와 곡 찾기', query: '아티스트나 곡, 어떤 표기든 괜찮아요' },
      song: { description: '협업곡 하나의 모든 정보', title: '곡 제목, 어떤 표기든 괜찮아요' },
      artist: { description: '아티스트의 협업 목록', name: '아티스트, 어떤 표기든 괜찮아요', kind: '이 종류만' },
      between: {
        description: '두 아티스트가 함께한 곡',
        first: '첫 번째 아티스트, 어떤 표기든 괜찮아요',
        second: '두 번째 아티스트, 어떤 표기든 괜찮아요',
      },
      random: { description: '협업곡 하나 뽑기', artist: '이 아티스트의 곡만' },
      today: { description: '오늘과 같은 날짜에 나온 협업' },
      ...graphCommands,
      ...correctionCommands,
      from: '이 연도부터 나온 곡',
      until: '이 연도까지 나온 곡',
      private: '나에게만 보여 주기',
    },
    trivia: triviaCommands,
    catalog: { ...catalogCommands, ...curatorCommands },
    help: { description: '이 봇으로 할 수 있는 일' },
  },

  kinds: {
    single: '싱글',
    remix: '리믹스',
    feature: '피처링',
    'album-track': '앨범 수록곡',
    soundtrack: '사운드트랙',
    performance: '공연',
  },
  roles: { remixer: '리믹스', producer: '프로듀서', writer: '작곡·작사' },
  artistKinds: { person: '아티스트', group: '그룹', 'sub-unit': '유닛' },
  statuses: { verified: '확인됨', 'single-source': '출처 하나', disputed: '엇갈림' },
  aliasKinds: {
    'former-name': '이전 이름',
    romanization: '다른 표기',
    'real-name': '본명',
    nickname: '별명',
    'fandom-shorthand': '팬들이 부르는 이름',
  },

  song: {
    released: (when) => `발매: ${when}`,
    otherDates: (dates) => `(다른 출처: ${dates})`,
    credits: (status, sources) => (sources === '' ? `크레딧: *${status}*` : `크레딧: *${status}* (${sources})`),
    rolesVary: '피처링인지 공동 주연인지 출처마다 달라요',
    releaseUnknown: '발매일이 확인되지 않았어요',
    kind: (kinds) => `종류: ${kinds}`,
    album: (album) => `앨범: ${album}`,
    label: (label) => `레이블: ${label}`,
    featuring: (names) => `feat. ${names}`,
    charts: '차트',
    facts: '알려진 사실',
    peak: ({ chart, peak, week, weeks }) =>
      [
        `${chart}: 최고 ${peak}위`,
        ...(week === undefined ? [] : [`${week} 자 차트`]),
        ...(weeks === undefined ? [] : [`${weeks}주간 차트인`]),
      ].join(', '),
    disputed: '엇갈림, 출처마다 달라요:',
    versions: '다른 버전',
    originalOnly: '게스트 없는 원곡이에요. 다른 버전을 확인해 보세요.',
    listen: { youtube: 'YouTube에서 찾기', spotify: 'Spotify에서 찾기', apple: 'Apple Music에서 찾기' },
    moreFacts: '사실 더 보기',
    firstFacts: '처음 사실로',
  },
  artist: {
    heading: (count) => `협업 ${count}곡`,
    none: '카탈로그에 아직 이 아티스트의 협업이 없어요.',
    near: '가장 가까운 곡: 멤버, 그룹, 유닛의 협업:',
    peers: '비슷한 때 데뷔했고 협업이 있는 아티스트:',
    debut: (when, sources) => (sources === '' ? `데뷔: ${when}` : `데뷔: ${when} (${sources})`),
    noneFiltered: '이 조건에 맞는 협업이 없어요.',
    members: (names) => `멤버: ${names}`,
    formerMembers: (names) => `이전 멤버: ${names}`,
    groups: (names) => `소속 그룹: ${names}`,
    formerGroups: (names) => `이전 소속 그룹: ${names}`,
    unitOf: (names) => `${names}의 유닛`,
    filter: (parts) => `조건: ${parts.join(', ')}`,
    inYear: (year) => `${year}년`,
    fromYear: (year) => `${year}년부터`,
    untilYear: (year) => `${year}년까지`,
    open: '아티스트 목록 열기',
  },
  between: {
    heading: (first, second) => `${first} × ${second}`,
    none: '카탈로그에 두 아티스트가 함께한 곡이 없어요.',
    nearly: '멤버나 그룹, 유닛을 통해 이어지는 곡:',
  },
  day: {
    heading: (day) => `${day}에 나온 협업`,
    none: (next) => `이날 나온 협업이 없어요. 다음은 ${next}이에요:`,
    never: '카탈로그에 정확한 날짜가 있는 곡이 아직 없어요.',
  },
  random: { another: '하나 더', none: '맞는 협업이 없어요. 다른 아티스트나 연도로 찾아보세요.' },
  search: {
    heading: (query) => `“${query}” 검색 결과`,
    artists: '아티스트',
    songs: '곡',
  },
  list: {
    previous: '이전 페이지',
    next: '다음 페이지',
    page: (page, pages) => `${pages}쪽 중 ${page}쪽`,
  },
  ask: {
    which: (query) => `“${query}”에 해당하는 것이 여럿이에요. 어느 것인가요?`,
    whichPair: '이름에 해당하는 아티스트가 여럿이에요. 어느 조합인가요?',
    placeholder: '하나 고르기',
    unknown: (query) => `카탈로그에서 “${query}”에 해당하는 이름을 찾지 못했어요.`,
    near: '혹시 이 중에 있나요?',
    missing: '빠져 있나요? `/collab suggest`로 큐레이터에게 알려 주세요.',
    same: (artist) => `두 이름은 같은 아티스트예요: ${artist}. 서로 다른 아티스트를 골라 주세요.`,
  },
  footer: (version, updated) => `카탈로그 ${version} · ${updated}`,
  help: {
    heading: 'Crossover로 할 수 있는 일',
    intro: 'K-pop과 세계 음악에서 누가 누구와 함께했는지 알려 드려요. 이름은 로마자, 한글, 초성, 별명 모두 괜찮아요.',
    statuses:
      '모든 사실에는 출처가 있어요. *확인됨*: 서로 다른 출처 둘 또는 공식 출처가 일치해요. *출처 하나*: 한 곳에서만 말해요. *엇갈림*: 출처마다 달라서 모두 보여 드려요.',
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
    'app.starting': () => '봇이 아직 시작하는 중이에요. 몇 초 뒤에 다시 시도해 주세요.',
    'app.unexpected': ({ reference }) =>
      `저희 쪽에서 문제가 생겼어요. 다시 생기면 운영자에게 이 번호를 알려 주세요: ${reference}`,
    'command.unknown': () => '이 명령은 더 이상 없어요. Discord에 현재 명령이 보이기까지 조금 걸릴 수 있어요.',
    'component.old': () => '이 버튼은 봇의 이전 버전에서 만든 것이에요. 명령을 다시 실행해 주세요.',
    'collab.gone': () => '이 항목은 이제 카탈로그에 없어요. 합쳐졌거나 정정되었을 수 있어요.',
    'collab.yearsReversed': ({ from, until }) =>
      `${from}년부터이면서 ${until}년까지인 해는 없어요. 두 값을 바꿔 주세요.`,
    'collab.emptyText': () => '이름이나 제목을 입력해 주세요.',
    ...triviaErrors,
    ...curationErrors,
  },
};
