import type { Alias, AliasKind, Artist, Catalog, Collaboration } from '#src/domain/catalog/model.ts';

/** A small catalog for trying names: the spellings are real ones or invented, the credits need not be facts. */

type AliasText = string | readonly [name: string, kind: AliasKind, ambiguous?: true];

function artist(id: string, name: string, hangul?: string, aliases: readonly AliasText[] = []): Artist {
  const scene = hangul === undefined ? 'western' : 'korean';
  const named = {
    id,
    kind: 'person',
    scene,
    name,
    nameSourceIds: [],
    aliases: aliases.map(aliasOf),
    parentIds: [],
  } as const;
  return hangul === undefined ? named : { ...named, hangul };
}

function aliasOf(text: AliasText): Alias {
  if (typeof text === 'string') return { name: text, kind: 'nickname' };
  const [name, kind, ambiguous] = text;
  return ambiguous === undefined ? { name, kind } : { name, kind, ambiguous };
}

interface SongExtras {
  readonly originalTitle?: string;
  readonly otherTitles?: readonly string[];
  readonly versionOf?: string;
}

function song(
  id: string,
  title: string,
  artistIds: readonly string[],
  released: string,
  extras: SongExtras = {},
): Collaboration {
  const credits = artistIds.map((artistId) => ({ artistId, role: 'primary' }) as const);
  const unsourced = {
    originalTitleSourceIds: [],
    albumSourceIds: [],
    labelSourceIds: [],
    releasedSourceIds: [],
    otherDates: [],
  };
  return {
    id,
    title,
    otherTitles: [],
    kinds: ['single'],
    released,
    credits,
    sourceIds: ['test'],
    ...unsourced,
    ...extras,
  };
}

const artists: readonly Artist[] = [
  artist('bts', 'BTS', '방탄소년단', [['Bangtan Boys', 'former-name'], 'Bangtan']),
  artist('jung-kook', 'Jung Kook', '정국', [['Jungkook', 'romanization'], ['Jeon Jung-kook', 'real-name'], 'jk']),
  artist('j-hope', 'j-hope', '제이홉', ['Hobi']),
  artist('rm', 'RM', '알엠', [['Rap Monster', 'former-name'], ['Kim Nam-joon', 'real-name'], '김남준']),
  artist('v', 'V', '뷔', [['Kim Tae-hyung', 'real-name'], '김태형']),
  artist('suga', 'SUGA', '슈가', [['Agust D', 'nickname']]),
  artist('jimin', 'Jimin', '지민'),
  artist('jimin-aoa', 'JIMIN', '지민', [['Shin Ji-min', 'real-name']]),
  artist('jin', 'Jin', '진'),
  artist('xia', 'XIA', '시아준수', [['Jin Jun Xiu', 'romanization']]),
  artist('rose', 'ROSÉ', '로제', [['Roseanne Park', 'real-name']]),
  artist('blackpink', 'BLACKPINK', '블랙핑크'),
  artist('jennie', 'JENNIE', '제니'),
  artist('lisa', 'LISA', '리사', [['Lalisa Manobal', 'real-name']]),
  artist('g-idle', '(G)I-DLE', '(여자)아이들', [['i-dle', 'former-name']]),
  artist('le-sserafim', 'LE SSERAFIM', '르세라핌'),
  artist('wendy', 'Wendy', '웬디', [['Son Seung-wan', 'real-name'], '손승완']),
  artist('red-velvet', 'Red Velvet', '레드벨벳'),
  artist('monsta-x', 'MONSTA X', '몬스타엑스'),
  artist('girls-generation', "Girls' Generation", '소녀시대', [['SNSD', 'fandom-shorthand']]),
  artist('girls-day', "Girl's Day", '걸스데이'),
  artist('2ne1', '2NE1', '투애니원'),
  artist('psy', 'PSY', '싸이', [['Park Jae-sang', 'real-name'], '박재상']),
  artist('jyj', 'JYJ', '제이와이제이'),
  artist('iu', 'IU', '아이유', [['Lee Ji-eun', 'real-name'], '이지은']),
  artist('taeyang', 'TAEYANG', '태양', [['SOL', 'nickname']]),
  artist('taeyeon', 'TAEYEON', '태연'),
  artist('nct-127', 'NCT 127', '엔시티 127'),
  artist('suho', 'SUHO', '수호'),
  artist('kai', 'KAI', '카이', [['Kim Jong-in', 'real-name']]),
  artist('hueningkai', 'HUENINGKAI', '휴닝카이', [['Kai', 'nickname', true]]),
  artist('txt', 'TOMORROW X TOGETHER', '투모로우바이투게더', [['TXT', 'fandom-shorthand']]),
  artist('baekhyun', 'BAEKHYUN', '백현'),
  artist('choi-ye-na', 'YENA', '최예나', [['Choi Ye-na', 'real-name']]),
  artist('bruno-mars', 'Bruno Mars'),
  artist('usher', 'Usher'),
  artist('john-legend', 'John Legend'),
  artist('lady-gaga', 'Lady Gaga'),
  artist('selena-gomez', 'Selena Gomez'),
  artist('megan-thee-stallion', 'Megan Thee Stallion'),
  artist('nile-rodgers', 'Nile Rodgers'),
  artist('steve-aoki', 'Steve Aoki'),
  artist('desiigner', 'Desiigner'),
  artist('snoop-dogg', 'Snoop Dogg', undefined, [['Snoop Lion', 'former-name']]),
  artist('dr-dre', 'Dr. Dre'),
  artist('ricky-martin', 'Ricky Martin'),
  artist('kanye-west', 'Kanye West', undefined, [['Ye', 'nickname']]),
  artist('malik-yusef', 'Malik Yusef'),
  artist('the-weeknd', 'The Weeknd'),
  artist('asap-rocky', 'A$AP Rocky'),
  artist('kesha', 'Kesha', undefined, [['Ke$ha', 'former-name']]),
  artist('pink', 'P!nk'),
  artist('coldplay', 'Coldplay'),
  artist('halsey', 'Halsey'),
  artist('jason-derulo', 'Jason Derulo'),
  artist('beyonce', 'Beyoncé'),
  artist('zara-larsson', 'Zara Larsson'),
  artist('tatu', 't.A.T.u.'),
  artist('dots', '...'),
  artist('bangs', '!!!'),
];

