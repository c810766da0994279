import type { Collaboration, Scene } from '#src/domain/catalog/model.ts';

import { yearOf } from '../ground/days.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';
import type { DrawOptions, Pool } from './draw.ts';
import { drawNear, hasEnough, otherClass } from './draw.ts';

interface Title {
  readonly song: Collaboration;
  readonly performers: ReadonlySet<string>;
  readonly scenes: ReadonlySet<Scene>;
  readonly fame: number;
  readonly group: string;
}

export interface WrongSongs {
  readonly answer: Collaboration;
  /** Songs of these are the nearest choices. */
  readonly artistIds: readonly string[];
  isWrong(song: Collaboration): boolean;
}

export interface SongPool {
  enough(wrong: WrongSongs): boolean;
  draw(wrong: WrongSongs, options: DrawOptions): readonly Collaboration[];
}

const count = 3;

export function songPool(ground: Ground, songs: readonly Collaboration[] = ground.songs): SongPool {
  const titles = new Map(songs.map((song) => [song.id, titleOf(ground, song)]));
  const pool: Pool<Title> = {
    items: [...titles.values()],
    groupOf: ({ group }) => group,
  };
  const wantedBy = ({ answer, isWrong }: WrongSongs) => ({
    count,
    taken: [ground.readings.titleGroupOf(answer.id)],
    isWrong: ({ song }: Title) => isWrong(song),
  });
  return {
    enough: (wrong) => hasEnough(pool, wantedBy(wrong)),
    draw(wrong, options) {
      const right = titles.get(wrong.answer.id) ?? titleOf(ground, wrong.answer);
      return drawNear(pool, wantedBy(wrong), distanceFrom(right, wrong.artistIds), options).map(({ song }) => song);
    },
  };
}

function titleOf(ground: Ground, song: Collaboration): Title {
  const performers = performersOf(song);
  return {
    song,
    performers: new Set(performers),
    scenes: new Set(performers.map((id) => ground.artist(id).scene)),
    fame: ground.fame.song(song),
    group: ground.readings.titleGroupOf(song.id),
  };
}

function distanceFrom(right: Title, artistIds: readonly string[]): (other: Title) => number {
  const year = right.song.released === undefined ? undefined : yearOf(right.song.released);
  return (other) => {
    const scenes = right.scenes.isSubsetOf(other.scenes) ? 0 : 1;
    const shared = artistIds.some((id) => other.performers.has(id)) ? 0 : 12;
    const released = other.song.released;
    const years = year === undefined || released === undefined ? 4 : Math.abs(year - yearOf(released));
    return otherClass * scenes + shared + years + 10 * Math.abs(right.fame - other.fame);
  };
}
