import { describe, expect, it } from 'vitest';

import { invented, judging, rowsOf, shipped } from './judged.ts';

/** What fans type, in the catalog that ships. */
const right: Readonly<Record<string, readonly string[]>> = {
  rose: [
    'ROSÉ',
    'rose',
    'Rosè',
    ' Rose! ',
    'ＲＯＳＥ',
    'R o s é',
    '**rosé**',
    '||rose||',
    'rose 🌹',
    '\u200frose\u200e',
    'ro\u200bse',
    'ROSE\u0301',
    '로제',
    '로제'.normalize('NFD'),
    'ㄹㅗㅈㅔ',
    'fhwp',
    'FHWP',
    'roze',
    '개ㄴㄷ',
    'Roseanne Park',
    'roseann park',
    '로잔느박',
    'ROSÉ (로제)',
    '로제/ROSÉ',
  ],
  blackpink: [
    'black pink',
    'BLACKPINK!!',
    'blakpink',
    'balckpink',
    'blackpinkk',
    'black pin',
    'blak pink',
    'bp',
    '블핑',
    '블랙핑그',
  ],
  bts: ['b.t.s.', '방탄', '방탄소년단', 'qkdxksthsuseks', 'ㅠㅅㄴ', 'bangtan boys', 'Bangtan Sonyŏndan', '방탄소년다'],
  'g-idle': ['(G)I-DLE', 'g idle', 'gidle', 'i-dle', 'idle', '여자아이들', '(여자)아이들', '아이들'],
  'girls-generation': ['girls generation', 'Girls’ Generation', 'girls´ generation', 'girl generation', 'snsd', '소시'],
  'the-weeknd': ['The Weeknd', 'weeknd', 'the weekend', 'weekend'],
  'jung-kook': [
    'jungkook',
    'Jung Kook',
    'JK',
    'jk',
    'ㅓㅏ',
    'jeongguk',
    'Chŏngguk',
    'jungguk',
    'jungkok',
    '정국',
    'Jeon Jeongguk',
  ],
  suga: ['Agust D', 'agustd', 'yoongi', 'Yun-gi', '윤기', '민윤기', 'Min Yoon Gi', 'yoongi min', 'dbsrl'],
  rm: ['r.m.', 'rap monster', 'Rap Monstar', 'kim namjoon', 'Namjoon', 'nam jun', 'Gim Namjun', 'namjoon kim'],
  'kim-chaewon': ['chaewon', 'Chaewŏn', "Ch'aewŏn", 'Chaewon Kim', 'kim chaewn', '채원', '김채원'],
  irene: ['Irene', 'bae juhyeon', 'Pae Chuhyŏn', 'Joohyun', '주현', '아이린'],
  'j-hope': ['jhope', 'j hope', 'J‐HOPE', 'Hoseok', 'jung hosuk', '제이홉'],
  wonho: ['Hoseok', 'wonho', 'weonho'],
  'nct-127': ['nct127', 'ntc 127', 'NCT-127', '엔시티127'],
  txt: ['txt', 'TOMORROW × TOGETHER', 'tomorow x together', 'tomorrow by together', '투바투'],
  'k-da': ['kda', 'K / DA'],
  mia: ['mia', 'M.I.A'],
  im: ['im', "I'm", 'Changkyun', '창균'],
  'anderson-paak': ['anderson paak', 'Anderson .Paak', 'andersonpaak'],
  'megan-thee-stallion': ['megan the stallion', 'MEGAN THEE STALLION'],
  '24kgoldn': ['24k goldn', '24k golden'],
  'loona-yyxy': ['loona yyxy', 'LOONA/yyxy', 'yyxy'],
  'jackson-wang': ['jackson', 'jackson wangg', '잭슨'],
  jin: ['jin', '진', 'wls', 'seokjin'],
  v: ['V', '뷔', 'qnl', 'taehyung', 'gim taehyeong'],
  'song:apt': [
    'APT.',
    'apt',
    '아파트',
    'dkvkxm',
    'apateu',
    'aphatu',
    'apartment',
    'appartment',
    'APT. by ROSÉ',
    'rose apt',
    'Rosé & Bruno Mars - APT.',
    'apt bruno mars',
    'apt (아파트)',
    '로제 아파트',
    'apt. (Official Remix)',
  ],
  'song:seven': [
    'SEVEN',
    'seven (feat. Latto)',
    'Seven ft. latto',
    'seven (Clean Version)',
    'Seven - Festival Mix',
    'sevens',
  ],
  'song:butter': [
    'butter',
    'buttr',
    'Butter (Remix)',
    'butter megan thee stallion',
    'butter by bts',
    'Butter - Sweeter Remix',
  ],
  'song:butter-megan-thee-stallion-remix': ['Butter', 'butter feat. megan thee stallion'],
  'song:so-am-i-nct-127': ['So Am I', 'so am i (feat. nct 127)', 'so am i nct 127', 'soami'],
  'song:savage-love': ['savage love', 'Savage Love (BTS remix)', 'savage love laxed siren beat'],
  'song:boy-with-luv': [
    'boy with luv',
    'boy with love',
    '작은 것들을 위한 시',
    '작은것들을위한시',
    'jageun geotdeureul wihan si',
  ],
  'song:kiss-and-make-up': ['Kiss & Make Up', 'kiss + make up', 'kiss and makeup'],
  'song:pop-stars': ['POP/STARS', 'popstars', 'pop stars'],
  'song:killin-it-girl': ['killin it girl', 'Killin’ It Girl', 'killing it girl'],
  'song:talkin-about-it': ["Talkin' about it", 'talking about it'],
  'song:please-dont-change': ['please dont change', 'Please Don‘t Change'],
  'song:angel-pt-1': ['angel pt 1', 'Angel Part 1', 'ANGEL PT.1'],
  'song:world': ['world', '_world'],
  'song:3d': ['3D', '3 d'],
};

