import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderScreen } from '#commands/collab/render-screen.ts';
import { artistOf, connectOf, pathOf, type PathScreen, type Screen } from '#commands/collab/screen-ids.ts';
import { UserError } from '#src/app/errors.ts';
import { createCardCache } from '#src/discord/card-cache.ts';
import { noLimits, topMeasures } from '#src/domain/graph/chain.ts';
import { locales, messagesFor } from '#src/i18n/index.ts';
import { anArtist, aSong } from '#test/support/builders/catalog.ts';
import { buttonOn } from '#test/support/trivia/read-card.ts';

import { aHardCatalog, hardChain, longestChain } from './hard-catalog.ts';
import { band, contextOf, limits, look, people, sources, unit } from './look.ts';
import { verdict } from './verdict.ts';

const years = fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined });
const aLocale = fc.constantFrom(...Object.keys(locales));

const screensOfHardCatalogs: fc.Arbitrary<Screen> = fc.oneof(
  fc
    .record({
      until: years,
      roles: fc.constantFrom('all' as const, 'performers' as const),
      members: fc.constantFrom('joined' as const, 'apart' as const),
      avoid: fc.constantFrom([], ['artist-0'], ['artist-1']),
      page: fc.nat(3),
    })
    .map(({ page, ...rules }): PathScreen => ({ ...pathOf('artist-0', 'artist-1', rules), page })),
  fc.nat(3).map((page) => ({ ...connectOf('artist-0'), page })),
  fc.record({
    type: fc.constant('top' as const),
    by: fc.constantFrom(...topMeasures),
    from: years,
    until: years,
    page: fc.nat(9),
  }),
  fc.constantFrom<Screen>({ type: 'stats' }, { type: 'timeline', artist: 'artist-0' }),
  fc.nat(3).map((page) => ({ ...artistOf('artist-0'), page })),
);

describe('the screens of who connects to whom', () => {
  it('are messages that Discord accepts, whatever a catalog holds, on every page and in every language', () => {
    fc.assert(
      fc.property(aHardCatalog, screensOfHardCatalogs, aLocale, (catalog, screen, locale) => {
        expect(verdict(renderScreen(screen, contextOf(catalog, locale)))).toBeUndefined();
      }),
    );
  });

  it.each([6, 7, 12, 13, 16, 20, 26, 60])('are accepted with the longest names on a chain of %i steps', (steps) => {
    for (const locale of Object.keys(locales)) {
      const { catalog, first, last } = longestChain(steps);
      const context = contextOf(catalog, locale);
      expect(
        verdict(renderScreen(pathOf(first, last, { ...noLimits, avoid: ['bystander'], until: 2030 }), context)),
      ).toBeUndefined();
    }
  });

  it('are accepted and name everybody, however long the chain and the names are; twelve steps name every song', () => {
    fc.assert(
      fc.property(hardChain, aLocale, ({ catalog, first, last, steps }, locale) => {
        const context = contextOf(catalog, locale);
        for (const screen of [pathOf(first, last), connectOf(first)]) {
          expect(verdict(renderScreen(screen, context))).toBeUndefined();
        }
        const { text } = look(pathOf(first, last), context);
        for (let at = 0; at <= Math.min(steps, 40); at++) expect(text).toContain(`N${at}n`);
        if (steps > 12) return;
        for (let at = 0; at < steps; at++) expect(text).toMatch(new RegExp(`T${at}t|N${at}n.*N${at + 1}n`));
        expect(text).not.toContain(context.messages.graph.path.long);
      }),
    );
  });
});

const sure = { sourceIds: ['one', 'two'], kinds: ['single'] as const };

