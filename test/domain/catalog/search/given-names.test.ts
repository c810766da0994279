import { describe, expect, it } from 'vitest';
import type { AliasKind } from '#src/domain/catalog/model.ts';
import { anArtist, lookupsOver } from '#test/support/builders/catalog.ts';

const realName = (name: string) => ({ name, kind: 'real-name' satisfies AliasKind }) as const;
const { search } = lookupsOver({
  artists: [
    anArtist('suga', { name: 'SUGA', hangul: '슈가', aliases: [realName('Min Yoon-gi'), realName('민윤기')] }),
    anArtist('j-hope', { aliases: [realName('Jung Hoseok'), realName('정호석')] }),
    anArtist('wonho', { name: 'Wonho', hangul: '원호', aliases: [realName('Shin Hoseok'), realName('신호석')] }),
    anArtist('chaewon', { name: 'Kim Chaewon', hangul: '김채원' }),
    anArtist('jay-park', { name: 'Jay Park', hangul: '박재범' }),
    anArtist('rose', { name: 'ROSÉ', aliases: [realName('Roseanne Park'), realName('로잔느 박')] }),
    anArtist('block-b', { kind: 'group', name: 'Block Bi', hangul: '블락비' }),
  ],
});

describe('a given name', () => {
  it.each([
    ['Yoongi', 'suga'],
    ['yoon gi', 'suga'],
    ['Yunki', 'suga'],
    ['윤기', 'suga'],
    ['ㅇㄱ', 'suga'],
    ['Chaewon', 'chaewon'],
    ['채원', 'chaewon'],
    ['Jaebeom', 'jay-park'],
  ])('%j is %s', (typed, id) => {
    expect(search.resolveArtist(typed)).toMatchObject({ type: 'found', item: { id } });
    expect(search.artists(typed, 1)).toMatchObject([{ item: { id } }]);
  });

  it('gives way to a name of its own with the same initials', () => {
    const artists = [
      anArtist('suga', { name: 'SUGA', aliases: [realName('민윤기')] }),
      anArtist('agi', { name: 'Someone with a longer name', hangul: '아기' }),
    ];
    expect(lookupsOver({ artists }).search.artists('ㅇㄱ', 2)).toMatchObject([
      { item: { id: 'agi' } },
      { item: { id: 'suga' } },
    ]);
  });

  it('that two have asks which', () => {
    expect(search.resolveArtist('Hoseok')).toMatchObject({
      type: 'ambiguous',
      candidates: [{ id: 'wonho' }, { id: 'j-hope' }],
    });
  });

  it.each(['Kim', 'Min', 'Park', 'park', '박', '락비', 'Bi', 'gi'])(
    '%j is nobody: a surname or a part is none',
    (typed) => {
      expect(search.resolveArtist(typed).type).toBe('unknown');
    },
  );
});
