import type { Messages } from '../en.ts';

const songs = (count: number) => `${count}곡`;
const steps = (count: number) => `${count}단계`;

export const pictures: Messages['pictures'] = {
  songs,
  scenes: { korean: '한국', western: '영미권', other: '그 밖' },
  path: {
    title: (from, to) => `${from} → ${to}`,
    steps,
    place: ({ place, count }) => `경로 ${count}개 중 ${place}번째`,
    more: (count) => `외 ${count}곡`,
    member: ({ part, group, kind, former }) => {
      if (kind !== 'person') return `${part}: ${group}의 유닛`;
      return former ? `${part}: ${group}의 전 멤버` : `${part}: ${group}의 멤버`;
    },
    alt: (facts) => `${facts.from}에서 ${facts.to}까지 ${steps(facts.steps)} 경로입니다. ${facts.way.join('; ')}.`,
    song: ({ from, to, title, year }) => `${from}, ${to}: “${title}”${year === undefined ? '' : ` (${year})`}`,
  },
  neighbourhood: {
    title: (artist) => `${artist}: 함께한 아티스트`,
    subtitle: (count) => `${count}팀과 함께`,
    more: (count) => `외 ${count}팀`,
    alt: ({ artist, count, list }) =>
      `${artist}: 함께한 아티스트 ${count}팀, 곡 수가 많은 순서입니다. ${list.join('; ')}.`,
  },
  timeline: {
    title: (artist) => `${artist}: 협업 연대기`,
    undated: '날짜 미상',
    more: (count) => `더 오래된 곡 ${count}곡`,
    partners: (names) => `${names.join(', ')} 참여`,
    alt: ({ artist, count, list }) => `${artist}의 협업 ${songs(count)}, 오래된 순서입니다. ${list.join('; ')}.`,
  },
  statistics: {
    title: '숫자로 보는 카탈로그',
    subtitle: (facts) => `${songs(facts.songs)}, 아티스트 ${facts.artists}팀`,
    byYear: '발매 연도별 곡 수',
    byKind: '종류별 곡 수',
    byScenes: '아티스트 활동 무대별 곡 수',
    scenes: (first, second) => `${first} × ${second}`,
    alt: (parts) => `카탈로그의 막대그래프입니다. ${parts.join(' ')}`,
    chart: (title, bars) => `${title}: ${bars.join('; ')}.`,
  },
  ranking: {
    titles: {
      collaborations: '협업이 가장 많은 아티스트',
      partners: '함께한 아티스트가 가장 많은 아티스트',
      charts: '차트 10위 안에 든 곡이 가장 많은 아티스트',
      bridge: '다리 역할을 하는 아티스트',
    },
    span: ({ from, until }) => {
      if (from === undefined) return until === undefined ? undefined : `${until}년까지`;
      return until === undefined ? `${from}년부터` : `${from}년부터 ${until}년까지`;
    },
    says: {
      collaborations: songs,
      partners: (value) => `${value}팀`,
      charts: songs,
      bridge: (share) => `${(share * 100).toFixed(1)}%`,
    },
    best: (says, peak) => `${says}, 최고 ${peak}위`,
    alt: ({ title, list }) => `${title}. ${list.join('; ')}.`,
    entry: ({ rank, name, says }) => `${rank}위 ${name}: ${says}`,
  },
  podium: {
    place: (place, tied) => (tied ? `=${place}` : `${place}`),
    more: (count) => `외 ${count}명`,
    right: ({ right, rounds }) => `${rounds}문제 중 ${right}개 정답`,
    somebody: '참가자',
    alt: (list) => `최종 순위입니다. ${list.join('; ')}.`,
    entry: ({ place, name, points }) => `${place}위 ${name}, ${points}`,
  },
};
