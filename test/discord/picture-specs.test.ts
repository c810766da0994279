import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { altText } from '#src/discord/views/pictures/alt-text.ts';
import { neighbourhoodPicture } from '#src/discord/views/pictures/neighbourhood-picture.ts';
import { pathPicture } from '#src/discord/views/pictures/path-picture.ts';
import { podiumPicture } from '#src/discord/views/pictures/podium-picture.ts';
import { rankingPicture } from '#src/discord/views/pictures/ranking-picture.ts';
import { statisticsPicture } from '#src/discord/views/pictures/statistics-picture.ts';
import { timelinePicture } from '#src/discord/views/pictures/timeline-picture.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { createCollaborationGraph } from '#src/domain/graph/create-graph.ts';
import { en } from '#src/i18n/en.ts';
import { ko } from '#src/i18n/ko.ts';
import { aCatalog, anArtist, aSong } from '#test/support/builders/catalog.ts';
import { aPodiumShow } from '#test/support/trivia/shows.ts';

const idol = anArtist('idol', { name: 'Idol', hangul: '아이돌', scene: 'korean' });
const group = anArtist('group', { name: 'Group', kind: 'group', scene: 'korean' });

/** `idol` with so many partners, a song a year with each; every partner made one with the next. */
function crowd(count: number, name = (number: number) => `Partner ${number}`): Catalog {
  const partners = Array.from({ length: count }, (_, place) => anArtist(`p${place + 1}`, { name: name(place + 1) }));
  return aCatalog({
    artists: [idol, group, ...partners],
    memberships: [{ personId: 'idol', groupId: 'group', status: 'former', sourceIds: ['archive'] }],
    collaborations: partners.flatMap(({ id }, place) => [
      aSong(`song-${id}`, ['idol', id], {
        title: `Song ${place + 1}`,
        released: `${2000 + place}-03-0${(place % 9) + 1}`,
      }),
      ...(place === 0 ? [] : [aSong(`among-${id}`, [`p${place}`, id])]),
    ]),
  });
}

function over(catalog: Catalog, messages = en) {
  const index = createCatalogIndex(catalog);
  return { context: { index, messages }, graph: createCollaborationGraph(index) };
}

function chainOf({ graph }: ReturnType<typeof over>, from: string, to: string) {
  const answer = graph.path(from, to);
  return answer.type === 'found' ? (answer.chains.list(0, 1)[0] ?? []) : [];
}

describe('the picture of a chain', () => {
  it('shows artists and what leads from one to the next, and says the same in words', () => {
    const world = over(crowd(1));
    const picture = pathPicture({ chain: chainOf(world, 'group', 'p1'), place: { place: 2, count: 3 } }, world.context);
    expect(picture).toMatchObject({
      title: 'Group → Partner 1',
      subtitle: '2 steps · chain 2 of 3',
      artists: [{ name: 'Group' }, { name: 'Idol', hangul: '아이돌', scene: 'korean' }, { name: 'Partner 1' }],
      steps: [
        { type: 'member', text: 'Idol was a member of Group' },
        { type: 'song', title: 'Song 1', note: '2000 · single' },
      ],
    });
    expect(picture.alt).toBe(
      'A chain of 2 steps from Group to Partner 1. Idol was a member of Group; Idol and Partner 1: “Song 1” (2000).',
    );
  });

  it('is in the reader’s language', () => {
    const world = over(crowd(1), ko);
    expect(pathPicture({ chain: chainOf(world, 'group', 'p1') }, world.context).alt).toMatch(/2단계/);
  });
});

describe('the picture of a neighbourhood', () => {
  it('shows a dozen, who of them worked together, and how many more there are', () => {
    const { context, graph } = over(crowd(20));
    const picture = neighbourhoodPicture({ reach: graph.reach('idol'), graph }, context);
    expect(picture?.neighbours).toHaveLength(12);
    expect(picture).toMatchObject({
      title: 'Around Idol',
      subtitle: '20 partners',
      more: 'and 8 more',
      linked: 'Dashed: songs with each other',
      legend: [{ scene: 'korean' }, { scene: 'western' }],
    });
    for (const [first, second] of picture?.edges ?? []) {
      const numbers = [first, second].map((place) => Number(picture?.neighbours[place]?.name.split(' ')[1]));
      expect(Math.abs((numbers[0] ?? 0) - (numbers[1] ?? 0))).toBe(1);
    }
    expect(picture?.edges.length).toBeGreaterThan(0);
    expect(picture?.alt).toMatch(/^Idol and 20 partners, by number of songs\. Partner \d+: 1 song; /);
  });

  it('is none for somebody without a partner', () => {
    const { context, graph } = over(aCatalog({ artists: [idol] }));
    expect(neighbourhoodPicture({ reach: graph.reach('idol'), graph }, context)).toBeUndefined();
  });
});

