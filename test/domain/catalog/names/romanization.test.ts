import { describe, expect, it } from 'vitest';
import { couldSpell, latinReadings, romanizeName, soundKey } from '#src/domain/catalog/names/romanization.ts';

const spellings: Readonly<Record<string, readonly string[]>> = {
  정국: ['jeongguk', 'jungkook', 'jungguk', 'jeongkook', 'chongguk', 'chungkook'],
  방탄소년단: ['bangtansonyeondan', 'pangtansonyondan', 'bangtansonyundan'],
  박지민: ['bakjimin', 'parkjimin', 'pakchimin', 'parkjeemin'],
  이지은: ['ijieun', 'leejieun', 'yijieun', 'rheejieun', 'leejeeeun'],
  백현: ['baekhyeon', 'baekhyun', 'paikhyun', 'baekhyon'],
  최예나: ['choeyena', 'choiyena', 'choiyehna'],
  임영웅: ['imyeongung', 'limyoungwoong', 'yimyoungung'],
  류진: ['ryujin', 'ryoojin', 'lyujin'],
  유나: ['yuna', 'yoona', 'ryuna'],
  수호: ['suho', 'sooho'],
  서현: ['seohyeon', 'seohyun', 'suhhyun'],
  희진: ['huijin', 'heejin', 'heuijin'],
  원호: ['wonho', 'weonho'],
  남준: ['namjun', 'namjoon', 'namjune'],
  찬열: ['chanyeol', 'chanyul'],
  쯔위: ['jjeuwi', 'jjuwee'],
  아파트: ['apateu', 'aphatu'],
};

const foreign: readonly (readonly [latin: string, hangul: string])[] = [
  ['soho', '수호'],
  ['jimin', '지만'],
  ['jamin', '지민'],
  ['jungkook', '정군'],
  ['jungkookie', '정국'],
  ['jung', '정국'],
  ['yuni', '윤기'],
  ['sumin', '수빈'],
  ['park', '박'],
  ['rose', '로제'],
  ['jin', '진a'],
  ['', ''],
];

describe('romanizations', () => {
  it.each(Object.entries(spellings))('of %s are all recognized', (hangul, latin) => {
    expect(latin.filter((spelling) => !couldSpell(spelling, hangul))).toEqual([]);
  });

  it.each(foreign)('%j is not a spelling of %j', (latin, hangul) => {
    expect(couldSpell(latin, hangul)).toBe(false);
  });

  it.each(Object.entries(spellings))('of %s share one sound key, under which they are looked up', (hangul, latin) => {
    expect(new Set(latin.map(soundKey))).toEqual(new Set([soundKey(romanizeName(hangul))]));
  });

  it('begin with the Revised Romanization, letter by letter', () => {
    expect(romanizeName('정국')).toBe('jeongguk');
    expect(romanizeName('백현')).toBe('baekhyeon');
  });

  it('are read as typed and with the surname last', () => {
    expect(latinReadings('Jin Park')).toEqual(['jinpark', 'parkjin']);
    expect(latinReadings('Jungkook')).toEqual(['jungkook']);
  });

  it.each(['abc', '로제', 'rose 2', '', 'a'.repeat(41)])(
    '%j is too short, too long or not in Latin letters',
    (text) => {
      expect(latinReadings(text)).toEqual([]);
    },
  );
});
