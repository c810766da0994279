import type { Artist, Catalog, Claim, Collaboration, Membership } from '#src/domain/catalog/model.ts';
import type { Random } from '#src/domain/trivia/random.ts';
import { createRandom } from '#src/domain/trivia/random.ts';
import { aCatalog, aClaim, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';

interface Chance extends Random {
  readonly words: number;
}

interface Size {
  readonly artists: number;
  readonly songs: number;
}

const sources = ['one', 'two', 'three'];
/** Two sources vouch for most facts, one for the rest: then they are in the catalog and not to be relied on. */
const vouchers = (rng: Chance) => (rng.below(5) === 0 ? ['one'] : ['one', 'two']);

/**
 * A catalog drawn by lot, crowded with what makes a careless question wrong: names and titles that are alike, members beside their
 * groups, versions, single sources, disputes, dates of every precision, tied chart positions.
 */
export function makeUpCatalog(seed: number, { artists: artistCount, songs: songCount }: Size): Catalog {
  const rng = { ...createRandom(seed, 'made up'), words: 4 * artistCount };
  const artists = Array.from({ length: artistCount }, (_, at) => makeArtist(rng, at, artistCount));
  const memberships = artists.flatMap((artist) => makeMemberships(rng, artist, artists));
  const collaborations: Collaboration[] = [];
  for (let at = 0; at < songCount; at++) collaborations.push(makeSong(rng, at, artists, collaborations));
  const claims = collaborations.flatMap((song) => makeClaims(rng, song));
  return byId(aCatalog({ artists, memberships, collaborations, claims, sources: sources.map((id) => aSource(id)) }));
}

const beats = ['ka', 'lo', 'mi', 'ren', 'su', 'tae', 'vi', 'zo', 'han', 'jun', 'seo', 'bin', 'da', 'ri'];
const syllables = [...'가나다라마바사아자차카타파하미지수현진영호'];

/** Out of four words for each artist: enough are the same. */
function makeWord(rng: Chance): string {
  let word = '';
  for (let number = beats.length + rng.below(rng.words); number > 0; number = Math.floor(number / beats.length)) {
    word += beats[number % beats.length] ?? '';
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function makeArtist(rng: Chance, at: number, count: number): Artist {
  const korean = rng.below(2) === 0;
  const kind = at < count / 8 ? (at % 8 === 7 ? 'sub-unit' : 'group') : 'person';
  const name = rng.below(12) === 0 ? `${makeWord(rng)} & ${makeWord(rng)}` : makeWord(rng);
  const hangul = Array.from({ length: 2 + rng.below(2) }, () => rng.pick(syllables)).join('');
  return anArtist(`a${at}`, {
    kind,
    name,
    scene: korean ? 'korean' : rng.pick(['western', 'western', 'other']),
    ...(korean ? { hangul, nameSourceIds: vouchers(rng) } : {}),
    aliases: rng.below(6) === 0 ? [{ name: makeWord(rng), kind: 'nickname' }] : [],
    parentIds: kind === 'sub-unit' ? [`a${at - 1}`] : [],
  });
}

function makeMemberships(rng: Chance, { id, kind }: Artist, artists: readonly Artist[]): readonly Membership[] {
  if (kind !== 'person' || rng.below(3) > 0) return [];
  const groups = artists.filter((artist) => artist.kind !== 'person');
  const chosen = new Set(Array.from({ length: 1 + rng.below(2) }, () => rng.pick(groups).id));
  return [...chosen].map((groupId) => ({
    personId: id,
    groupId,
    status: rng.pick(['current', 'former']),
    sourceIds: vouchers(rng),
  }));
}

function makeSong(
  rng: Chance,
  at: number,
  artists: readonly Artist[],
  before: readonly Collaboration[],
): Collaboration {
  const original = before.length > 0 && rng.below(8) === 0 ? rng.pick(before) : undefined;
  const root = original?.versionOf === undefined ? original : undefined;
  const ids = [...new Set([...(root?.credits ?? []).map(({ artistId }) => artistId), ...drawCast(rng, artists)])];
  const guest = rng.below(3) === 0;
  return aSong(`s${at}`, ids, {
    title: root === undefined ? makeTitle(rng, ids, artists) : `${root.title} (${makeWord(rng)} Remix)`,
    otherTitles: rng.below(8) === 0 ? [makeWord(rng)] : [],
    ...(root === undefined ? {} : { versionOf: root.id }),
    kinds: root === undefined ? (guest ? ['single', 'feature'] : ['single']) : ['single', 'remix'],
    ...makeRelease(rng),
    ...makePlaces(rng),
    credits: ids.map((artistId, place) => ({
      artistId,
      role: guest && place === ids.length - 1 ? 'featured' : place > 1 && rng.below(4) === 0 ? 'producer' : 'primary',
      ...(rng.below(12) === 0 ? { creditedAs: makeWord(rng) } : {}),
    })),
    sourceIds: vouchers(rng),
  });
}

/** The first artists are the ones with most songs, as in life. */
function drawCast(rng: Chance, artists: readonly Artist[]): readonly string[] {
  const size = 2 + (rng.below(3) === 0 ? rng.below(4) : 0);
  const cast = Array.from(
    { length: size },
    () => artists[Math.min(rng.below(artists.length), rng.below(artists.length))],
  );
  return cast.flatMap((one) => one?.id ?? []);
}

function makePlaces(rng: Chance): Partial<Collaboration> {
  return {
    ...(rng.below(5) === 0
      ? { originalTitle: rng.pick(syllables) + rng.pick(syllables), originalTitleSourceIds: vouchers(rng) }
      : {}),
    ...(rng.below(3) === 0 ? { album: `${makeWord(rng)} ${makeWord(rng)}`, albumSourceIds: vouchers(rng) } : {}),
    ...(rng.below(3) === 0 ? { label: `${rng.pick(beats)} Records`, labelSourceIds: vouchers(rng) } : {}),
  };
}

function makeTitle(rng: Chance, ids: readonly string[], artists: readonly Artist[]): string {
  const words = rng.below(3) === 0 ? makeWord(rng) : `${makeWord(rng)} ${makeWord(rng)}`;
  const guest = artists.find(({ id }) => id === ids.at(-1));
  return rng.below(10) === 0 && guest !== undefined ? `${words} (feat. ${guest.name})` : words;
}

/** Sources may be a day, a month or years apart, or know less. */
function makeRelease(rng: Chance): Partial<Collaboration> {
  if (rng.below(12) === 0) return {};
  const released = makeDate(rng);
  const date = rng.below(2) === 0 ? makeDate(rng) : `${released.slice(0, 8)}05`.slice(0, released.length);
  const isOther = rng.below(8) === 0 && date !== released;
  return { released, ...(isOther && { otherDates: [{ date, sourceIds: ['two'] }] }) };
}

function makeDate(rng: Chance): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const parts = [String(2010 + rng.below(16)), two(1 + rng.below(12)), two(1 + rng.below(28))];
  return parts.slice(0, 1 + Math.min(2, rng.below(5))).join('-');
}

function makeClaims(rng: Chance, { id, released }: Collaboration): readonly Claim[] {
  const claims: Claim[] = [];
  const position = (peak: number, sourceIds: readonly string[]) => ({
    text: { en: `Peaked at No. ${peak}.`, ko: `최고 ${peak}위.` },
    chart: { chart: rng.pick(['Hot Ten', 'Big Chart']), peak },
    sourceIds,
  });
  if (rng.below(2) === 0) {
    const status = rng.below(4) === 0 ? 'single-source' : 'verified';
    const sourceIds = status === 'verified' ? ['one', 'two'] : ['one'];
    claims.push(
      aClaim(`${id}-peak`, id, { kind: 'chart-peak', status, values: [position(1 + rng.below(40), sourceIds)] }),
    );
  }
  if (rng.below(15) === 0) {
    const values = [position(1 + rng.below(40), ['one']), position(41 + rng.below(40), ['two'])];
    claims.push(aClaim(`${id}-disputed-peak`, id, { kind: 'chart-peak', status: 'disputed', values }));
  }
  if (rng.below(12) === 0 && released !== undefined) {
    const values = [2008, 2009].map((year, at) => ({
      text: { en: `Released in ${year}.`, ko: `${year}년에 나왔다.` },
      sourceIds: [sources[at] ?? 'one'],
    }));
    claims.push(aClaim(`${id}-date`, id, { kind: 'release', status: 'disputed', values }));
  }
  return claims;
}

function byId(catalog: Catalog): Catalog {
  const sorted = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { artists, collaborations, claims } = catalog;
  return { ...catalog, artists: sorted(artists), collaborations: sorted(collaborations), claims: sorted(claims) };
}
