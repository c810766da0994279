import type { Messages } from '../en.ts';
import type { curatorCommands } from './curation.ts';

export const triviaCommands: Messages['commands']['trivia'] = {
  description: 'K-pop 트리비아: 누가 누구와 함께했을까',
  start: {
    description: '이 채널에서 게임 시작하기',
    rounds: '문제 수 (기본 10)',
    pace: '문제마다 답할 수 있는 시간 (기본 20초)',
    difficulty: '난이도 (기본 섞어서)',
    about: '이 아티스트 문제만, 어떤 표기든 괜찮아요',
    from: '이 연도부터의 문제만',
    until: '이 연도까지의 문제만',
    answers: '버튼, 직접 입력, 또는 둘 다 (기본 보기에서 고르기)',
  },
  paces: { relaxed: '여유롭게: 30초', normal: '보통: 20초', fast: '빠르게: 10초' },
  stop: { description: '이 채널의 게임 끝내기' },
  skip: { description: '이 문제를 건너뛰자고 투표하기' },
  hint: { description: '힌트에 투표하기, 점수는 절반이 돼요' },
  leaderboard: { description: '점수 순위 보기', scope: '이 서버 또는 모든 서버', window: '기간' },
  profile: { description: '점수, 정답률, 연속 기록, 레이팅', user: '누구의 프로필 (기본은 나)' },
  why: { description: '지난 게임의 점수를 하나하나 풀어 보기' },
  daily: { description: '하루 다섯 문제, 모두에게 똑같이' },
  path: {
    description: '함께한 곡을 따라 두 아티스트 잇기, 하루 한 문제 모두에게 똑같이',
    step: '다음 아티스트, 어떤 표기든 괜찮아요',
  },
};

export const catalogCommands: Omit<Messages['commands']['catalog'], keyof typeof curatorCommands> = {
  description: '큐레이터용: 카탈로그와 문제 관리',
  questions: { description: '신고되거나 내려간 문제' },
  void: {
    description: '문제를 내리고 그 점수를 모든 순위표에서 빼기',
    question: '문제 코드',
    reason: '이유, 참가자에게 보여요',
  },
  restore: { description: '내려간 문제를 다시 출제하기', question: '문제 코드' },
};

const permissionNames = {
  ViewChannel: '채널 보기',
  SendMessages: '메시지 보내기',
  SendMessagesInThreads: '스레드에서 메시지 보내기',
};

export const triviaErrors: Pick<
  Messages['errors'],
  Extract<keyof Messages['errors'], `trivia.${string}` | `catalog.${string}`>
> = {
  'trivia.busy': ({ channelId }) => `<#${channelId}> 채널에서 이미 게임이 진행 중이에요.`,
  'trivia.tooFew': ({ available, rounds }) =>
    available === 0
      ? '조건에 맞는 문제가 없어요. 조건을 줄여 주세요.'
      : `조건에 맞는 문제는 ${available}개뿐인데 게임은 ${rounds}라운드예요. 라운드 수나 조건을 줄여 주세요.`,
  'trivia.storeAway': () =>
    '지금은 아무것도 저장하거나 읽을 수 없어서 처리하지 못했어요. /collab 검색은 그대로 쓸 수 있어요. 잠시 뒤에 다시 시도해 주세요.',
  'trivia.noGame': () => '이 채널에서 진행 중인 게임이 없어요.',
  'trivia.noRound': () => '지금은 열려 있는 문제가 없어요. 다음 문제를 기다려 주세요.',
  'trivia.notPlaying': () => '이 게임에서 답한 사람만 투표할 수 있어요.',
  'trivia.noHint': () => '이 라운드는 이미 힌트가 나왔거나 줄 수 있는 힌트가 없어요.',
  'trivia.mayNotStop': ({ starterId }) =>
    `게임을 시작한 <@${starterId}> 님이나 메시지 관리 권한이 있는 사람만 멈출 수 있어요.`,
  'trivia.cannotPost': ({ permissions }) =>
    `이 채널에 문제를 올릴 수 없어요. 저에게 다음 권한이 필요해요: ${permissions.map((one) => permissionNames[one]).join(', ')}.`,
  'trivia.needsServer': () => '게임은 이 봇을 추가한 서버에서 할 수 있어요.',
  'trivia.unknownGame': () => '이 게임에 남은 기록이 없어요. 답하지 않았거나 기록이 사라졌어요.',
  'trivia.neverPlayed': ({ userId }) => `<@${userId}> 님은 아직 문제에 답한 적이 없어요.`,
  'trivia.dailyOver': () => '이 문제의 날짜가 지났어요. 새 문제가 나와 있어요.',
  'trivia.pathOver': () => '이 길 찾기의 날짜가 지났어요. 새 문제가 나와 있어요: `/trivia path`',
  'trivia.noPath': () => '오늘은 카탈로그에서 낼 수 있는 두 아티스트가 없어요. 내일 다시 시도해 주세요.',
  'catalog.notCurator': () => '큐레이터만 할 수 있어요.',
  'catalog.unknownQuestion': ({ code }) => `코드가 ${code}인 문제는 출제된 적이 없어요.`,
};
