import type { Check } from './check-people.ts';
import { plainLetters, shortTitle } from './fold.ts';
import type { WorldReadings } from './readings.ts';
import { isSurelyOn, surelyEarlier } from './songs-and-people.ts';
import type { WorldSong } from './world.ts';

export const releaseYear: Check<'release-year'> = (readings, { song, by }, choice) => ({
  surely: readings
    .surelyTitled(song.latin)
    .some(
      (one) =>
        by.every((name) => isSurelyOn(readings, one, name.latin)) &&
        one.dates.length > 0 &&
        one.dates.every((date) => date.startsWith(choice)) &&
        !isDisputed(one, 'release'),
    ),
  possibly: readings.titled(song.latin).some((one) => couldBeOf(one, choice)),
});

/** By its date, by having none, or by what anybody says about it. */
function couldBeOf({ dates, claims }: WorldSong, year: string): boolean {
  return (
    dates.length === 0 ||
    dates.some((date) => date.startsWith(year)) ||
    claims.some(({ kind, values }) => kind === 'release' && values.some(({ en }) => en.includes(year)))
  );
}

function isDisputed({ claims }: WorldSong, about: string): boolean {
  return claims.some(({ kind, status }) => kind === about && status === 'disputed');
}

export const whichFirst: Check<'which-first'> = (readings, { songs }, choice) => {
  const others = songs.filter(({ song }) => song.latin !== choice);
  const first = others.every(({ song }) => surelyEarlier(readings, choice, song.latin));
  const later = others.some(({ song }) => surelyEarlier(readings, song.latin, choice));
  return { surely: first, possibly: !later };
};

/** The choice lists the titles with arrows between them. */
export const inOrder: Check<'in-order'> = (readings, _, choice) => {
  const titles = choice.split(' → ');
  const steps = titles.slice(1).map((late, at) => [titles[at] ?? '', late] as const);
  return {
    surely: steps.every(([early, late]) => surelyEarlier(readings, early, late)),
    possibly: steps.every(([early, late]) => !surelyEarlier(readings, late, early)),
  };
};

export const chartPeak: Check<'chart-peak'> = (readings, { chart, higher, lower, asks }, choice) => {
  const other = [higher.song.latin, lower.song.latin].find((title) => title !== choice) ?? '';
  const [up, down] = asks === 'higher' ? [choice, other] : [other, choice];
  return {
    surely: surelyHigher(readings, chart, up, down),
    possibly: !surelyHigher(readings, chart, down, up),
  };
};

/** Every position that anybody gives any song of the one title is better than every position of the other. */
function surelyHigher(readings: WorldReadings, chart: string, up: string, down: string): boolean {
  const [best, worst] = [up, down].map((title) => positionsOf(readings, chart, title));
  const verified = [up, down].every((title) =>
    readings
      .surelyTitled(title)
      .some(({ claims }) =>
        claims.some(
          ({ status, values }) =>
            status === 'verified' && values.some((value) => value.chart === chart && readings.enough(value.sources)),
        ),
      ),
  );
  return verified && Math.max(...(best ?? [])) < Math.min(...(worst ?? []));
}

export function positionsOf({ titled }: WorldReadings, chart: string, title: string): readonly number[] {
  return titled(title).flatMap(({ claims }) =>
    claims.flatMap(({ values }) => values.flatMap((value) => (value.chart === chart ? (value.peak ?? []) : []))),
  );
}

export const songKind: Check<'song-kind'> = (readings, { song, by }, choice) => {
  const cast = by.map((name) => plainLetters(name.latin)).sort();
  const meant = readings.titled(song.latin).filter((one) => {
    const performers = one.credits
      .filter(({ role }) => role !== 'producer' && role !== 'writer')
      .map(({ artist }) => readings.artist(artist)?.name ?? '');
    return (
      plainLetters(shortTitle(one.title)) === plainLetters(song.latin) &&
      same(performers.map(plainLetters).sort(), cast)
    );
  });
  const verdicts = meant.map((one) => kindsOf(one).includes(choice));
  return { surely: verdicts.length === 1 && verdicts[0] === true, possibly: verdicts.includes(true) };
};

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

/** Everything that somebody could call the song. */
function kindsOf({ kinds, versionOf, credits }: WorldSong): readonly string[] {
  const remix = kinds.includes('remix') || credits.some(({ role }) => role === 'remixer');
  const feature = kinds.includes('feature') || credits.some(({ role }) => role === 'featured');
  const original = versionOf === undefined && !remix && !feature;
  return [...(remix ? ['remix'] : []), ...(feature ? ['feature'] : []), ...(original ? ['original'] : [])];
}

/** The places that the song's title is said to be on. */
export const appearsOn: Check<'appears-on'> = (readings, { song, what }, choice) => {
  const place = (one: WorldSong) => (what === 'label' ? one.label : one.album) ?? '';
  const sources = (one: WorldSong) => (what === 'label' ? one.labelSources : one.albumSources);
  const alike = (text: string) => {
    const [one, other] = [plainLetters(text), plainLetters(choice)];
    return (
      one !== '' &&
      (one === other || (other.length > 3 && one.includes(other)) || (one.length > 3 && other.includes(one)))
    );
  };
  return {
    surely: readings.surelyTitled(song.latin).some((one) => place(one) === choice && readings.enough(sources(one))),
    possibly: readings.titled(song.latin).some((one) => alike(place(one))),
  };
};
