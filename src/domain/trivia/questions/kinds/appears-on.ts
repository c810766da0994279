import type { Collaboration } from '#src/domain/catalog/model.ts';
import { baseTitle } from '#src/domain/catalog/names/base-title.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';

import type { QuestionFacts } from '../../question.ts';
import type { Pool } from '../draw/draw.ts';
import { drawNear, hasEnough, otherClass } from '../draw/draw.ts';
import { yearOf } from '../ground/days.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';
import { disputesAbout, textsOf } from '../guards.ts';
import type { Draft, Kind } from '../kind.ts';
import { textChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';

type What = QuestionFacts['appears-on']['what'];

/** An album, soundtrack or label with a song that is on it. */
interface Place {
  readonly text: string;
  readonly what: What;
  readonly song: Collaboration;
}

const longest = 80;

/** Where a song is, when verified sources say so. Whatever else its artists are on is no wrong choice: songs are on several albums. */
export const appearsOn: Kind<'appears-on'> = ({ ground }) => {
  const places = ground.index.catalog.collaborations.flatMap(placesOf);
  const asked = new Set(ground.songs);
  return [places.filter((place) => !isLabel(place)), places.filter(isLabel)].flatMap((all) => {
    const pool = placePool(ground, all);
    return all
      .filter((place) => asked.has(place.song) && ground.vouched(sourcesOf(place)) && !isGivenAway(ground, place))
      .flatMap((place) => draftOf(ground, place, pool) ?? []);
  });
};

/** Places of one name once each, with everybody who is on any of them. */
interface NamedPlace extends Place {
  readonly folded: string;
  readonly people: ReadonlySet<string>;
  /** Its place in the pool. */
  readonly at: number;
}

function placePool({ readings }: Ground, places: readonly Place[]): Pool<NamedPlace> {
  const named = Map.groupBy(places, ({ text }) => foldName(text));
  const items = [...named].flatMap(([folded, same], at) => {
    const people = new Set(same.flatMap(({ song }) => [...readings.onTitle(song.id)]));
    return same.slice(0, 1).map((place) => ({ ...place, folded, people, at }));
  });
  return { items, groupOf: ({ folded }) => folded };
}

function placesOf(song: Collaboration): readonly Place[] {
  const { album = '', label = '', kinds } = song;
  const what = kinds.includes('soundtrack') ? 'soundtrack' : 'album';
  const places: Place[] = [
    { text: album, what, song },
    { text: label, what: 'label', song },
  ];
  return places.filter(({ text }) => foldName(text) !== '' && text.length <= longest);
}

function isLabel({ what }: Place): boolean {
  return what === 'label';
}

function sourcesOf({ what, song }: Place): readonly string[] {
  return what === 'label' ? song.labelSourceIds : song.albumSourceIds;
}

/** An album is often called like a song on it or like its artist, and a dispute about it makes it unfit. */
function isGivenAway(ground: Ground, { text, song }: Place): boolean {
  const { spoils } = ground;
  const shown = [ground.titleOf(song), ...performersOf(song).map(ground.nameOf)].flatMap(textsOf);
  const disputed = disputesAbout(ground, { type: 'collaboration', id: song.id });
  return (
    shown.some((one) => spoils(one, text) || spoils(text, baseTitle(one))) || disputed.some((one) => spoils(one, text))
  );
}

function draftOf(ground: Ground, place: Place, pool: Pool<NamedPlace>): Draft<'appears-on'> | undefined {
  const { text, what, song } = place;
  const wrong = wrongPlaces(ground, place, pool);
  const wanted = { count: 3, taken: [foldName(text)], isWrong: (other: NamedPlace) => wrong[other.at] === 1 };
  if (!hasEnough(pool, wanted)) return undefined;
  return {
    subject: createSubject(ground, { kind: 'appears-on', ids: [song.id, what], songs: [song], effort: 0.7 }),
    draw: (options) => ({
      facts: { song: ground.titleOf(song), by: performersOf(song).map(ground.nameOf), what, answer: text },
      right: textChoice(text),
      wrong: drawNear(pool, wanted, (other) => distance(place, other), options).map((other) => textChoice(other.text)),
      proof: [
        {
          type: what === 'label' ? 'label' : 'album',
          id: song.id,
          says: `${song.title}: ${text}`,
          sources: sourcesOf(place),
        },
      ],
    }),
  };
}

/** Nobody of the song's artists, under any reading, is on it, and it is not called like one that they are on: "Golden", "Golden (Deluxe)". */
function wrongPlaces({ readings, spoils }: Ground, { text, song }: Place, { items }: Pool<NamedPlace>) {
  const people = readings.onTitle(song.id);
  const theirs = items.filter((place) => !place.people.isDisjointFrom(people)).map((place) => place.text);
  const possible = [text, ...theirs];
  // A byte a place: a set of places for every song would take a hundred times as much.
  return Uint8Array.from(items, (place) =>
    possible.some((one) => spoils(one, place.text) || spoils(place.text, one)) ? 0 : 1,
  );
}

function distance(right: Place, other: Place): number {
  const [one, two] = [right, other].map(({ song }) =>
    song.released === undefined ? undefined : yearOf(song.released),
  );
  const years = one === undefined || two === undefined ? 4 : Math.abs(one - two);
  return (other.what === right.what ? 0 : otherClass) + years;
}
