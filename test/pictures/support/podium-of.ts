import type { PodiumPicture } from '#src/pictures/spec.ts';

/** A small picture, told apart by its title. */
export function podiumOf(title: string): PodiumPicture {
  const players = [{ place: 1, placeLabel: '1', name: '하늘별 ✨', points: '100 points' }];
  return { type: 'podium', title, alt: `${title} in words`, players };
}
