import type { ClaimSubject, Collaboration } from '#src/domain/catalog/model.ts';

import type { Name } from '../question.ts';
import type { Ground } from './ground/ground.ts';

export function textsOf({ latin, hangul }: Name): readonly string[] {
  return hangul === undefined ? [latin] : [latin, hangul];
}

/** Whether the song's title names the artist: "Make It Right (feat. Lauv)". */
export function titleGivesAway(ground: Ground, song: Collaboration, artistId: string): boolean {
  return textsOf(ground.titleOf(song)).some((text) => ground.givesAway(text, artistId));
}

/** Whether an artist that the question names gives another away: kin of each other, or one name inside the other. */
export function artistGivesAway(ground: Ground, shownId: string, artistId: string): boolean {
  return (
    ground.kin(shownId).has(artistId) ||
    textsOf(ground.nameOf(shownId)).some((text) => ground.givesAway(text, artistId))
  );
}

/** Whether a text that is shown holds the title, in either script. */
export function holdsTitle({ spoils }: Ground, shown: readonly string[], title: Name): boolean {
  return shown.some((text) => textsOf(title).some((one) => spoils(text, one)));
}

/** What sources disagree about, in English: a question about that very thing is not asked. */
export function disputesAbout({ index }: Ground, subject: ClaimSubject): readonly string[] {
  return index
    .claimsAbout(subject)
    .filter(({ status }) => status === 'disputed')
    .flatMap(({ values }) => values.map(({ text }) => text.en));
}
