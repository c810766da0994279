import { describe, expect, it } from 'vitest';

import { anArtist } from '#test/support/builders/catalog.ts';

import { ask, crowdWith, known, member } from './crowd.ts';

const band = anArtist('band', { name: 'Band', kind: 'group', scene: 'korean' });
const solo = anArtist('solo', { name: 'Solo', scene: 'korean' });
const fellow = anArtist('fellow', { name: 'Fellow', scene: 'korean' });
const star = anArtist('star', { name: 'Star' });

describe('who is on a song', () => {
  it('never offers a member where the group is credited, nor the group where a member is', () => {
    const catalog = crowdWith({
      artists: [band, solo, fellow, star],
      memberships: [member('solo', 'band', { sourceIds: ['one'] }), member('fellow', 'band', { status: 'former' })],
      songs: [
        known('song-b', ['band', 'star']),
        known('song-s', ['solo', 'guest0']),
        known('song-f', ['fellow', 'guest1']),
      ],
    });
    const { choices, faults } = ask(catalog);

    expect(choices('who-is-on:song-b:band')).not.toContain('Solo');
    expect(choices('who-is-on:song-b:band')).not.toContain('Fellow');
    expect(choices('who-is-on:song-s:solo')).not.toContain('Band');
    expect(choices('who-is-on:song-s:solo')).toContain('Fellow');
    expect(faults()).toEqual([]);
  });

  it('never offers a sub-unit, its group or their members where one of them is credited', () => {
    const unit = anArtist('unit', { name: 'Unit', kind: 'sub-unit', scene: 'korean', parentIds: ['band'] });
    const catalog = crowdWith({
      artists: [band, unit, solo, star],
      memberships: [member('solo', 'band')],
      songs: [
        known('song-u', ['unit', 'star']),
        known('song-b', ['band', 'guest0']),
        known('song-s', ['solo', 'guest1']),
      ],
    });
    const { choices } = ask(catalog);

    for (const name of ['Band', 'Solo']) expect(choices('who-is-on:song-u:unit')).not.toContain(name);
    for (const name of ['Unit', 'Solo']) expect(choices('who-is-on:song-b:band')).not.toContain(name);
  });

  it('never offers who is on another version, on another song of that title, or on an unverified one', () => {
    const others = ['remixer', 'namesake', 'rumour'].map((id) => anArtist(id, { name: id.toUpperCase() }));
    const catalog = crowdWith({
      artists: [solo, star, ...others],
      songs: [
        known('song', ['solo', 'star'], { title: 'Night' }),
        known('song-remix', ['solo', 'remixer'], { title: 'Night (Club Mix)', versionOf: 'song', kinds: ['remix'] }),
        known('night-too', ['guest0', 'namesake'], { title: 'NIGHT!' }),
        known('night-rumour', ['guest1', 'rumour'], { title: 'Dark', otherTitles: ['Night'], sourceIds: ['one'] }),
      ],
    });
    const { choices, bank, faults } = ask(catalog);

    for (const id of ['REMIXER', 'NAMESAKE', 'RUMOUR']) expect(choices('who-is-on:song:star')).not.toContain(id);
    expect(bank.subject('who-is-on:song:star')?.typeable).toBe(false);
    expect(faults()).toEqual([]);
  });

  it('never offers two names of which one is in the other, or that are one when folded', () => {
    const names = ['Duo', 'Duo & Trio', 'DÜO', 'Du-o'];
    const artists = names.map((name, at) => anArtist(`duo${at}`, { name }));
    const catalog = crowdWith({
      artists: [...artists, solo, star],
      songs: [
        known('song', ['solo', 'duo1']),
        ...artists.map(({ id }, at) => known(`own${at}`, [id, `guest${at}`])),
        known('other', ['host0', 'star']),
      ],
    });
    const { choices, questions, faults } = ask(catalog);

    expect([...choices('who-is-on:song:duo1')].filter((name) => names.includes(name))).toEqual(['Duo & Trio']);
    for (const question of questions('who-is-on:other:star')) {
      const alike = question.choices.filter((one) => one.type === 'name' && names.includes(one.name.latin));
      expect(alike.length).toBeLessThanOrEqual(1);
    }
    expect(faults()).toEqual([]);
  });

  it('knows an alias and a printed name as the artist', () => {
    const alias = anArtist('alias', { name: 'Other', aliases: [{ name: 'Star', kind: 'former-name' }] });
    const printed = anArtist('printed', { name: 'Printed' });
    const catalog = crowdWith({
      artists: [solo, star, alias, printed],
      songs: [
        known('song', ['solo', 'star']),
        known('by-alias', ['alias', 'guest0']),
        known('as-star', ['printed', 'guest1'], {
          credits: [
            { artistId: 'printed', role: 'primary', creditedAs: 'STAR' },
            { artistId: 'guest1', role: 'primary' },
          ],
        }),
      ],
    });
    const { choices, keys } = ask(catalog);

    expect(choices('who-is-on:song:star')).not.toContain('Other');
    expect(choices('who-is-on:song:star')).not.toContain('Printed');
    expect(keys).not.toContain('complete-credit:as-star:printed');
  });

  it('is not asked when the title or another name says it', () => {
    const catalog = crowdWith({
      artists: [solo, star],
      songs: [known('told', ['solo', 'star'], { title: 'Sky (feat. Star)' }), known('untold', ['guest0', 'star'])],
    });
    const { keys } = ask(catalog);

    expect(keys).not.toContain('who-is-on:told:star');
    expect(keys).toContain('who-is-on:told:solo');
    expect(keys).toContain('who-is-on:untold:star');
  });
});

