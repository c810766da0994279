import type { Messages } from '../en.ts';
import type { graphCommands as englishCommands } from '../en/graph.ts';
import { createFormats } from '../format.ts';

const { number, percent } = createFormats('ko');

const songs = (count: number) => `${number(count)}곡`;
const steps = (count: number) => `${number(count)}단계`;
const artists = (count: number) => `아티스트 ${number(count)}팀`;

export const graphCommands: typeof englishCommands = {
  path: {
    description: '두 아티스트를 잇는 가장 짧은 협업의 길',
    from: '출발할 아티스트, 어떤 표기든 괜찮아요',
    to: '도착할 아티스트, 어떤 표기든 괜찮아요',
    avoid: '거치지 않을 아티스트',
    roles: '누구의 크레딧까지 볼지 (기본 모두)',
    members: '그룹과 멤버 사이도 한 단계로 볼지 (기본은 그래요)',
  },
  connect: {
    description: '한 아티스트에서 모두까지의 거리와 가장 가까운 아티스트',
    artist: '아티스트, 어떤 표기든 괜찮아요',
  },
  top: { description: '가장 많이 이어진, 차트 성적이 가장 좋은, 세계를 잇는 아티스트', by: '기준 (기본 협업 수)' },
  stats: { description: '연도별, 종류별, 활동 무대별로 본 카탈로그' },
};