describe('a path', () => {
  const context = contextOf({
    artists: [band, unit, ...people],
    sources,
    memberships: [
      { personId: 'ann', groupId: 'band', status: 'current', sourceIds: [] },
      { personId: 'bob', groupId: 'band', status: 'former', sourceIds: [] },
    ],
    collaborations: [
      aSong('duet', ['bob', 'cat'], { ...sure, title: 'Duet', released: '2015-03-04' }),
      aSong('again', ['bob', 'cat'], { ...sure, title: 'Again', released: '2016', sourceIds: ['one'] }),
      aSong('third', ['bob', 'cat'], { ...sure, title: 'Third', released: '2017', sourceIds: ['one'] }),
      aSong('made', ['cat'], {
        title: 'Made',
        released: '2018',
        sourceIds: ['one'],
        credits: [
          { artistId: 'cat', role: 'primary' },
          { artistId: 'dan', role: 'producer' },
        ],
      }),
    ],
  });

  it('tells every step: members, former members and sub-units in words, songs with year, credits and how sure they are', () => {
    const { text, buttons } = look(pathOf('ann', 'dan'), context);
    expect(text).toContain('## ANN → DAN: 4 steps');
    expect(text).toContain('No other chain is as short');
    expect(text).toContain('1 · **ANN → Band**\nANN is a member of Band');
    expect(text).toContain('2 · **Band → BOB**\nBOB was a member of Band');
    expect(text).toMatch(
      /3 · \*\*BOB → CAT\*\*\n\*\*Duet\*\*\n\*\*BOB\*\* & \*\*CAT\*\*\n-# March 4, 2015 .* and 2 more songs/,
    );
    expect(text).toMatch(/4 · \*\*CAT → DAN\*\*\n\*\*Made\*\*\n\*\*CAT\*\*\n.*Producer: DAN · one source/);
    expect(buttons).toEqual(['Band', 'BOB', 'Duet (2015)', 'Made (2018)']);
    expect(look(pathOf('unit', 'ann'), context).text).toContain('Unit is a sub-unit of Band');
  });

  it('says the same in Korean', () => {
    const { text } = look(pathOf('ann', 'dan'), { ...context, messages: messagesFor('ko'), cards: createCardCache() });
    expect(text).toContain('4단계');
    expect(text).toContain('BOB: Band의 이전 멤버');
    expect(text).toContain('외 2곡');
  });

  it('opens the song of a step, whom a membership leads to, and all songs of a step that has several, beside itself', () => {
    const { idOf, choices } = look(pathOf('ann', 'dan'), context);
    expect(idOf('Made (2018)')).toBe('song:open:made:0');
    expect(idOf('BOB')).toBe('artist:open:bob::::0');
    expect(choices).toEqual(['BOB × CAT · 3 songs']);
  });

  it('pages through all chains that are equally short, in place, with the dead ends switched off', () => {
    const middle = ['m1', 'm2', 'm3'];
    const wide = contextOf({
      artists: [...people, ...middle.map((id) => anArtist(id))],
      collaborations: middle.flatMap((id) => [aSong(`a-${id}`, ['ann', id]), aSong(`b-${id}`, [id, 'bob'])]),
    });
    const seen = [0, 1, 2, 99].map((page) => look({ ...pathOf('ann', 'bob'), page }, wide));
    expect(seen.map(({ text }) => /Chain \d of \d/.exec(text)?.[0])).toEqual([
      'Chain 1 of 3',
      'Chain 2 of 3',
      'Chain 3 of 3',
      'Chain 3 of 3',
    ]);
    expect(new Set(seen.map(({ text }) => /ANN → (m\d)/.exec(text)?.[1]))).toEqual(new Set(middle));
    const first = renderScreen(pathOf('ann', 'bob'), wide);
    expect(buttonOn(first, 'Previous chain').disabled).toBe(true);
    expect(buttonOn(first, 'Next chain').customId).toMatch(/:1$/);
  });

  it('says which limits are in force', () => {
    const only = limits({ avoid: ['eve'], until: 2015, roles: 'performers', members: 'apart' });
    expect(look(pathOf('bob', 'cat', only), context).text).toContain(
      'Limits: without EVE; songs until 2015; performers’ credits only; songs alone, no steps between groups and members',
    );
  });

  it('says that it cannot lead from an artist to the same one, nor around one of its ends', () => {
    expect(look(pathOf('ann', 'ann'), context).text).toContain('Both names mean ANN');
    const around = look(pathOf('ann', 'dan', limits({ avoid: ['dan'] })), context);
    expect(around.text).toContain('DAN is one of the two ends');
    expect(around.idOf('Without this limit')).toMatch(/^path:here:\w{13}:\w{13}:::all:joined:0$/);
  });

  it('says that an artist is gone instead of failing', () => {
    expect(() => renderScreen(pathOf('ann', 'nobody'), context)).toThrow(UserError);
    expect(() => renderScreen(connectOf('nobody'), context)).toThrow(UserError);
    expect(() => renderScreen({ type: 'timeline', artist: 'nobody' }, context)).toThrow(UserError);
  });
});

