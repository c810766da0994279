import type { Messages } from '../en.ts';

const or = (names: readonly string[]) => names.join(' 또는 ');
const nearest = (near: readonly string[]) => (near.length === 0 ? '' : ` 비슷한 이름: ${near.join(', ')}.`);

export const curationProblems: Messages['curation']['problems'] = {
  noTitle: () => '곡의 제목을 적어 주세요.',
  noCredits: () => '누구의 곡인지 적어 주세요.',
  noDate: () => '새 곡에는 적어도 연도가 필요해요.',
  noLink: () => '링크가 없어요. 어디에서 확인할 수 있는지 필요해요.',
  nothingNew: () => '카탈로그와 다른 점이 없어요. 무엇이든 고치거나 무엇이 틀렸는지 적어 주세요.',
  gone: () => '이 제안의 대상이 이제 카탈로그에 없어요.',
  badDate: ({ text }) => `“${text}” 형식의 날짜는 읽을 수 없어요. 2024, 2024-10 또는 2024-10-18처럼 적어 주세요.`,
  badLink: ({ text }) => `“${text}” 주소는 쓸 수 없어요. https://로 시작하는 공개 주소를 적어 주세요.`,
  badKind: ({ text }) =>
    `“${text}” 종류는 없어요. single, remix, feature, album-track, soundtrack, performance가 있어요.`,
  badScene: ({ text }) => `“${text}” 활동 무대는 없어요. korean, western, other가 있어요.`,
  badHangul: ({ text }) => `“${text}”에는 한글이 없어요.`,
  badAlias: ({ text }) =>
    `“${text}”의 종류를 알 수 없어요. nickname, real-name, former-name, romanization, fandom-shorthand가 있어요.`,
  unknownArtist: ({ text, options }) =>
    `카탈로그에 “${text}” 아티스트가 없어요.${nearest(options)} 새로 소개하려면: +${text} [western person]`,
  ambiguousArtist: ({ text, options }) =>
    `“${text}” 이름을 쓰는 아티스트가 여럿이에요. 이렇게 적어 주세요: ${or(options)}.`,
  unclearArtist: ({ text }) =>
    `“${text}” 아티스트를 알 수 없어요. +Name [western person] 또는 +이름|Name [korean group]처럼 적고, 한글 이름이 없으면 -|Name으로 적어 주세요.`,
  knownArtist: ({ text, options }) => `“${text}” 아티스트는 이미 있어요. 이렇게 적어 주세요: ${or(options)}.`,
  creditedTwice: ({ text }) => `“${text}” 이름이 두 번 적혀 있어요.`,
  knownSong: ({ text, options }) =>
    `이 아티스트들의 “${text}”은(는) 이미 카탈로그에 있어요 (${options.join()}). 그 곡의 카드에서 고쳐 주세요.`,
  unknownSong: ({ text, options }) => `카탈로그에 “${text}” 곡이 없어요.${nearest(options)}`,
  ambiguousSong: ({ text, options }) => `“${text}”에 해당하는 곡이 여럿이에요. 이렇게 적어 주세요: ${or(options)}.`,
};
