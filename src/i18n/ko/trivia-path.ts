import type { Messages } from '../en.ts';

/** After names these sentences only have particles that have one form. */
export const triviaPath: Messages['triviaPath'] = {
  heading: (day) => `${day} 오늘의 길 찾기`,
  task: ({ from, to, par }) => `**${from}**에서 **${to}**까지. 기준: ${par}`,
  rules:
    '오늘(UTC) 모두에게 똑같이 나오는 두 아티스트예요. 한 단계마다 같은 곡을 함께 부른 아티스트로, 또는 그룹과 멤버나 유닛 사이로 옮겨 가요.',
  earlier: (steps) => `-# 그 앞에 ${steps}가 더 있어요`,
  choose: '다음 아티스트',
  more: ({ count, command }) => `${count}팀은 직접 입력할 수 있어요: ${command} \`step\``,
  type: (command) => `이름을 직접 입력해도 돼요: ${command} \`step\``,
  deadEnd: '막다른 길이에요. 다음이 될 수 있는 아티스트가 모두 이미 지나온 길에 있어요. 마지막 단계를 되돌려 주세요.',
  tried: (count) => `시도한 단계: ${count}번`,
  undo: '마지막 단계 되돌리기',
  giveUp: '포기하기',
  sure: '정말 포기할까요? 가장 짧은 길 하나를 보여 드리고, 이날은 찾은 날로 세지 않아요.',
  giveUpForSure: '네, 길을 볼게요',
  stay: '아니요, 계속할게요',

  notes: {
    here: (artist) => `지금 있는 곳: ${artist}`,
    stale: '이전 화면의 버튼이에요. 지금은 여기까지 와 있어요.',
    done: '오늘의 길 찾기는 이미 끝냈어요.',
    visited: (artist) => `이미 지나온 아티스트예요: ${artist}. 같은 아티스트를 두 번 지날 수는 없어요.`,
    apart: ({ from, to }) =>
      `한 단계로 이어지지 않아요: ${from}, ${to}. 카탈로그에 둘이 함께 부른 곡이 없고, 그룹과 멤버 사이도 아니에요.`,
    behind: ({ from, to }) =>
      `함께한 곡은 있지만 둘 다 부른 곡이 아니에요: ${from}, ${to}. 리믹스, 작사와 작곡, 프로듀싱은 여기서 단계가 아니에요.`,
    none: ({ text, from }) =>
      `“${text}” 이름의 아티스트가 여럿이지만, 지금 있는 곳에서 한 단계로 이어지는 아티스트는 없어요. 지금 있는 곳: ${from}`,
    tip: '입력하는 동안 제안되는 아티스트는 모두 이어져 있어요.',
  },

  result: {
    par: (steps) => `${steps}로 찾았어요. 기준과 같아요, 더 짧은 길은 없어요.`,
    over: ({ steps, by, par }) => `${steps}로 찾았어요. 기준 ${par}단계보다 ${by}단계 길어요.`,
    under: ({ steps, by, par }) =>
      `${steps}로 찾았어요. 기준 ${par}단계보다 ${by}단계나 짧아요! 문제가 나온 뒤 카탈로그에 더 짧은 길이 생겼고, 그 길을 찾아냈어요.`,
    gaveUp: '포기했어요. 가장 짧은 길 하나는 이래요:',
  },
  next: (when) => `새 문제가 나오는 시각: ${when}`,
  shareHeading: ({ day, steps, par }) => `Crossover 오늘의 길 찾기 ${day}: ${steps} (기준 ${par})`,
  shareGaveUp: ({ day, steps, par }) => `Crossover 오늘의 길 찾기 ${day}: ${steps}에서 포기 (기준 ${par})`,
  streak: (days) => `연속 성공: ${days}일`,
  shareMore: (steps) => `외 ${steps}`,
  trends: { closer: '🟢 가까워짐', sideways: '🟡 그대로', back: '🔴 멀어짐' },
  vias: { song: '곡', member: '그룹과 멤버' },
};
