import type { Messages } from '../en.ts';
import { curationProblems } from './curation-problems.ts';

export const correctionCommands: Pick<Messages['commands']['collab'], 'suggest' | 'changes'> = {
  suggest: {
    description: '빠진 곡이나 고칠 점 제안하기',
    about: '고칠 대상, 빠진 곡을 제안할 때는 비워 두세요',
  },
  changes: { description: '최근에 추가되고 정정된 내용' },
};

export const curatorCommands: Pick<Messages['commands']['catalog'], 'review' | 'add' | 'edit' | 'retire' | 'changes'> =
  {
    review: { description: '결정을 기다리는 제안, 오래된 것부터' },
    add: { description: '곡 추가하기' },
    edit: { description: '곡이나 아티스트 고치기', about: '곡 또는 아티스트' },
    retire: {
      description: '카탈로그에서 곡 빼기',
      song: '곡, 입력하면 나오는 목록에서 고르세요',
      reason: '이유, 큐레이터에게 보여요',
    },
    changes: { description: '무엇이 누구에 의해 왜 바뀌었는지' },
  };

export const curation: Messages['curation'] = {
  correct: '고칠 점 알리기',
  editAgain: '다시 고치기',

  form: {
    missing: '빠진 곡',
    correction: (name) => `${name} 고치기`,
    add: '곡 추가',
    edit: (name) => `${name} 고치기`,
    details: '곡의 세부 사항',
    title: { label: '제목', description: '음반에 적힌 그대로' },
    who: {
      label: '누가',
      description: '음반에 적힌 모든 사람',
      placeholder: 'ROSÉ & Bruno Mars, 또는 BTS feat. Halsey; remix: …; prod. …',
    },
    released: {
      label: '연도 또는 날짜',
      description: '아는 만큼 정확하게',
      placeholder: '2024, 2024-10 또는 2024-10-18',
    },
    link: { label: '링크', description: '확인할 수 있는 곳', placeholder: '예: https://…' },
    comment: { label: '무엇이 틀렸거나 빠졌나요', description: '큐레이터에게 편하게 적어 주세요' },
    name: { label: '이름', description: '로마자로, 아티스트가 쓰는 그대로' },
    hangul: { label: '한글 이름', description: '있을 때만' },
    aliases: {
      label: '다른 이름, 한 줄에 하나씩',
      description: '괄호 안에 nickname, real-name, former-name, romanization, fandom-shorthand',
      placeholder: '예: JK [nickname]',
    },
    curatorsWho: {
      label: '크레딧',
      description: '새 아티스트: +Name [western person], +이름|Name [korean group]. 여럿이면 Name (id)',
      placeholder: '예: BTS feat. Halsey; remix: …; prod. …; writer: …',
    },
    curatorsDate: { label: '연도 또는 날짜', description: '출처가 말하는 만큼 정확하게. - 는 지우기' },
    curatorsLink: { label: '링크', description: '출처, 여럿이면 사이에 공백' },
    kinds: {
      label: '종류',
      description: '하나 이상, 사이에 쉼표',
      placeholder: '다음 중에서: single, remix, feature, album-track, soundtrack, performance',
    },
    versionOf: { label: '원곡', description: '원곡의 제목이나 #id. - 는 지우기' },
    originalTitle: { label: '원제', description: '원래 문자로. - 는 지우기' },
    album: { label: '앨범', description: '- 는 지우기' },
    scene: { label: '활동 무대', description: '아티스트가 활동하는 곳', placeholder: 'korean, western 또는 other' },
    reason: { label: '이유', description: '제안한 사람이 읽어요' },
    reject: '제안 거절하기',
  },

  stored: (about) =>
    `고마워요! **${about}**에 대한 제안을 저장했어요. 큐레이터가 살펴보고, 다음에 저를 쓰실 때 여기에서 결과를 알려 드릴게요.`,
  notTaken: '아직 받을 수 없어요',
  youTyped: '입력한 내용',
  tooMany: (when) => `최근에 제안을 많이 하셨어요. 다음 제안은 ${when}부터 받을 수 있어요.`,
  notStored: '지금은 저장할 수 없어요. 잠시 뒤에 다시 시도해 주세요.',

  review: {
    heading: (position, total) => `제안 ${total}개 중 ${position}번째`,
    proposal: '내가 낸 제안',
    none: '기다리는 제안이 없어요.',
    missing: (title) => `빠진 곡: **${title}**`,
    correction: (name) => `정정: **${name}**`,
    from: (userId, when) => `<@${userId}> 님, ${when}`,
    typedCredits: '입력한 크레딧',
    comment: '설명',
    link: '링크',
    changes: '바뀌는 내용',
    nothing: '없어요.',
    fields: {
      title: '제목',
      credits: '크레딧',
      released: '발매',
      otherDates: '다른 출처의 날짜',
      kinds: '종류',
      versionOf: '원곡',
      originalTitle: '원제',
      album: '앨범',
      label: '레이블',
      name: '이름',
      hangul: '한글 이름',
      aliases: '다른 이름',
      scene: '활동 무대',
      artistKind: '유형',
      sources: '크레딧의 출처',
      releasedSources: '날짜의 출처',
      originalTitleSources: '원제의 출처',
      albumSources: '앨범의 출처',
      nameSources: '한글 이름의 출처',
      url: '주소',
    },
    becomes: (before, after) => `${before} → ${after}`,
    empty: '없음',
    newSong: (title) => `+ 새 곡 **${title}**`,
    newArtist: (name) => `+ 새 아티스트 **${name}**`,
    newSource: (title) => `+ 새 출처 ${title}`,
    alsoArtist: (name) => `**${name}**도 함께`,
    retired: (title) => `− ${title}`,
    more: (count) => `… 그 밖에 ${count}개`,
    kindsAssumed: '종류는 크레딧으로 짐작한 것이에요. *고치기*에서 바꿀 수 있어요.',
    unclear: '받아들이기 전에 필요한 것',
    refused: '카탈로그의 규칙에 맞지 않아요',
    stale: '살펴보시는 동안 카탈로그나 제안이 바뀌어서 아무것도 하지 않았어요. 지금은 이래요.',
    accept: '받아들이기',
    edit: '고치기',
    details: '세부 사항',
    reject: '거절하기',
    cancel: '취소',
    next: '다음 제안',
    accepted: (userId) => `받아들였어요. <@${userId}> 님의 제안이에요.`,
    done: '반영했어요.',
    rejected: (reason) => `거절했어요: ${reason}`,
    cancelled: '취소했어요. 바뀐 것은 없어요.',
    decidedBefore: {
      accepted: (by, when) => `<@${by}> 님이 ${when}에 이미 받아들였어요. 이번에는 아무것도 하지 않았어요.`,
      rejected: (by, when) => `<@${by}> 님이 ${when}에 이미 거절했어요. 이번에는 아무것도 하지 않았어요.`,
    },
    retireDone: (title, facts) =>
      facts === 0 ? `**${title}**을(를) 뺐어요.` : `**${title}**을(를) 그에 대한 사실 ${facts}개와 함께 뺐어요.`,
    retireStale: '누군가 방금 이 곡을 바꿔서 아무것도 하지 않았어요. 다시 확인해 주세요.',
  },

  changes: {
    heading: '최근 카탈로그 소식',
    none: '아직 바뀐 것이 없어요.',
    actions: { add: '추가', edit: '정정', retire: '제외' },
    suggestedBy: (userId) => `제안: <@${userId}>`,
    decidedBy: (userId) => `결정: <@${userId}>`,
    reason: (reason) => `이유: ${reason}`,
  },

  news: {
    heading: '보내 주신 제안 소식',
    accepted: (about) => `**${about}**: 받아들였어요. 이제 카탈로그에 있어요. 고마워요!`,
    rejected: (about, reason) => `**${about}**: 받아들이지 않았어요. ${reason}`,
    more: (count) => `… 그 밖에 ${count}개.`,
  },

  problems: curationProblems,
};

export const curationErrors: Pick<
  Messages['errors'],
  'curation.draftGone' | 'curation.unknownSuggestion' | 'curation.unknownEntry' | 'curation.hasVersions'
> = {
  'curation.draftGone': () =>
    '입력한 내용을 더 이상 보관하고 있지 않아요. 이 버튼이 있는 메시지에 그대로 있으니 복사해서 다시 시작해 주세요.',
  'curation.unknownSuggestion': () => '그런 제안은 없어요.',
  'curation.unknownEntry': ({ text }) => `“${text}”은(는) 카탈로그에 없어요. 입력하면 나오는 목록에서 골라 주세요.`,
  'curation.hasVersions': ({ title, versions }) =>
    `“${title}”의 다른 버전이 카탈로그에 있어서 뺄 수 없어요: ${versions.map((one) => `“${one}”`).join(', ')}. 버전을 먼저 빼 주세요.`,
};
