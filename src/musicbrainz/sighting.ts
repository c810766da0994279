import type { Document } from './document.ts';
import { type Fields, fieldsOf, listOf } from './fields.ts';

/** A recording where it was met. One that is on many releases is met as often. */
export interface Sighting {
  readonly recording: Fields;
  /** The credit by which it counts: its own, or the printed one where it has none. */
  readonly credit: readonly unknown[];
  /** The credit that is printed on the release, where that is another one. */
  readonly printed?: readonly unknown[];
  readonly releases: readonly Fields[];
}

/** The recordings in a release's document, or the one that the document is about. */
export function sightingsOf(document: Extract<Document, { readonly fields: Fields }>): readonly Sighting[] {
  const { type, fields } = document;
  switch (type) {
    case 'release':
      return listOf(fields['media']).flatMap((medium) => sightingsOn(fieldsOf(medium), [fields]));
    case 'recording':
      return [sighting(fields, [], listOf(fields['releases']).map(fieldsOf))];
    case 'artist':
    case 'release-group':
      return [];
  }
}

/** Pregaps and data tracks stand beside the tracks. */
function sightingsOn(medium: Fields, releases: readonly Fields[]): readonly Sighting[] {
  const tracks = [medium['pregap'], ...listOf(medium['tracks']), ...listOf(medium['data-tracks'])].map(fieldsOf);
  return tracks.flatMap((track) => {
    const recording = fieldsOf(track['recording']);
    return 'id' in recording ? [sighting(recording, listOf(track['artist-credit']), releases)] : [];
  });
}

function sighting(recording: Fields, printed: readonly unknown[], releases: readonly Fields[]): Sighting {
  const own = listOf(recording['artist-credit']);
  if (own.length === 0) return { recording, credit: printed, releases };
  return { recording, credit: own, releases, ...(printed.length > 0 && { printed }) };
}

/** The artist in one place of a credit. */
export function artistIn(place: unknown): Fields {
  return fieldsOf(fieldsOf(place)['artist']);
}

/** Whether the release prints other artists than the recording credits; by what name it calls them does not count. */
export function printsOthers({ credit, printed }: Sighting): boolean {
  if (printed === undefined) return false;
  if (printed.length !== credit.length) return true;
  return printed.some((place, at) => artistIn(place)['id'] !== artistIn(credit[at])['id']);
}

const relationRoles: ReadonlyMap<unknown, 'remixer' | 'producer'> = new Map([
  ['remixer', 'remixer'],
  ['producer', 'producer'],
]);

/** Those whom the recording is related to as its remixer or producer. */
export function relatedArtists(
  recording: Fields,
): readonly { readonly role: 'remixer' | 'producer'; readonly artist: Fields }[] {
  const found: { role: 'remixer' | 'producer'; artist: Fields }[] = [];
  for (const one of listOf(recording['relations'])) {
    const relation = fieldsOf(one);
    const role = relationRoles.get(relation['type']);
    // Forward, a recording is what something else is made of.
    if (role === undefined || relation['direction'] === 'forward') continue;
    found.push({ role, artist: fieldsOf(relation['artist']) });
  }
  return found;
}
