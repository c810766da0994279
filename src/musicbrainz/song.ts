import type { CollaborationKind, PartialDate } from '#src/domain/catalog/model.ts';

import { readMention } from './artist.ts';
import { dateOf } from './date.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { closesBracket, joiningOf } from './join-phrase.ts';
import { kindsOfGroup, kindsOfRecording } from './kinds.ts';
import { isNobody, mbidOf } from './mbid.ts';
import { relatedArtists, type Sighting } from './sighting.ts';
import { cleanPhrase, cleanText, hasLatin } from './text.ts';
import type { ImportedRole, Song, SongCredit } from './values.ts';

/** What is known of a release group elsewhere, for a release that names it and no more. */
export type KnownKinds = (groupMbid: string) => readonly CollaborationKind[] | undefined;

/** Undefined for a recording without an id, a title or anybody who is credited. */
export function readSong({ recording, credit, releases }: Sighting, knownKinds: KnownKinds): Song | undefined {
  const mbid = mbidOf(recording['id']);
  const title = cleanText(recording['title']);
  const credits = creditsOf(credit, recording);
  if (mbid === undefined || title === undefined || credits.length === 0) return undefined;
  const own = dateOf(recording['first-release-date']);
  const released = own ?? earliest(releases);
  const groups = releases.map((release) => fieldsOf(release['release-group']));
  const kinds = new Set([
    ...groups.flatMap((group) => kindsOf(group, knownKinds)),
    ...kindsOfRecording(recording),
    ...(credits.some(({ role }) => role === 'featured') ? (['feature'] as const) : []),
  ]);
  return {
    mbid,
    title,
    isReleaseDate: own === undefined,
    ...(released !== undefined && { released }),
    kinds: [...kinds],
    credits,
  };
}

/** Old dumps date releases alone; the first of them is what MusicBrainz itself counts as the recording's date. */
function earliest(releases: readonly Fields[]): PartialDate | undefined {
  const dates = releases.map((release) => dateOf(release['date'])).filter((date) => date !== undefined);
  return dates.toSorted()[0];
}

function kindsOf(group: Fields, knownKinds: KnownKinds): readonly CollaborationKind[] {
  if ('primary-type' in group || 'secondary-types' in group) return kindsOfGroup(group);
  const mbid = mbidOf(group['id']);
  return (mbid === undefined ? undefined : knownKinds(mbid)) ?? [];
}

/** Each artist once, in the first role; who stands for nobody is left out. */
function creditsOf(credit: readonly unknown[], recording: Fields): readonly SongCredit[] {
  const related = relatedArtists(recording).toSorted((one, other) => rank(one.role) - rank(other.role));
  const all = [...printedCredits(credit), ...related.flatMap(({ role, artist }) => creditOf({ artist }, role))];
  return [...Map.groupBy(all, ({ artist }) => artist.mbid).values()].flatMap((same) => same.slice(0, 1));
}

function rank(role: ImportedRole): number {
  return role === 'remixer' ? 0 : 1;
}

/** Whoever comes after a "feat." is a guest, until a bracket closes or a rival comes. */
function printedCredits(places: readonly unknown[]): readonly SongCredit[] {
  const credits: SongCredit[] = [];
  let role: 'primary' | 'featured' = 'primary';
  for (const one of places) {
    const place = fieldsOf(one);
    credits.push(...creditOf(place, role));
    role = nextRole(role, cleanPhrase(place['joinphrase']) ?? '');
  }
  return credits;
}

function nextRole(role: 'primary' | 'featured', phrase: string): 'primary' | 'featured' {
  const joining = joiningOf(phrase);
  if (joining === 'featured') return 'featured';
  return joining === 'versus' || closesBracket(phrase) ? 'primary' : role;
}

function creditOf(place: Fields, role: ImportedRole): readonly SongCredit[] {
  const artist = readMention(fieldsOf(place['artist']));
  if (artist === undefined || isNobody(artist.mbid)) return [];
  const [creditedAs, joinPhrase] = [cleanText(place['name']), cleanPhrase(place['joinphrase'])];
  return [
    {
      artist,
      role,
      // Of a name that is not in Latin letters the artist's document may know one that is.
      ...(creditedAs !== undefined && (creditedAs !== artist.name || !hasLatin(creditedAs)) && { creditedAs }),
      ...(joinPhrase !== undefined && { joinPhrase }),
    },
  ];
}
