import { ComponentType, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderScreen } from '#commands/collab/render-screen.ts';
import { artistOf, songOf, type Screen } from '#commands/collab/screen-ids.ts';
import type { ScreenContext } from '#commands/collab/screen-context.ts';
import { UserError } from '#src/app/errors.ts';
import { createCardCache } from '#src/discord/card-cache.ts';
import { createImportedLayer, type LayerContent } from '#src/domain/catalog/imported/layer.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { locales, messagesFor } from '#src/i18n/index.ts';
import { aCatalog, aClaim, anArtist, aSong, aSource, lookupsOver } from '#test/support/builders/catalog.ts';

import { aHardCatalog, hardLayer } from './hard-catalog.ts';
import { verdict } from './verdict.ts';

function contextOf(catalog: Partial<Catalog>, locale = 'en-US', layers: readonly LayerContent[] = []): ScreenContext {
  return {
    lookups: lookupsOver(catalog, layers.map(createImportedLayer)),
    messages: messagesFor(locale),
    cards: createCardCache(),
  };
}

const screens: fc.Arbitrary<Screen> = fc.oneof(
  fc.record({ type: fc.constant('song' as const), song: fc.constant('song-0'), page: fc.nat(20) }),
  fc.record({
    type: fc.constant('pair' as const),
    first: fc.constant('artist-0'),
    second: fc.constant('artist-1'),
    page: fc.nat(9),
  }),
  fc.record({ type: fc.constant('day' as const), day: fc.constantFrom('03-04', '12-31'), page: fc.nat(9) }),
  fc.nat(20).map((page) => ({ ...artistOf('artist-0'), page })),
  fc.constantFrom(artistOf('gr-artist-0'), artistOf('gr-0-1'), songOf('mb-song')),
);

/** The labels of the buttons beside the entries of a list. */
function labelsOf(components: readonly APIMessageTopLevelComponent[]): readonly (string | undefined)[] {
  return components
    .flatMap((part) => (part.type === ComponentType.Container ? part.components : []))
    .flatMap((part) => (part.type === ComponentType.Section ? [part.accessory] : []))
    .map((part) => ('label' in part ? part.label : undefined));
}

