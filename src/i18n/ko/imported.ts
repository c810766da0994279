import type { Messages } from '../en.ts';

export const imported: Messages['imported'] = {
  artist: (from) => `${from}에서 가져왔고 아직 아무도 검토하지 않았어요.`,
  song: (from) => `크레딧: *가져온 데이터, 검토 전* (${from})`,
  mark: (from) => `가져온 데이터, 검토 전: ${from}`,
  heading: (from, partners) => `${from} 기준 함께한 아티스트 ${partners}명 (가져온 데이터, 검토 전)`,
  tracks: (tracks, example) => {
    if (example === undefined) return `${tracks}곡`;
    return tracks === 1 ? `1곡: “${example}”` : `${tracks}곡, 그중 “${example}”`;
  },
  pair: (from, tracks) => `가져온 데이터, 검토 전: ${from} 기준 ${tracks}.`,
  namesakes: (names) => `가져온 데이터에 있는 같은 이름(다른 사람일 수 있어요): ${names}`,
};
