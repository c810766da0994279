import { artistGivesAway } from '../guards.ts';
import type { Ground } from './ground.ts';

/**
 * Pairs of whom lists, data sets or a remix title hint at a song that the catalog does not hold (yet), as ids of artists. Nobody is
 * told that they have none. A pair leaves this list when its song is in the catalog, or was looked into and thrown out.
 */
const unsettled: ReadonlySet<string> = new Set(
  (
    [
      ['bibi', 'dumbfoundead'],
      ['jay-park', 'dumbfoundead'],
      ['ph-1', 'avatar-darko'],
      ['samuel', 'usher'],
      ['se7en', 'fabolous'],
      ['sik-k', 'avatar-darko'],
      ['twice', 'burna-boy'],
      ['twice', 'elyanna'],
      ['twice', 'little-simz'],
      ['twice', 'snoop-dogg'],
      ['twice', 'tini'],
      ['woodie-gochild', 'avatar-darko'],
    ] as const
  ).flatMap(([one, other]) => [keyOf(one, other), keyOf(other, one)]),
);

/**
 * Whether it can be said that two artists have no song together. The catalog collects songs of Korean acts with others: what it does
 * not hold of two Koreans, or of two who are not, proves nothing.
 */
export function surelyApart(ground: Ground, firstId: string, secondId: string): boolean {
  const isKorean = (id: string) => ground.artist(id).scene === 'korean';
  return (
    isKorean(firstId) !== isKorean(secondId) &&
    !ground.readings.together(firstId, secondId) &&
    !artistGivesAway(ground, firstId, secondId) &&
    !isUnsettled(ground, firstId, secondId)
  );
}

/** A group's song may be called its members', and the other way round. */
function isUnsettled({ kin }: Ground, firstId: string, secondId: string): boolean {
  const seconds = [...kin(secondId)];
  return [...kin(firstId)].some((first) => seconds.some((second) => unsettled.has(keyOf(first, second))));
}

function keyOf(one: string, other: string): string {
  return `${one} ${other}`;
}
