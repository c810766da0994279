import type { PodiumShow } from '#src/app/trivia/shows.ts';
import { neighbourhoodPicture } from '#src/discord/views/pictures/neighbourhood-picture.ts';
import { pathPicture } from '#src/discord/views/pictures/path-picture.ts';
import { podiumPicture } from '#src/discord/views/pictures/podium-picture.ts';
import { rankingPicture } from '#src/discord/views/pictures/ranking-picture.ts';
import { statisticsPicture } from '#src/discord/views/pictures/statistics-picture.ts';
import { timelinePicture } from '#src/discord/views/pictures/timeline-picture.ts';
import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import { en } from '#src/i18n/en.ts';
import { ko } from '#src/i18n/ko.ts';
import type { PictureSpec } from '#src/pictures/spec.ts';

import type { Shipped } from './shipped-artists.ts';

/** What the gallery shows, by the names of its files: the pictures of real answers, made by the views that answer. */
export function examples(shipped: Shipped): ReadonlyMap<string, PictureSpec> {
  const { english, korean, graph, artist, chain } = shipped;
  const songsOf = (id: string) => english.index.collaborationsOf(id).filter(isCollaboration);
  const all: readonly (readonly [string, PictureSpec | undefined])[] = [
    ['path-1-step', pathPicture(chain('bts', 'ed-sheeran'), english)],
    ['path-2-steps', pathPicture(chain('rose', 'lady-gaga'), english)],
    ['path-3-steps', pathPicture(chain('2ne1', 'alan-walker'), english)],
    ['path-4-steps', pathPicture(chain('2ne1', 'yeri'), korean)],
    ['path-5-steps', pathPicture(chain('red-velvet-irene-and-seulgi', 'a-boogie'), english)],
    ['path-6-steps', pathPicture(chain('24kgoldn', 'bruno-mars'), english)],
    ['neighbourhood', neighbourhoodPicture({ reach: graph.reach('jung-kook'), graph }, english)],
    ['timeline', timelinePicture({ artist: artist('bts'), songs: songsOf('bts') }, english)],
    ['statistics', statisticsPicture(graph.statistics(), en)],
    ['ranking', rankingPicture({ measure: 'partners', ranked: graph.top('partners', {}, 10) }, english)],
    ['podium', podiumPicture({ show: ending(sixPlayers), nameOf: (id) => sixPlayers.get(id)?.name }, en)],
    ['podium-korean', podiumPicture({ show: ending(threePlayers), nameOf: (id) => threePlayers.get(id)?.name }, ko)],
  ];
  return new Map(all.flatMap(([name, spec]) => (spec === undefined ? [] : [[name, spec] as const])));
}

interface InventedPlayer {
  readonly name: string;
  readonly place: number;
  readonly points: number;
  readonly right: number;
}

const sixPlayers = new Map<string, InventedPlayer>([
  ['1', { name: 'Mina 🍓', place: 1, points: 1340, right: 9 }],
  ['2', { name: '하늘별', place: 2, points: 1120, right: 8 }],
  ['3', { name: 'Léa', place: 3, points: 985, right: 7 }],
  ['4', { name: 'the_one_with_the_very_long_name_32', place: 4, points: 610, right: 5 }],
  ['5', { name: '𝓢𝓽𝓪𝓻 ✨', place: 5, points: 405, right: 3 }],
  ['6', { name: 'さくら', place: 6, points: 130, right: 1 }],
]);

const threePlayers = new Map<string, InventedPlayer>([
  ['1', { name: '하늘별', place: 1, points: 720, right: 5 }],
  ['2', { name: 'Mina 🍓', place: 1, points: 720, right: 5 }],
  ['3', { name: 'Jun', place: 3, points: 250, right: 2 }],
]);

function ending(players: ReadonlyMap<string, InventedPlayer>): PodiumShow {
  return {
    type: 'podium',
    gameId: 'gallery000',
    reason: 'finished',
    settings: { rounds: 10, pace: 'normal', difficulty: 'mixed', answers: 'choices' },
    roundsPlayed: 10,
    standings: [...players].map(([userId, { place, points, right }]) => ({
      userId,
      place,
      points,
      right,
      answered: 10,
    })),
    fastest: undefined,
    longestStreak: undefined,
  };
}