/** After names these sentences only have particles that have one form: nobody can tell how a Latin name ends when read aloud. */
export const graph: Messages['graph'] = {
  songs,
  steps,
  artists,
  roles: { all: '모든 크레딧', performers: '부른 사람만' },
  members: { joined: '그룹과 멤버도 이어서', apart: '곡으로만' },

  limits: {
    avoid: (artist) => `${artist} 빼고`,
    until: (year) => `${year}년까지 나온 곡`,
    performers: '부른 사람의 크레딧만',
    apart: '곡으로만, 그룹과 멤버 사이는 빼고',
    line: (parts) => `조건: ${parts.join('; ')}`,
  },

  path: {
    title: (from, to) => `${from} → ${to}`,
    heading: (facts) => `${facts.title}: ${steps(facts.steps)}`,
    place: ({ place, count }) =>
      count === 1 ? '이만큼 짧은 길은 하나뿐이에요' : `똑같이 짧은 길 ${number(count)}개 중 ${number(place)}번째`,
    listed: (count) => `처음 ${number(count)}개까지 볼 수 있어요.`,
    step: ({ from, to }) => `${from} → ${to}`,
    more: (count) => `외 ${number(count)}곡`,
    member: ({ part, group }) => `${part}: ${group}의 멤버`,
    formerMember: ({ part, group }) => `${part}: ${group}의 이전 멤버`,
    unit: ({ part, group }) => `${part}: ${group}의 유닛`,
    long: '길이 너무 길어서 곡을 다 적을 수 없어요. 거쳐 가는 아티스트는 이래요:',
    openSong: '단계의 곡 열기',
    openStep: '한 단계의 모든 곡',
    previous: '이전 길',
    next: '다음 길',
  },

  noPath: {
    heading: (title) => `${title}: 이어지는 길이 없어요`,
    alone: (artist) =>
      `카탈로그에 아직 ${artist}의 협업이 없고, 그룹이나 멤버, 유닛을 따라가도 협업이 있는 아티스트가 없어요. 그래서 곡으로 이어지는 길이 없어요.`,
    islands: ({ from, first, to, second }) =>
      `둘은 카탈로그의 서로 다른 섬에 있어요. ${from}의 섬에는 ${artists(first)}, ${to}의 섬에는 ${artists(second)}. 두 섬을 잇는 협업이 없어요.`,
    islandsWithin: ({ from, first, to, second }) =>
      `둘은 조건이 없어도 카탈로그의 서로 다른 섬에 있어요. 이 조건 안에서 ${from}의 섬에는 ${artists(first)}, ${to}의 섬에는 ${artists(second)}. 두 섬을 잇는 협업이 없어요.`,
    circle: ({ artist, to, steps: count }) =>
      `닿을 수 있는 아티스트 중 ${to}에 가장 가까운 것은 같은 무리에 있는 ${artist}, ${steps(count)}예요.`,
    peer: ({ artist, to, steps: count }) =>
      `닿을 수 있는 아티스트 중 ${to}에 가장 비슷한 것은 같은 무대와 시기의 ${artist}, ${steps(count)}예요.`,
    alike: ({ artist, to, steps: count }) =>
      `닿을 수 있는 아티스트 중 활동 무대와 곡이 나온 시기로 ${to}에 가장 가까운 것은 ${artist}, ${steps(count)}예요.`,
    toNearest: (artist) => `${artist}까지의 길`,
    cut: '이 조건 안에서는 남는 길이 없어요.',
    without: ({ limits, steps: count, chains, chain }) =>
      `${limits.map((limit) => `“${limit}”`).join(', ')} 조건이 없으면: ${steps(count)}, 길 ${number(chains)}개.\n${chain}`,
    withoutLimit: '이 조건 없이',
    withoutLimits: '이 조건들 없이',
    avoidsEnd: (artist) => `${artist}에서 시작하거나 끝나는 길이라 피할 수 없어요. 다른 아티스트를 골라 주세요.`,
    imported: (artist) =>
      `${artist}: 아직 아무도 검토하지 않은, 가져온 데이터에만 있어요. 길은 검토된 카탈로그 위로만 이어져요.`,
  },
  ask: {
    whichPath: '이름에 해당하는 아티스트가 여럿이에요. 어느 길인가요?',
    choice: ({ from, to, avoid }) => (avoid === undefined ? `${from} → ${to}` : `${from} → ${to}, ${avoid} 빼고`),
  },

  connect: {
    open: '이어진 아티스트',
    how: '어떻게 이어질까?',
    heading: (artist) => `${artist}에서 이어지는 아티스트`,
    within: ({ share, connected, steps: count }) =>
      `이어진 ${artists(connected)} 중 **${percent(share)}**까지 ${steps(count)} 안에 닿아요.`,
    distance: ({ steps: distance, count, within }) =>
      `${steps(distance)}: ${artists(count)} (여기까지 ${percent(within)})`,
    beyond: ({ steps: distance, most, count }) => `${steps(distance)}보다 멀고 ${steps(most)}까지: ${artists(count)}`,
    unreached: (count) => `다른 섬에 있어 닿지 않아요: ${artists(count)}`,
    none: '카탈로그에 아직 협업이 없고, 그룹이나 멤버, 유닛을 따라가도 협업이 있는 아티스트가 없어요.',
    farthest: '가장 먼 아티스트',
    far: ({ artist, steps: count }) => `${artist} (${steps(count)})`,
    farMenu: '가장 먼 아티스트까지의 길',
    neighbours: (count) => `곡을 함께한 ${artists(count)}`,
    noNeighbours: '함께한 곡이 없어요. 그룹이나 멤버, 유닛을 통해서만 이어져요.',
    neighbour: ({ artist, songs: count }) => `${artist} · ${songs(count)}`,
    neighbourMenu: '둘이 함께한 곡',
  },

  timeline: {
    open: '연표',
    heading: (artist) => `${artist}의 협업 연표`,
    undated: '날짜 모름',
    earlier: (count) => `그보다 앞선 ${songs(count)}`,
    list: '목록 열기',
  },

  top: {
    measures: { collaborations: '협업 수', partners: '상대 수', charts: '차트', bridge: '다리' },
    headings: {
      collaborations: '협업이 가장 많은 아티스트',
      partners: '상대가 가장 많은 아티스트',
      charts: '차트 성적이 가장 좋은 아티스트',
      bridge: '다리가 되는 아티스트',
    },
    explained: {
      collaborations: '다른 아티스트와 함께한 곡의 수예요. 한 곡의 여러 버전은 하나로 세요.',
      partners: '곡을 함께한 서로 다른 아티스트의 수예요.',
      charts: '다른 아티스트와 함께한 곡 중 차트 10위 안에 든 곡의 수예요.',
      bridge:
        '다른 두 아티스트를 아무나 고르면, 둘을 잇는 가장 짧은 길 가운데 이 아티스트를 거치는 비율이에요. 높을수록 멀리 떨어진 세계를 이어 줘요.',
    },
    values: {
      collaborations: songs,
      partners: (count) => `상대 ${number(count)}팀`,
      charts: songs,
      bridge: (share) => `모든 가장 짧은 길의 ${percent(share)}`,
    },
    best: (says, peak) => `${says}, 최고 ${peak}위`,
    row: ({ rank, tied, artist, says }) => `${tied ? '공동 ' : ''}${number(rank)}위 · **${artist}** · ${says}`,
    first: (count) => `처음 ${number(count)}팀까지 보여요.`,
    empty: '이 기간에는 아무도 없어요.',
  },

  stats: {
    heading: '숫자로 보는 카탈로그',
    counts: (facts) => `${songs(facts.songs)} (여러 아티스트의 곡 ${number(facts.shared)}), ${artists(facts.artists)}`,
    byYear: '발매 연도별 곡',
    years: (facts) =>
      `**${facts.from === facts.until ? `${facts.from}년` : `${facts.from}~${facts.until}년`}** · ${songs(facts.songs)}`,
    year: (facts) => `${facts.year}년 ${number(facts.songs)}`,
    earlier: (facts) => `**${facts.until}년까지** · ${songs(facts.songs)}`,
    undated: (count) => `**날짜 모름** · ${songs(count)}`,
    byKind: '종류별 곡',
    kind: (facts) => `**${facts.kind}** · ${songs(facts.songs)}`,
    byScenes: '아티스트의 활동 무대별 곡',
    scenes: { korean: '한국', western: '서구권', other: '그 밖' },
    pair: (facts) => `**${facts.first} × ${facts.second}** · ${songs(facts.songs)}`,
    noSongs: '카탈로그에 아직 곡이 없어요.',
  },
};
