import { describe, expect, it } from 'vitest';

import { aClaim, anArtist } from '#test/support/builders/catalog.ts';

import { ask, crowdWith, known, member, peaked } from './crowd.ts';

const solo = anArtist('solo', { name: 'Solo', scene: 'korean' });
const star = anArtist('star', { name: 'Star' });
const artists = [solo, star];

/** Sources that do not agree on the year. */
function disputedYear(songId: string) {
  return aClaim(`${songId}-year`, songId, {
    kind: 'release',
    status: 'disputed',
    values: ['2019', '2020'].map((year, at) => ({
      text: { en: `Released in ${year}.`, ko: `${year}년에 나왔다.` },
      sourceIds: [at === 0 ? 'one' : 'two'],
    })),
  });
}

describe('which song two artists made', () => {
  it('never offers their other songs, known or rumoured, nor what a member made with one of them', () => {
    const band = anArtist('band', { name: 'Band', kind: 'group', scene: 'korean' });
    const catalog = crowdWith({
      artists: [...artists, band],
      memberships: [member('solo', 'band')],
      songs: [
        known('one', ['solo', 'star']),
        known('two', ['solo', 'star']),
        known('rumour', ['star', 'solo'], { sourceIds: ['one'] }),
        known('of-band', ['band', 'star']),
        known('else', ['solo', 'guest0']),
        known('elsewhere', ['star', 'guest1']),
      ],
    });
    const { choices, bank, faults } = ask(catalog);

    for (const id of ['two', 'rumour', 'of-band']) {
      expect(choices('which-song:one:solo:star')).not.toContain(`Title ${id}`);
    }
    expect(choices('which-song:one:solo:star')).toContain('Title else');
    expect(bank.subject('which-song:one:solo:star')?.typeable).toBe(false);
    expect(bank.subject('which-song:else:solo:guest0')?.typeable).toBe(true);
    expect(faults()).toEqual([]);
  });

  it('never offers two titles that read alike, nor a version of the right one', () => {
    const catalog = crowdWith({
      artists,
      songs: [
        known('right', ['solo', 'star'], { title: 'Moon' }),
        known('right-remix', ['solo', 'guest0'], { title: 'Moon - Club Remix', versionOf: 'right', kinds: ['remix'] }),
        known('alike1', ['solo', 'guest1'], { title: 'Sun' }),
        known('alike2', ['solo', 'guest2'], { title: 'SUN (feat. Nobody)' }),
        known('alike3', ['solo', 'guest3'], { title: 'The Sun' }),
      ],
    });
    const { choices, questions } = ask(catalog);

    expect(choices('which-song:right:solo:star')).not.toContain('Moon - Club Remix');
    for (const { choices } of questions('which-song:right:solo:star')) {
      const suns = choices.filter((one) => one.type === 'name' && /sun/iu.test(one.name.latin));
      expect(suns.length).toBeLessThanOrEqual(1);
    }
  });

  it('is not asked when the title names one of them', () => {
    const catalog = crowdWith({ artists, songs: [known('told', ['solo', 'star'], { title: 'Go (with Star)' })] });

    expect(ask(catalog).keysOf('which-song')).not.toContain('which-song:told:solo:star');
  });
});

describe('only what is verified', () => {
  it('is asked: a song of one source is in no subject and is nobody’s proof', () => {
    const catalog = crowdWith({ artists, songs: [known('weak', ['solo', 'star'], { sourceIds: ['one'] })] });

    expect(ask(catalog).bank.subjects.filter(({ songIds }) => songIds.includes('weak'))).toEqual([]);
  });
});

