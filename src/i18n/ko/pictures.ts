import type { Messages } from '../en.ts';
import { createFormats } from '../format.ts';
import { graph } from './graph.ts';

const { number, percent } = createFormats('ko');
const { songs, steps } = graph;

export const pictures: Messages['pictures'] = {
  songs,
  scenes: graph.stats.scenes,
  path: {
    title: graph.path.title,
    steps,
    place: ({ place, count }) => `길 ${number(count)}개 중 ${number(place)}번째`,
    more: graph.path.more,
    member: (facts) => {
      if (facts.kind !== 'person') return graph.path.unit(facts);
      return facts.former ? graph.path.formerMember(facts) : graph.path.member(facts);
    },
    alt: (facts) => `${facts.from}에서 ${facts.to}까지 ${steps(facts.steps)} 길이에요. ${facts.way.join('; ')}.`,
    song: ({ from, to, title, year }) => `${from}, ${to}: “${title}”${year === undefined ? '' : ` (${year})`}`,
  },
  neighbourhood: {
    title: (artist) => `${artist}: 함께한 아티스트`,
    subtitle: (count) => `${count}팀과 함께`,
    more: (count) => `외 ${count}팀`,
    linked: '점선: 서로 함께한 곡이 있어요',
    alt: ({ artist, count, list }) =>
      `${artist}: 함께한 아티스트 ${count}팀, 곡 수가 많은 순서예요. ${list.join('; ')}.`,
  },
  timeline: {
    title: graph.timeline.heading,
    more: (count) => `더 오래된 곡 ${count}곡`,
    partners: (names) => `${names.join(', ')} 참여`,
    alt: ({ artist, count, list }) => `${artist}의 협업 ${songs(count)}, 오래된 순서예요. ${list.join('; ')}.`,
  },
  statistics: {
    title: graph.stats.heading,
    subtitle: graph.stats.counts,
    byYear: graph.stats.byYear,
    byKind: graph.stats.byKind,
    byScenes: graph.stats.byScenes,
    scenes: (first, second) => `${first} × ${second}`,
    alt: (parts) => `카탈로그의 막대그래프예요. ${parts.join(' ')}`,
    chart: (title, bars) => `${title}: ${bars.join('; ')}.`,
  },
  ranking: {
    titles: graph.top.headings,
    span: ({ from, until }) => {
      if (from === undefined) return until === undefined ? undefined : `${until}년까지`;
      return until === undefined ? `${from}년부터` : `${from}년부터 ${until}년까지`;
    },
    says: { ...graph.top.values, bridge: percent },
    best: graph.top.best,
    alt: ({ title, list }) => `${title}. ${list.join('; ')}.`,
    entry: ({ rank, name, says }) => `${rank}위 ${name}: ${says}`,
  },
  podium: {
    place: (place, tied) => (tied ? `=${place}` : `${place}`),
    more: (count) => `외 ${count}명`,
    right: ({ right, rounds }) => `${rounds}문제 중 ${right}개 정답`,
    somebody: '참가자',
    alt: (list) => `최종 순위예요. ${list.join('; ')}.`,
    entry: ({ place, name, points }) => `${place}위 ${name}, ${points}`,
  },
};
