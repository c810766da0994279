import type { Messages } from '../en.ts';

export const triviaBoards: Messages['triviaBoards'] = {
  windows: { today: '오늘', week: '이번 주', month: '이번 달', all: '전체 기간' },
  scopes: { server: '이 서버', global: '모든 서버' },

  board: {
    heading: (scope, window) => `순위표 · ${scope} · ${window}`,
    empty: '아직 점수를 받은 사람이 없어요. 두 명 이상 답한 라운드부터 순위표에 올라가요.',
    row: ({ place, who, points, right, answered, tied }) =>
      [`${place}. ${who}: ${points}`, `답 ${answered}개 중 ${right}개 정답`, ...(tied ? ['동점'] : [])].join(', '),
    unnamed: '이름을 모르는 참가자',
    own: '나의 순위:',
    hidden: '이 순위표에서 숨겨져 있어서 내 줄은 나에게만 보여요.',
    players: (count) => `참가자 ${count}명`,
    note: '하루, 한 주(월요일부터), 한 달은 협정 세계시(UTC) 기준이에요.',
  },

  profile: {
    heading: (who) => `${who} 님의 트리비아 프로필`,
    totals: ({ points, right, answered, percent }) =>
      `모든 라운드에서 ${points}, 답 ${answered}개 중 ${right}개 정답 (${percent}%)`,
    games: (count) => `게임: ${count}판`,
    bestStreak: (count) => `가장 긴 연속 정답: ${count}문제`,
    fastest: (time) => `가장 빠른 정답: ${time}`,
    days: (now, best) => `연속 참여: ${now}일 (최고 ${best}일)`,
    paths: (found, days) => `오늘의 길 찾기 성공: ${found}번 (연속 ${days}일)`,
    rating: ({ value, spread, games }) => `레이팅: ${value} ± ${spread} (다른 사람과 함께한 게임 ${games}판)`,
    unrated: '레이팅: 다른 사람과 함께한 게임을 끝까지 마치면 생겨요',
    serverPlace: (place, points) => `이 서버에서 ${place}위, ${points}`,
    globalPlace: (place, points) => `모든 서버에서 ${place}위, ${points}`,
    byKind: '문제 종류별',
    byArtist: '아티스트별',
    accuracy: (name, right, answered) => `${name}: ${answered}개 중 ${right}개 정답`,
    hidden: '모든 서버 순위표에서 숨겨져 있어요.',
    hide: '모든 서버 순위표에서 숨기기',
    show: '모든 서버 순위표에 보이기',
  },

  why: {
    heading: '내 점수의 계산 과정',
    game: (when) => `게임 시각: ${when}`,
    total: (points) => `합계: ${points}`,
    round: (round, kind, code) => `${round}라운드 · ${kind} · ${code}`,
    parts: ({ right, speed, streak }) => `${right} + 속도 ${speed} + 연속 ${streak}`,
    right: ({ time, pace, parts, total }) => `정답, ${pace} 중 ${time}: ${parts} = ${total}`,
    rightHinted: ({ time, pace, parts, total }) => `정답, ${pace} 중 ${time}: (${parts}) ÷ 2 (힌트) = ${total}`,
    tied: (time) => `더 빠른 답과 동시로 처리돼서 ${time} 기준으로 계산했어요`,
    wrong: '오답: 0',
    unanswered: '답 없음: 0',
    skipped: '건너뜀: 0',
    open: '아직 정산되지 않았어요',
    solo: '혼자 답해서 순위표가 아니라 개인 기록에만 남아요',
    voided: (reason) => `큐레이터가 모든 순위표에서 뺐어요: ${reason}`,
    running: '이 게임은 아직 진행 중이에요.',
  },

  misses: {
    heading: '틀린 문제 다시 보기',
    none: '이 게임에서 틀린 문제가 없어요.',
    yours: (answer) => `내 답: ${answer}`,
    unanswered: '답을 하지 않았어요.',
    right: (answer) => `정답: **${answer}**`,
  },

  daily: {
    heading: (day) => `${day} 오늘의 문제`,
    question: ({ number, of, kind }) => `${of}문제 중 ${number}번 · ${kind}`,
    intro: '오늘(UTC) 모두에게 똑같이 나오는 문제예요. 처음 고른 답이 기록되니 천천히 풀어 보세요.',
    right: (answer) => `정답이에요: **${answer}**`,
    wrong: (yours, answer) => `정답이 아니에요. 고른 답은 ${yours}, 정답은 **${answer}**`,
    result: (right, of) => `${of}문제 중 ${right}개 정답`,
    next: (when) => `새 문제가 나오는 시각: ${when}`,
    copy: '스포일러 없이 공유하기:',
    share: '이 채널에 올리기',
    shareHeading: (day, right, of) => `Crossover 오늘의 문제 ${day}: ${of}문제 중 ${right}개 정답`,
    marks: { right: '✅ 정답', wrong: '❌ 오답' },
    streak: (days) => `연속 참여: ${days}일`,
  },

  desk: {
    heading: '확인할 문제',
    none: '신고되거나 내려간 문제가 없어요.',
    answer: (answer) => `정답: ${answer}`,
    stats: ({ asked, answered, right, reports }) =>
      `출제 ${asked}번, 답 ${answered}개 중 ${right}개 정답, 신고 ${reports}건`,
    withdrawn: {
      reported: (when) => `${when}에 내려감: 세 명이 신고했어요`,
      misleading: (when) => `${when}에 내려감: 잘하는 참가자도 찍는 것보다 더 자주 틀려요`,
      voided: (when) => `${when}에 무효 처리됨`,
    },
    inPlay: '출제 중',
    voided: ({ code, rounds, players }) =>
      `문제 ${code}: 무효로 처리했어요. ${rounds}개 라운드에 나왔고, 참가자 ${players}명의 점수를 모든 순위표에서 뺐어요. 참가자는 이유를 볼 수 있어요.`,
    restored: (code) => `문제 ${code}: 다시 출제해요. 신고 수는 0부터 다시 시작해요.`,
    notWithdrawn: (code) => `문제 ${code}: 내려간 문제가 아니에요.`,
  },
};