describe('the year', () => {
  it('is not asked when it is disputed, unknown, or another one in another time zone', () => {
    const { released: _, ...undated } = known('undated', ['solo', 'star']);
    const catalog = crowdWith({
      artists,
      songs: [
        known('disputed', ['solo', 'star']),
        undated,
        known('new-year', ['solo', 'star'], { released: '2021-01-01' }),
        known('fine', ['solo', 'star'], { released: '2021' }),
      ],
      claims: [disputedYear('disputed')],
    });
    const { keys } = ask(catalog);

    for (const id of ['disputed', 'undated', 'new-year']) {
      expect(keys).not.toContain(`release-year:${id}`);
      expect(keys).not.toContain(`true-false:year:${id}`);
    }
    expect(keys).toContain('release-year:fine');
  });

  it('offers no year of another version, of a song of that title, or that anybody names', () => {
    const catalog = crowdWith({
      artists,
      songs: [
        known('song', ['solo', 'star'], { title: 'Tide', released: '2020-05-05' }),
        known('remix', ['solo', 'guest0'], { title: 'Tide (Remix)', versionOf: 'song', released: '2021-01-09' }),
        known('same', ['guest1', 'guest2'], { title: 'TIDE', released: '2019', sourceIds: ['one'] }),
      ],
      claims: [
        aClaim('note', 'song', {
          status: 'verified',
          values: [{ text: { en: 'Sung live in 2018.', ko: '2018년에 불렀다.' }, sourceIds: ['one', 'two'] }],
        }),
      ],
    });
    const { choices } = ask(catalog);

    for (const year of ['2021', '2019', '2018']) expect(choices('release-year:song')).not.toContain(year);
  });

  it('never lies in the future of the catalog', () => {
    const catalog = crowdWith({ artists, songs: [known('new', ['solo', 'star'], { released: '2026-10-10' })] });

    expect([...ask(catalog).choices('release-year:new')].every((year) => Number(year) <= 2026)).toBe(true);
  });
});

describe('which came first, and the order of three', () => {
  const pairOf = (one: string, other: string) => {
    const songs = [known('a', ['solo', 'star'], { released: one }), known('b', ['solo', 'star'], { released: other })];
    return ask(crowdWith({ artists, songs })).keysOf('which-first').includes('which-first:a:b');
  };

  it.each([
    ['2020-05-10', '2020-05-12', true],
    ['2020-05-10', '2020-05-11', false],
    ['2020-05', '2020-05-20', false],
    ['2020', '2020-12-30', false],
    ['2020-05', '2020-07-01', true],
    ['2020-05-31', '2020-06', false],
    ['2019', '2020-02', true],
    ['2019', '2020', false],
    ['2020-05-10', '2020-05-10', false],
  ])('%s and %s: decided is %s', (one, other, decided) => {
    expect(pairOf(one, other)).toBe(decided);
  });

  it('is not asked of songs whose title stands for something between the two, or whose date is disputed', () => {
    const songs = [
      known('a', ['solo', 'star'], { title: 'Tide', released: '2018-01-01' }),
      known('a-remix', ['solo', 'guest0'], { title: 'Tide (Remix)', versionOf: 'a', released: '2022-01-09' }),
      known('b', ['solo', 'star'], { released: '2020-02-02' }),
      known('c', ['solo', 'star'], { released: '2025-02-02' }),
    ];
    const { keys } = ask(crowdWith({ artists, songs, claims: [disputedYear('c')] }));

    expect(keys).not.toContain('which-first:a:b');
    expect(keys.filter((key) => /^(?:which-first|in-order):(?:.*:)?c(?::|$)/u.test(key))).toEqual([]);
  });
});