describe('connections, rankings and statistics', () => {
  const context = contextOf({
    artists: people,
    sources,
    collaborations: [
      aSong('one', ['ann', 'bob'], { released: '2015-03', kinds: ['single'] }),
      aSong('two', ['ann', 'bob'], { released: '2016', kinds: ['remix'], versionOf: 'one' }),
      aSong('three', ['bob', 'cat'], { released: '2021', kinds: ['single'] }),
      aSong('four', ['ann', 'bob'], { kinds: ['feature'] }),
    ],
  });

  it('say how many are how far, who is farthest and with whom most songs were made', () => {
    const { text, choices } = look(connectOf('ann'), context);
    expect(text).toContain('**67%** of the 3 connected artists are within 1 step.');
    expect(text).toContain('- 2 steps: 1 artist (100% by then)');
    expect(text).toContain('CAT (2 steps)');
    expect(text).toContain('### Made songs with 1 artist\n- **BOB** · 2 songs');
    expect(choices).toEqual(['CAT (2 steps)', 'BOB (1 step)', 'BOB · 2 songs']);
    expect(look(connectOf('eve'), context).text).toContain('nor has anybody one to whom');
  });

  it('rank with shared ranks, explain the measure and lead to the others and to the artists', () => {
    const { text, buttons, choices } = look(
      { type: 'top', by: 'partners', from: 2015, until: undefined, page: 0 },
      context,
    );
    expect(text).toContain('With how many different artists');
    expect(text).toContain('Only: from 2015');
    expect(text).toContain('1 · **BOB** · 2 partners\n=2 · **ANN** · 1 partner\n=2 · **CAT** · 1 partner');
    expect(buttons).toEqual(['collaborations', 'partners', 'charts', 'bridge']);
    expect(choices).toEqual(['BOB', 'ANN', 'CAT']);
    expect(look({ type: 'top', by: 'charts', from: undefined, until: 1990, page: 0 }, context).text).toContain(
      'Nobody has any in these years.',
    );
  });

  it('count songs by year, kind and scenes', () => {
    const { text } = look({ type: 'stats' }, context);
    expect(text).toContain('**2021** · 1 song\n**2015 to 2016** · 2 songs\n-# 2016: 1 · 2015: 1');
    expect(text).toContain('**no date** · 1 song');
    expect(text).toContain('**Korean × Korean**');
    expect(look({ type: 'stats' }, contextOf({})).text).toContain('The catalog has no songs yet.');
  });

  it('tell an artist’s songs by year, and lead there from the artist’s card', () => {
    const { text, idOf } = look({ type: 'timeline', artist: 'ann' }, context);
    expect(text).toContain('**2016** · two\n**2015** · one\n**no date** · four');
    expect(idOf('Open the list')).toBe('artist:open:ann::::0');
    const card = look(artistOf('ann'), context);
    expect(card.idOf('Timeline')).toBe('timeline:open:ann');
    expect(card.idOf('Connections')).toBe('connect:open:ann:0');
  });

  it.each([1, 3, 4, 5, 6])('leave room on the fullest card of a group with %i members', (count) => {
    const members = Array.from({ length: count }, (_, at) => anArtist(`member-${at}`));
    const full = contextOf({
      artists: [band, ...members],
      memberships: members.map(({ id }) => ({ personId: id, groupId: 'band', status: 'current', sourceIds: [] })),
      collaborations: Array.from({ length: 20 }, (_, at) =>
        aSong(`song-${at}`, ['band', 'member-0'], { released: '2020' }),
      ),
    });
    expect(verdict(renderScreen({ ...artistOf('band'), page: 1 }, full))).toBeUndefined();
  });
});