const songs: readonly Collaboration[] = [
  song('apt', 'APT.', ['rose', 'bruno-mars'], '2024-10-18', { originalTitle: '아파트' }),
  song('standing-next-to-you', 'Standing Next to You', ['jung-kook'], '2023-11-03'),
  song('standing-next-to-you-usher-remix', 'Standing Next to You (Usher Remix)', ['jung-kook', 'usher'], '2023-12-01', {
    otherTitles: ['Standing Next to You'],
    versionOf: 'standing-next-to-you',
  }),
  song('written-in-the-stars', 'Written in the Stars', ['wendy', 'john-legend'], '2018-10-19'),
  song('vente-pa-ca', "Vente Pa' Ca (English version)", ['ricky-martin', 'wendy'], '2017'),
  song('ice-cream', 'Ice Cream', ['blackpink', 'selena-gomez'], '2020-08-28'),
  song('mic-drop-remix', 'MIC Drop (Steve Aoki Remix)', ['bts', 'steve-aoki', 'desiigner'], '2017-11-24'),
  song('ayyy-girl', 'Ayyy Girl', ['jyj', 'kanye-west', 'malik-yusef'], '2010'),
  song('unforgiven', 'UNFORGIVEN', ['le-sserafim', 'nile-rodgers'], '2023-05-01'),
  song('sour-candy', 'Sour Candy', ['lady-gaga', 'blackpink'], '2020-05-28'),
  song('butter', 'Butter', ['bts'], '2021-05-21'),
  song('butter-remix', 'Butter (Megan Thee Stallion Remix)', ['bts', 'megan-thee-stallion'], '2021-08-27', {
    versionOf: 'butter',
  }),
  song('how-we-do', 'How We Do', ['monsta-x', 'snoop-dogg'], '2021'),
  song('my-universe', 'My Universe', ['coldplay', 'bts'], '2021-09-24'),
  song('boy-with-luv', 'Boy With Luv', ['bts', 'halsey'], '2019-04-12', { originalTitle: '작은 것들을 위한 시' }),
  song('stay-one', 'Stay', ['taeyang', 'zara-larsson'], '2019'),
  song('stay-two', 'Stay', ['suho', 'kesha'], '2021'),
  song('paper-stars', 'Paper Stars', ['taeyeon', 'coldplay'], '2022'),
  song('paper-moon', 'Paper Moon', ['taeyeon', 'pink'], '2023'),
  song('night-drive-first-remix', 'Night Drive (First Remix)', ['kai', 'usher'], '2020'),
  song('night-drive-second-remix', 'Night Drive (Second Remix)', ['kai', 'halsey'], '2021'),
  song('one-plus-one', '1+1', ['iu', 'usher'], '2022'),
  song('eleven', '11', ['iu', 'halsey'], '2020'),
  song('question-marks', '???', ['psy', 'snoop-dogg'], '2016'),
  song('gods-menu', "God's Menu", ['jennie', 'halsey'], '2020', { originalTitle: '신메뉴' }),
];

export const searchCatalog: Catalog = {
  version: 'search-tests',
  updated: '2026-01-01',
  artists: artists.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  memberships: [
    { personId: 'jimin', groupId: 'bts', status: 'current', sourceIds: ['test'] },
    { personId: 'rose', groupId: 'blackpink', status: 'current', sourceIds: ['test'] },
  ],
  collaborations: songs.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  sources: [{ id: 'test', kind: 'dataset', title: 'Names for tests', origin: 'test' }],
  claims: [],
};