const rightInvented: Readonly<Record<string, readonly string[]>> = {
  dots: ['...', '…', ' . . . '],
  bangs: ['!!!'],
  'song:one-plus-one': ['1+1', '1 + 1', '１＋１', '1+1 by IU'],
  'song:question-marks': ['???'],
  'asap-rocky': ['A$AP Rocky', 'asap rocky'],
  pink: ['P!nk', 'pink'],
  tatu: ['tatu', 't.A.T.u'],
  beyonce: ['beyonce', 'BEYONCÉ', 'beyonse'],
  'dr-dre': ['dr dre', 'Dr.Dre'],
  jimin: ['jimin', '지민'],
  'jimin-aoa': ['jimin', '지민', 'Shin Jimin'],
  kai: ['kai', 'Kim Jongin'],
  hueningkai: ['Kai', 'hueningkai', 'Huening Kai'],
  iu: ['iu', 'I U', '아이유', 'dkdldb', 'jieun', 'Jieun Lee', 'Rhee Ji Eun'],
  'song:gods-menu': ['gods menu', '신메뉴', 'sinmenyu', 'god’s menu'],
  'song:vente-pa-ca': ['vente pa ca', 'Vente Pa’ Ca'],
};

describe('a right guess', () => {
  const judgeShipped = judging(shipped);
  const judgeInvented = judging(invented);

  it.each(rowsOf(right))('at %s is %j', (answer, guess) => {
    expect(judgeShipped(answer, guess)).toMatchObject({ verdict: 'right' });
  });

  it.each(rowsOf(rightInvented))('at %s of the invented catalog is %j', (answer, guess) => {
    expect(judgeInvented(answer, guess)).toMatchObject({ verdict: 'right' });
  });

  it.each([
    ['rose', 'rosé', 'exact'],
    ['suga', 'yoongi', 'short-name'],
    ['rose', 'fhwp', 'keyboard'],
    ['jung-kook', 'jeongguk', 'romanization'],
    ['song:seven', 'seven (clean version)', 'version'],
    ['song:apt', 'rose apt', 'beside'],
    ['blackpink', 'balckpink', 'typo'],
  ])('at %s that is %j says %s', (answer, guess, because) => {
    expect(judgeShipped(answer, guess)).toEqual({ verdict: 'right', because });
  });
});