describe('who never worked with an artist', () => {
  it('is nobody with an unverified song, with a song of a member, or with a song of their own group', () => {
    const more = ['rumour', 'friend'].map((id) => anArtist(id, { name: id.toUpperCase() }));
    const catalog = crowdWith({
      artists: [band, solo, star, ...more],
      memberships: [member('solo', 'band')],
      songs: [
        ...[0, 1, 2].map((at) => known(`hit${at}`, ['band', `guest${at}`])),
        known('rumoured', ['band', 'rumour'], { sourceIds: ['one'] }),
        known('rumour-known', ['rumour', 'host0']),
        known('friendly', ['solo', 'friend']),
      ],
    });
    const { keysOf, faults } = ask(catalog);
    const odd = keysOf('odd-one-out').filter((key) => key.startsWith('odd-one-out:band:'));

    expect(odd.length).toBeGreaterThan(0);
    for (const id of ['rumour', 'friend', 'solo']) expect(odd).not.toContain(`odd-one-out:band:${id}`);
    expect(faults()).toEqual([]);
  });
});

describe('who connects two artists', () => {
  const link = anArtist('link', { name: 'Link', kind: 'group', scene: 'korean' });
  const ends = [known('with-one', ['link', 'guest0']), known('with-other', ['link', 'guest1'])];

  it('is asked when there is only one', () => {
    expect(ask(crowdWith({ artists: [link], songs: ends })).keys).toContain('connects:link:guest0:guest1');
  });

  it('is not asked when an unverified song makes a second one, or the two met', () => {
    const second = [known('x', ['star', 'guest0']), known('y', ['star', 'guest1'], { sourceIds: ['one'] })];
    const met = known('met', ['guest0', 'guest1'], { sourceIds: ['one'] });

    const connected = (songs: typeof ends) =>
      ask(crowdWith({ artists: [link, star], songs: [...ends, ...songs] }))
        .keysOf('connects')
        .filter((key) => key.endsWith(':guest0:guest1'));

    expect(connected([])).toHaveLength(1);
    expect(connected(second)).toEqual([]);
    expect(connected([met])).toEqual([]);
  });
});

describe('member and group', () => {
  const groups = ['red', 'blue', 'green', 'gold'].map((id) =>
    anArtist(id, { name: id.toUpperCase(), kind: 'group', scene: 'korean' }),
  );
  const people = groups.map(({ id }, at) => anArtist(`of-${id}`, { name: `Person ${at}`, scene: 'korean' }));
  const memberships = groups.map(({ id }) => member(`of-${id}`, id));

  it('offers no second group of the person, however it is known, and then takes no typed answer', () => {
    const catalog = crowdWith({
      artists: [...groups, ...people, band],
      memberships: [...memberships, member('of-red', 'band', { status: 'former', sourceIds: ['one'] })],
    });
    const { choices, bank, keys } = ask(catalog);

    expect(choices('member-group:of-red:red:group')).not.toContain('Band');
    expect(bank.subject('member-group:of-red:red:group')?.typeable).toBe(false);
    expect(bank.subject('member-group:of-blue:blue:group')?.typeable).toBe(true);
    expect(keys).not.toContain('member-group:of-red:band:group');
  });

  it('offers no other member of the group', () => {
    const catalog = crowdWith({
      artists: [...groups, ...people, solo],
      memberships: [...memberships, member('solo', 'red', { sourceIds: ['one'] })],
    });

    expect(ask(catalog).choices('member-group:of-red:red:member')).not.toContain('Solo');
  });
});

describe('names in Hangul', () => {
  const named = (id: string, name: string, hangul: string, over = {}) =>
    anArtist(id, { name, hangul, scene: 'korean', nameSourceIds: ['one', 'two'], ...over });
  const others = [named('n1', 'Mina', '미나'), named('n2', 'Sora', '소라'), named('n3', 'Jisoo', '지수')];

  it('are asked when two sources vouch for them, and not when one does', () => {
    const weak = named('weak', 'Bora', '보라', { nameSourceIds: ['one'] });
    const { keysOf } = ask(crowdWith({ artists: [...others, weak, named('n4', 'Yuna', '유나')] }));

    expect(keysOf('hangul-name')).toContain('hangul-name:n1:hangul');
    expect(keysOf('hangul-name').some((key) => key.includes('weak'))).toBe(false);
  });

  it('are not asked when they hold letters or numbers that the Latin name holds too', () => {
    const mixed = named('mixed', 'NCT 127', '엔시티 127');

    expect(ask(crowdWith({ artists: [...others, mixed] })).keysOf('hangul-name')).not.toContain(
      'hangul-name:mixed:hangul',
    );
  });

  it('offer nothing that could be read as the right one', () => {
    const same = named('same', 'Meena', '미나', { nameSourceIds: [] });
    const { choices } = ask(crowdWith({ artists: [...others, same, named('n4', 'Yuna', '유나')] }));

    expect(choices('hangul-name:n1:latin')).not.toContain('Meena');
  });

  it('offer no second owner of the initials, not even by an alias or a given name', () => {
    const alias = named('alias', 'Other', '하늘', { aliases: [{ name: '모네', kind: 'nickname' }] });
    const given = named('given', 'Third', '보미', { aliases: [{ name: '김마눌', kind: 'real-name' }] });
    const catalog = crowdWith({
      artists: [...others, alias, given, named('n4', 'Yuna', '유나'), named('n5', 'Hana', '하나')],
    });
    const { choices, bank } = ask(catalog);

    expect(choices('initials:artist:n1')).not.toContain('Other');
    expect(choices('initials:artist:n1')).not.toContain('Third');
    expect(bank.subject('initials:artist:n1')?.typeable).toBe(false);
    expect(bank.subject('initials:artist:n2')?.typeable).toBe(true);
  });
});