describe('the chart peak', () => {
  const songs = ['a', 'b', 'c', 'd'].map((id) => known(id, ['solo', 'star']));
  const comparisons = (claims: Parameters<typeof crowdWith>[0]['claims'] = [], more: typeof songs = []) =>
    ask(crowdWith({ artists, songs: [...songs, ...more], claims }))
      .keysOf('chart-peak')
      .map((key) => key.slice(-3));

  it('is compared when it differs, and not when it is tied', () => {
    expect(comparisons([peaked('a', 3), peaked('b', 5)])).toEqual(['a:b']);
    expect(comparisons([peaked('a', 3), peaked('b', 3)])).toEqual([]);
  });

  it('is not compared across charts, nor when a position is disputed or of one source', () => {
    const elsewhere = {
      ...peaked('b', 5),
      values: [{ text: { en: '', ko: '' }, chart: { chart: 'Small Chart', peak: 5 }, sourceIds: ['one', 'two'] }],
    };
    const disputed = peaked('b', 1, { status: 'disputed' });

    expect(comparisons([peaked('a', 3), elsewhere])).toEqual([]);
    expect(comparisons([peaked('a', 3), peaked('b', 5, { status: 'single-source' })])).toEqual([]);
    expect(comparisons([peaked('a', 3), peaked('b', 5), disputed])).toEqual([]);
  });

  it('is not compared when a version of the lower song got as high', () => {
    const remix = known('b-remix', ['solo', 'guest0'], { title: 'Title b (Remix)', versionOf: 'b', kinds: ['remix'] });

    expect(comparisons([peaked('a', 3), peaked('b', 5), peaked('b-remix', 2)], [remix])).toEqual([]);
  });
});

describe('remix, feature or original', () => {
  it('is asked only of songs that are one of them beyond doubt, without the word in the title', () => {
    const credits = [
      { artistId: 'solo', role: 'primary' as const },
      { artistId: 'star', role: 'featured' as const },
    ];
    const both = { kinds: ['remix' as const, 'feature' as const], versionOf: 'guest' };
    const catalog = crowdWith({
      artists,
      songs: [
        known('joint', ['solo', 'star'], { title: 'Joint' }),
        known('guest', ['solo', 'star'], { kinds: ['single', 'feature'], credits, title: 'Guest (feat. Star)' }),
        known('remix', ['solo', 'guest0'], { kinds: ['remix'], versionOf: 'joint', title: 'Joint (Star Remix)' }),
        known('both', ['star', 'guest1'], { ...both, title: 'Guest (Other Remix)' }),
        known('named', ['solo', 'star'], { title: 'Remix Me' }),
      ],
    });
    const { keysOf, questions, faults } = ask(catalog);
    const asked = keysOf('song-kind').filter((key) => !key.includes('crowd'));

    expect(asked.toSorted()).toEqual(['song-kind:guest', 'song-kind:joint', 'song-kind:remix']);
    expect(questions('song-kind:remix')[0]?.facts).toMatchObject({ song: { latin: 'Joint' }, answer: 'remix' });
    expect(faults()).toEqual([]);
  });
});

describe('album, soundtrack and label', () => {
  const on = (id: string, artist: string, album: string, over = {}) =>
    known(id, [artist, 'star'], { album, albumSourceIds: ['one', 'two'], ...over });
  const others = [0, 1, 2, 3].map((at) =>
    known(`o${at}`, [`host${at}`, `guest${at}`], { album: `Record ${'ABCD'[at]}` }),
  );

  it('offer no other album of the same artists and none that is called alike', () => {
    const songs = [
      ...others,
      on('song', 'solo', 'Golden'),
      known('later', ['solo', 'guest5'], { album: 'Silver' }),
      known('deluxe', ['host5', 'guest6'], { album: 'Golden (Deluxe)' }),
    ];
    const { choices } = ask(crowdWith({ artists, songs }));

    expect(choices('appears-on:song:album').size).toBe(5);
    expect(choices('appears-on:song:album')).toContain('Golden');
    for (const album of ['Silver', 'Golden (Deluxe)']) expect(choices('appears-on:song:album')).not.toContain(album);
  });

  it('are not asked when one source says so, or when the title or the artist says it', () => {
    const songs = [
      ...others,
      on('weak', 'solo', 'Golden', { albumSourceIds: ['one'] }),
      on('named', 'solo', 'Title named'),
      on('self', 'solo', 'The Solo Album'),
    ];
    const { keysOf } = ask(crowdWith({ artists, songs }));

    expect(keysOf('appears-on')).not.toContain('appears-on:weak:album');
    expect(keysOf('appears-on')).not.toContain('appears-on:named:album');
  });
});
