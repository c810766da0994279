import type { Messages } from '../en.ts';

export const trivia: Messages['trivia'] = {
  seconds: (ms) => `${(ms / 1000).toFixed(2)}초`,
  wholeSeconds: (ms) => `${ms / 1000}초`,
  points: (count) => `${count}점`,
  difficulties: { easy: '쉬움', normal: '보통', hard: '어려움', mixed: '섞어서' },
  paces: { relaxed: '여유롭게', normal: '보통', fast: '빠르게' },
  answerModes: { choices: '보기에서 고르기', typed: '직접 입력', mixed: '보기와 직접 입력' },
  scoring: ({ right, speed, streak, mostStreak }) =>
    `정답은 ${right}점이고, 빠를수록 최대 ${speed}점, 바로 앞까지 연속으로 맞힌 문제마다 ${streak}점(최대 ${mostStreak}점)이 더해져요. 힌트를 쓰면 그 라운드는 절반만 받아요.`,

  started: {
    heading: '트리비아를 시작해요',
    by: (who) => `${who} 님이 게임을 시작했어요. 몇 초 뒤에 첫 문제가 나와요.`,
    rounds: (count) => `라운드: ${count}개`,
    pace: (pace, time) => `속도: ${pace}, 문제마다 ${time}`,
    difficulty: (difficulty) => `난이도: ${difficulty}`,
    answers: (mode) => `답하는 방법: ${mode}`,
    about: (artist) => `이 아티스트 문제만: ${artist}`,
    years: (years) => `이 시기 문제만: ${years}`,
    stop: (command) => `그만하려면: ${command} (시작한 사람이나 관리자만 할 수 있어요)`,
  },

  question: {
    heading: ({ round, rounds, kind }) => `${rounds}라운드 중 ${round}라운드 · ${kind}`,
    closes: (when) => `답변 마감: ${when}`,
    pays: ({ right, most }) => `맞히면 ${right}~${most}점을 받아요.`,
    paysHalf: ({ right, most }) => `힌트가 나와서 맞히면 ${right}~${most}점을 받아요.`,
    howToType: '버튼을 누르고 답을 입력하세요. 다른 사람에게는 보이지 않아요.',
    howToWrite: '버튼을 누르고 답을 입력하거나 채널에 바로 써 주세요. 채널에 쓴 답은 모두에게 보여요.',
    struck: (choices) => `힌트: 다음은 정답이 아니에요: ${choices}`,
    pattern: (pattern) => `힌트: 정답은 이렇게 써요: ${pattern}`,
    paused: '일시 정지: 지금은 답을 저장할 수 없어요. 시간은 멈춰 있고, 라운드는 저절로 이어져요.',
    answer: '답하기',
    menu: '답을 골라 주세요',
  },
  form: { title: '답 입력', label: '답', description: '로마자, 한글, 별명 모두 괜찮아요' },

  reply: {
    counted: (pick) => `고른 답: **${pick}**. 답이 기록됐어요.`,
    already: (pick) => `처음 고른 답이 그대로 유지돼요: **${pick}**`,
    right: (time) => `정답이에요! ${time} 만에 맞혔고, 기록됐어요.`,
    close: (left) => `아깝지만 조금 달라요. ${left}`,
    wrong: (left) => `정답이 아니에요. ${left}`,
    left: (tries) => (tries === 0 ? '이번이 마지막 기회였어요.' : `기회가 ${tries}번 남았어요.`),
    doneRight: '이미 정답을 맞혔어요.',
    doneWrong: '이번 라운드의 기회를 모두 썼어요.',
    late: '늦었어요. 이 라운드의 시간이 끝나서 기록되지 않아요.',
    over: '이 라운드는 끝났어요.',
    notStored:
      '지금은 답을 저장할 수 없어서 아직 기록되지 않았어요. 게임이 다시 이어지면 한 번 더 답해 주세요. 이번 답이 저장되었다면 그대로 유지돼요.',
    stopped: '게임을 끝냈어요. 결과는 채널에 곧 나와요.',
    skipped: '문제를 건너뛰었어요. 정답은 채널에 나와요.',
    skipVote: ({ who, votes, needed, command }) =>
      `${who} 님이 이 문제를 건너뛰고 싶어 해요: ${needed}표 중 ${votes}표. 투표하기: ${command}`,
    hintVote: ({ who, votes, needed, command }) =>
      `${who} 님이 힌트를 원해요. 힌트가 나오면 이 라운드의 점수는 절반이 돼요: ${needed}표 중 ${votes}표. 투표하기: ${command}`,
    alreadyVoted: ({ votes, needed }) => `이미 투표했어요: ${needed}표 중 ${votes}표`,
    hinted: '이제 이 라운드의 점수는 절반이에요.',
    reported: '고마워요, 신고가 접수됐어요. 세 명이 신고하면 문제를 내리고 확인해요.',
    reportedBefore: '이 문제는 이미 신고했어요. 신고는 한 사람당 한 번만 반영돼요.',
    withdrawn: '고마워요. 이 문제는 큐레이터가 확인할 때까지 나오지 않아요.',
  },

  reveal: {
    answer: (answer) => `**정답: ${answer}**`,
    skipped: '건너뛴 문제예요. 이 라운드에서는 아무도 점수를 받지 않아요.',
    right: '맞힌 사람:',
    wrong: (who) => `틀린 사람: ${who}`,
    nobodyRight: '맞힌 사람이 없어요.',
    nobody: '아무도 답하지 않았어요.',
    result: ({ place, who, time, points, streak, tied }) =>
      [
        `${place}. ${who}: ${time}, ${points}`,
        ...(streak > 1 ? [`${streak}문제 연속`] : []),
        ...(tied ? ['동시'] : []),
      ].join(', '),
    more: (count) => `외 ${count}명`,
    hinted: '힌트가 나와서 점수는 절반이에요.',
    solo: '혼자 답한 라운드라서 순위표가 아니라 개인 기록에만 남아요.',
    learnt: ({ percent, answered }) => `지금까지 이 문제의 답 ${answered}개 중 ${percent}%가 정답이었어요.`,
    code: (code, difficulty) => `문제 ${code} · ${difficulty}`,
    sources: (links) => `출처: ${links}`,
    lookUp: '찾아보기',
    report: '신고',
  },

  podium: {
    heading: '게임이 끝났어요',
    reasons: {
      finished: (rounds) => `${rounds}라운드를 모두 마쳤어요.`,
      stopped: (rounds) => `${rounds}라운드 뒤에 게임을 멈췄어요.`,
      silent: (rounds) => `다섯 라운드 동안 답이 없어서 ${rounds}라운드에서 마칠게요. 언제든지 다시 시작할 수 있어요.`,
      forbidden: (rounds) => `이 채널에 더는 글을 쓸 수 없어서 ${rounds}라운드 뒤에 게임이 끝났어요.`,
      gone: (rounds) => `채널이 없어져서 ${rounds}라운드 뒤에 게임이 끝났어요.`,
      unavailable: (rounds) => `Discord가 메시지를 받지 않아서 ${rounds}라운드 뒤에 게임이 끝났어요.`,
      exhausted: (rounds) => `조건에 맞는 문제가 더 없어서 ${rounds}라운드에서 마칠게요.`,
    },
    standing: ({ place, who, points, right, rounds, tied }) =>
      [`${place}. ${who}: ${points}`, `${rounds}라운드 중 ${right}개 정답`, ...(tied ? ['동점'] : [])].join(', '),
    nobody: '이 게임에서는 아무도 답하지 않았어요.',
    fastest: (who, time) => `가장 빠른 정답: ${who}, ${time}`,
    streak: (who, length) => `가장 긴 연속 정답: ${who}, ${length}문제`,
    again: '한 판 더',
    misses: '내가 틀린 문제',
    board: '순위표',
  },

  resumed: {
    open: (when) => `잠시 자리를 비웠어요. 잃은 것은 없고, 이 라운드를 이어 갈게요. 답변 마감: ${when}`,
    between: '잠시 자리를 비웠어요. 잃은 것은 없고, 게임을 이어 갈게요.',
  },
};