describe('the picture of a timeline', () => {
  it('shows the youngest ten songs, oldest first, and every year of all', () => {
    const { context } = over(crowd(14));
    const songs = context.index.collaborationsOf('idol').toReversed();
    const picture = timelinePicture({ artist: idol, songs }, context);
    expect(picture?.songs.map(({ year }) => year)).toEqual([
      2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013,
    ]);
    expect(picture?.songs[0]).toMatchObject({ title: 'Song 5', partners: 'with Partner 5', scene: 'western' });
    expect(picture?.years).toHaveLength(14);
    expect(picture).toMatchObject({ subtitle: '14 songs', more: 'and 4 older songs' });
    expect(picture?.alt).toContain('14 songs of Idol with others, oldest first. 2000: “Song 1”; 2001:');
  });

  it('has a place for years without a song, and leaves out songs without a date', () => {
    const { context } = over(aCatalog({ artists: [idol, group] }));
    const songs = [
      aSong('a', ['idol', 'group'], { released: '2020' }),
      aSong('b', ['idol', 'group'], { released: '2023-05-01' }),
      aSong('c', ['idol', 'group']),
    ];
    const picture = timelinePicture({ artist: idol, songs }, context);
    expect(picture?.years.map(({ label, value }) => [label, value])).toEqual([
      ['2020', 1],
      ['2021', 0],
      ['2022', 0],
      ['2023', 1],
    ]);
    expect(picture?.songs.map(({ day }) => day)).toEqual([undefined, 'May 1']);
    expect(timelinePicture({ artist: idol, songs: songs.slice(2) }, context)).toBeUndefined();
  });
});

describe('the pictures of numbers', () => {
  it('show the catalog by year, kind and scenes, and say all that is not zero', () => {
    const { graph } = over(crowd(3));
    const picture = statisticsPicture(graph.statistics(), en);
    expect(picture?.charts.map(({ form, bars }) => [form, bars.length])).toEqual([
      ['columns', 3],
      ['bars', 1],
      ['bars', 2],
    ]);
    expect(picture?.alt).toMatch(/^Bar charts of the catalog\. .*2000 1; 2001 1; 2002 1\..*Korean × Western 3/);
    expect(statisticsPicture(over(aCatalog()).graph.statistics(), en)).toBeUndefined();
  });

  it('show the ten who lead, and say of which years', () => {
    const { context, graph } = over(crowd(14));
    const ranked = graph.top('partners', {}, 25);
    const picture = rankingPicture({ measure: 'partners', from: 2001, until: 2020, ranked }, context);
    expect(picture?.entries).toHaveLength(10);
    expect(picture?.entries[0]).toMatchObject({ rank: 1, name: 'Idol', value: 14, says: '14 partners' });
    expect(picture).toMatchObject({ title: 'Most partners', subtitle: '2001 to 2020' });
    expect(picture?.alt).toMatch(/^Most partners\. 1\. Idol: 14 partners; 2\. Partner/);
    expect(rankingPicture({ measure: 'partners', ranked: [] }, context)).toBeUndefined();
  });
});

describe('the picture of a podium', () => {
  const standing = (userId: string, place: number) => ({ userId, place, points: 1000 - place, right: 3, answered: 10 });

  it('names players as they are called, ties as such, and whom nobody knows as a player', () => {
    const show = aPodiumShow({ standings: [standing('1', 1), standing('2', 1), standing('3', 3)] });
    const names = new Map([
      ['1', 'Mina'],
      ['2', '하늘별'],
    ]);
    const picture = podiumPicture({ show, nameOf: (id) => names.get(id) }, en);
    expect(picture?.players.map(({ placeLabel, name }) => [placeLabel, name])).toEqual([
      ['=1', 'Mina'],
      ['=1', '하늘별'],
      ['3', 'Player'],
    ]);
    expect(picture?.alt).toBe('Final podium. =1. Mina, 999 points; =1. 하늘별, 999 points; 3. Player, 997 points.');
  });

  it('shows ten of many, and is none when nobody answered', () => {
    const standings = Array.from({ length: 12 }, (_, place) => standing(String(place), place + 1));
    const picture = podiumPicture({ show: aPodiumShow({ standings }), nameOf: () => 'Mina' }, en);
    expect(picture).toMatchObject({ more: 'and 2 more players' });
    expect(picture?.players).toHaveLength(10);
    expect(picture?.alt).toContain('and 2 more players');
    expect(podiumPicture({ show: aPodiumShow(), nameOf: () => 'Mina' }, en)).toBeUndefined();
  });
});

describe('what is said of a picture to those who do not see it', () => {
  it('is as much as Discord takes, with an ellipsis for the rest', () => {
    const { context, graph } = over(
      crowd(120, (number) => `${'아주 긴 이름 '.repeat(20)}${number}`),
      ko,
    );
    const picture = neighbourhoodPicture({ reach: graph.reach('idol'), graph }, context);
    expect(picture?.alt.length).toBeLessThanOrEqual(1024);
    expect(picture?.alt).toMatch(/…\.$/);
  });

  it('never is longer than Discord takes, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 2000 }), { maxLength: 30 }),
        fc.string({ maxLength: 3000 }),
        (parts, title) => {
          const said = altText(parts, (list) => `${title}: ${list.join('; ')}.`);
          expect(said.length).toBeLessThanOrEqual(1024);
          expect(said.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