describe('the screens of /collab', () => {
  it('are messages that Discord accepts, whatever a catalog holds, on every page and in every language', () => {
    fc.assert(
      fc.property(aHardCatalog, screens, fc.constantFrom(...Object.keys(locales)), (catalog, screen, locale) => {
        const card = renderScreen(screen, contextOf(catalog, locale, [hardLayer(catalog)]));
        expect(verdict(card)).toBeUndefined();
      }),
    );
  });

  it('say who credits a song, whether that is enough, and what others have for its date', () => {
    const sources = ['one', 'two'].map((id) => aSource(id));
    const songs = [
      aSong('well-known', ['a', 'b'], {
        released: '2024-10-18',
        otherDates: [{ date: '2024-10-17', sourceIds: ['two'] }],
        sourceIds: ['one', 'two'],
      }),
      aSong('heard-of', ['a', 'b'], { sourceIds: ['one'] }),
    ];
    const context = contextOf({ artists: [anArtist('a'), anArtist('b')], collaborations: songs, sources });
    const shown = (id: string) => JSON.stringify(renderScreen(songOf(id), context));

    expect(shown('well-known')).toContain(
      'Credits: *verified* ([The one](https://example.org/one), [The two](https://example.org/two))',
    );
    expect(shown('well-known')).toContain('Released October 18, 2024 (other sources: October 17, 2024)');
    expect(shown('heard-of')).toContain('Credits: *one source* ([The one](https://example.org/one))');
  });

  it('lead from an artist without a song to what is nearest', () => {
    const debut = (date: string) => ({ debut: { date, sourceIds: ['archive'] } });
    const context = contextOf({
      artists: [
        anArtist('group', { kind: 'group' }),
        anArtist('member'),
        anArtist('star'),
        anArtist('new', { kind: 'group', scene: 'korean', ...debut('2020-03-01') }),
        anArtist('near', { kind: 'group', scene: 'korean', ...debut('2019') }),
        anArtist('far', { kind: 'group', scene: 'korean', ...debut('2003') }),
      ],
      memberships: [{ personId: 'member', groupId: 'group', status: 'current', sourceIds: ['archive'] }],
      collaborations: [
        aSong('their-song', ['member', 'star']),
        aSong('near-song', ['near', 'star']),
        aSong('far-song', ['far', 'star']),
      ],
    });
    const shown = (id: string) => JSON.stringify(renderScreen(artistOf(id), context));

    expect(shown('group')).toMatch(/No credited collaboration.*Nearest: songs of members.*their-song/);
    expect(shown('new')).toMatch(/Debut: March 1, 2020 \(\[The archive\]/);
    expect(shown('new')).toMatch(/No credited collaboration.*Nearest: artists of the same years.*"near".*"far"/);
    expect(shown('star')).not.toContain('Nearest');
  });

  it('mark what was imported wherever they show it, and keep it behind the catalog', () => {
    const catalog = {
      artists: [anArtist('star', { name: 'Star' }), anArtist('guest', { name: 'Guest' })],
      collaborations: [aSong('hit', ['star', 'guest'], { title: 'Hit' })],
    };
    const context = contextOf(catalog, 'en-US', [
      {
        title: 'Some graph',
        catalog: aCatalog({
          artists: [anArtist('gr-1', { name: 'STAR' }), anArtist('gr-2', { name: 'Stranger' })],
          collaborations: [aSong('mb-1', ['star', 'gr-2'], { title: 'Rumour', kinds: [] })],
        }),
        paired: ['gr-1', 'gr-2'],
        pairs: [{ first: 0, second: 1, tracks: 7, example: 'One of them' }],
      },
    ]);
    const shown = (screen: Screen) => JSON.stringify(renderScreen(screen, context));

    expect(shown(artistOf('star'))).toMatch(/Hit.*Rumour.*imported, not reviewed: Some graph/);
    expect(shown(artistOf('star'))).toContain('perhaps somebody else: STAR (Some graph)');
    expect(shown(artistOf('gr-1'))).toMatch(
      /Imported from Some graph; nobody has reviewed this.*\*\*Stranger\*\* · 7 tracks/,
    );
    expect(shown(songOf('mb-1'))).toContain('Credits: *imported, not reviewed* (Some graph)');
    expect(shown(songOf('hit'))).not.toContain('imported');
    expect(shown({ type: 'pair', first: 'gr-1', second: 'gr-2', page: 0 })).toMatch(
      /No credited collaboration.*Imported, not reviewed: Some graph counts 7 tracks, one of them “One of them”/,
    );
  });

  it('say that an entry is gone instead of failing, when a button is older than a correction', () => {
    const context = contextOf({});
    expect(() => renderScreen(songOf('gone'), context)).toThrow(UserError);
    expect(() => renderScreen(artistOf('gone'), context)).toThrow(UserError);
  });

  it('show the last page when the list became shorter than the page asked for', () => {
    const songs = Array.from({ length: 9 }, (_, at) => aSong(`song-${at}`, ['a', 'b'], { released: `201${at}` }));
    const context = contextOf({ artists: [anArtist('a'), anArtist('b')], collaborations: songs });
    const shown = JSON.stringify(renderScreen({ ...artistOf('a'), page: 7 }, context));
    expect(shown).toContain('Page 2 of 2');
    expect(shown).toContain('song-0');
    expect(shown).not.toContain('song-8');
  });

  it('say on each button of a list what it opens, and still fit where titles are long', () => {
    const long = 'A title that goes on and on and on and on and on';
    const collaborations = [
      aSong('all-night-1', ['a', 'b'], { title: 'All Night', released: '2019-06-21' }),
      aSong('all-night-2', ['a', 'b'], { title: 'All Night', released: '2024' }),
      aSong('long', ['a', 'b'], { title: long, released: '2011' }),
      aSong('undated', ['a', 'b'], { title: 'Undated' }),
    ];
    const context = contextOf({ artists: [anArtist('a'), anArtist('b')], collaborations });
    const labels = labelsOf(renderScreen(artistOf('a'), context).components);
    expect(labels).toEqual([
      'All Night (2024)',
      'All Night (2019)',
      expect.stringMatching(/^A title.{1,30}… \(2011\)$/),
      'Undated',
      // Beside the footer, on every card about one thing.
      'Correct this',
    ]);
  });

  it('say which years a list is limited to, once where both are the same', () => {
    const context = contextOf({ artists: [anArtist('a')] });
    const shown = (from: number, until: number) =>
      JSON.stringify(renderScreen({ ...artistOf('a'), from, until }, context));
    expect(shown(2019, 2019)).toContain('Only: in 2019');
    expect(shown(2019, 2020)).toContain('Only: from 2019, until 2020');
  });

  it('head the buttons of a song’s other versions', () => {
    const artists = [anArtist('a'), anArtist('b')];
    const collaborations = [aSong('song', ['a']), aSong('remix', ['a', 'b'], { versionOf: 'song' })];
    const shown = (id: string, songs: typeof collaborations) =>
      JSON.stringify(renderScreen(songOf(id), contextOf({ artists, collaborations: songs })));
    expect(shown('song', collaborations)).toContain('-# Other versions');
    expect(shown('song', collaborations.slice(0, 1))).not.toContain('Other versions');
  });

  it('put facts of one kind together: awards, origins, releases, then notes', () => {
    const kinds = ['note', 'release', 'award', 'origin'] as const;
    const claims = kinds.map((kind) => aClaim(`the-${kind}`, 'song', { kind }));
    const shown = JSON.stringify(
      renderScreen(
        songOf('song'),
        contextOf({ artists: [anArtist('a')], collaborations: [aSong('song', ['a'])], claims }),
      ),
    );
    const places = ['award', 'origin', 'release', 'note'].map((kind) => shown.indexOf(`English of the-${kind}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('lead from a sub-unit to the group it is drawn from, and from a former member to their group', () => {
    const artists = [
      anArtist('band', { kind: 'group' }),
      anArtist('unit', { kind: 'sub-unit', parentIds: ['band'] }),
      anArtist('gone'),
    ];
    const memberships = [{ personId: 'gone', groupId: 'band', status: 'former' as const, sourceIds: [] }];
    const context = contextOf({ artists, memberships });
    for (const id of ['unit', 'gone']) {
      expect(JSON.stringify(renderScreen(artistOf(id), context))).toContain('"custom_id":"artist:open:band::::0"');
    }
  });

  it('show every value of a disputed fact, with its status in words', () => {
    const claim = aClaim('c', 'song', {
      status: 'disputed',
      values: [
        { text: { en: 'It was first.', ko: '처음이다.' }, sourceIds: ['one'] },
        { text: { en: 'It was second.', ko: '두 번째다.' }, sourceIds: ['two'] },
      ],
    });
    const context = contextOf({
      artists: [anArtist('a'), anArtist('b')],
      collaborations: [aSong('song', ['a', 'b'])],
      sources: [aSource('one'), aSource('two')],
      claims: [claim],
    });
    const shown = JSON.stringify(renderScreen(songOf('song'), context));
    for (const part of [
      'Disputed',
      'It was first.',
      'It was second.',
      'https://example.org/one',
      'https://example.org/two',
    ]) {
      expect(shown).toContain(part);
    }
  });

  it('offer more than ten artists as a menu, and its values open them', () => {
    const artists = Array.from({ length: 12 }, (_, at) => anArtist(`artist-${at}`));
    const song = aSong(
      'song',
      artists.map((artist) => artist.id),
    );
    const { components } = renderScreen(songOf('song'), contextOf({ artists, collaborations: [song] }));
    const menu = components
      .flatMap((part) => (part.type === ComponentType.Container ? part.components : []))
      .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []))
      .find((part) => part.type === ComponentType.StringSelect);
    expect(menu).toMatchObject({ options: artists.map((artist) => ({ label: artist.id })) });
  });
});
