import type { Collaboration } from '#src/domain/catalog/model.ts';
import { baseTitle } from '#src/domain/catalog/names/base-title.ts';

import type { ChoiceWord, Name } from '../../question.ts';
import { yearOf } from '../ground/days.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';
import { disputesAbout, textsOf } from '../guards.ts';
import type { Kind } from '../kind.ts';
import { creditsOf } from '../proof.ts';
import { createSubject } from '../subject.ts';

type SongWord = Extract<ChoiceWord, 'remix' | 'feature' | 'original'>;
const words: readonly SongWord[] = ['remix', 'feature', 'original'];

/** Only songs that are one of the three beyond doubt; the title is shown without the part that says which. */
export const songKind: Kind<'song-kind'> = ({ ground }) =>
  ground.songs.flatMap((song) => {
    const { released } = song;
    const answer = wordOf(song);
    const shown = shownTitle(ground, song);
    const by = performersOf(song).map(ground.nameOf);
    if (answer === undefined || released === undefined || tellsKind(shown, by) || !isTheOnly(ground, song)) return [];
    if (disputesAbout(ground, { type: 'collaboration', id: song.id }).some(namesKind)) return [];
    return {
      subject: createSubject(ground, { kind: 'song-kind', ids: [song.id], songs: [song], effort: 0.4 }),
      draw: () => ({
        facts: { song: shown, by, year: yearOf(released), answer },
        right: { type: 'word', word: answer } as const,
        wrong: words.filter((word) => word !== answer).map((word) => ({ type: 'word', word }) as const),
        proof: [creditsOf(ground, song)],
      }),
    };
  });

/** A remix with a guest, or a new version that is no remix, could be called two of them. */
function wordOf({ rolesVary, kinds, versionOf, credits }: Collaboration): SongWord | undefined {
  if (rolesVary === true) return undefined;
  const guest = kinds.includes('feature') || credits.some(({ role }) => role === 'featured');
  const remix = kinds.includes('remix') || credits.some(({ role }) => role === 'remixer');
  if (remix) return !guest && kinds.includes('remix') && versionOf !== undefined ? 'remix' : undefined;
  if (versionOf !== undefined || credits.length < 2) return undefined;
  if (!guest) return credits.every(({ role }) => role === 'primary') ? 'original' : undefined;
  return kinds.includes('feature') && credits.some(({ role }) => role === 'featured') ? 'feature' : undefined;
}

function shownTitle(ground: Ground, song: Collaboration): Name {
  const { latin, hangul } = ground.titleOf(song);
  return hangul === undefined ? { latin: baseTitle(latin) } : { latin: baseTitle(latin), hangul: baseTitle(hangul) };
}

/** Also an artist's name may hold one of the words. */
function tellsKind({ latin, hangul = '' }: Name, artists: readonly Name[]): boolean {
  const title = /\b(?:mix|version|ver|edit|feat|ft|featuring|with)\b|버전/iu.test(`${latin} ${hangul}`);
  const shown = [{ latin, hangul }, ...artists].flatMap(textsOf).join(' ');
  return title || namesKind(shown);
}

function namesKind(text: string): boolean {
  return /re-?mix|feature|original|리믹스|피처링|오리지널/iu.test(text);
}

/** No other song of that title is by artists of the same names. */
function isTheOnly({ readings, names }: Ground, song: Collaboration): boolean {
  const cast = (one: Collaboration) => performersOf(one).map(names.nameGroupOf).sort().join(' ');
  return readings.of(song.id).every((other) => other.id === song.id || cast(other) !== cast(song));
}
