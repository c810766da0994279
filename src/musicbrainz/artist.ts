import { type Fields, fieldsOf, listOf } from './fields.ts';
import { dateOf } from './date.ts';
import { mbidOf } from './mbid.ts';
import { distinctStays } from './memberships.ts';
import { sceneOfArtist } from './scene.ts';
import { cleanText, hasHangul, hasLatin } from './text.ts';
import type { ArtistDocument, ArtistMention, ImportedKind, Membership } from './values.ts';

const memberOfBand = '5be4c609-9afa-4ea0-910b-12ffb71e3821';
/** Some hundred artists have hundreds of spellings; these are more than anybody looks for. */
const mostAliases = 60;

const kinds: ReadonlyMap<unknown, ImportedKind> = new Map([
  ['Person', 'person'],
  ['Group', 'group'],
  ['Orchestra', 'group'],
  ['Choir', 'group'],
]);

export function kindOfArtist({ type }: Fields): ImportedKind | undefined {
  return kinds.get(type);
}

/** Undefined without an id or a name: nothing could be found by it. */
export function readArtist(fields: Fields): ArtistDocument | undefined {
  const mention = readMention(fields);
  if (mention === undefined) return undefined;
  const memberships = listOf(fields['relations']).flatMap((one) => membershipOf(fieldsOf(one), mention.mbid));
  const aliases = 'aliases' in fields ? aliasesOf(fields, mention) : undefined;
  return { ...mention, aliases, memberships: distinctStays(memberships) };
}

/**
 * An artist as a credit or a relation has it, which may lack everything but id and name. The name is in Latin letters where MusicBrainz
 * has one: the artist's own, else the main English one. The Hangul name is the main Korean one, or the own.
 */
export function readMention(fields: Fields): ArtistMention | undefined {
  const mbid = mbidOf(fields['id']);
  const own = cleanText(fields['name']) ?? cleanText(fields['sort-name']);
  if (mbid === undefined || own === undefined) return undefined;
  const hangul = mainAlias(fields, 'ko', hasHangul) ?? (hasHangul(own) ? own : undefined);
  const name = hasLatin(own) ? own : (mainAlias(fields, 'en', hasLatin) ?? own);
  const [scene, kind] = [sceneOfArtist(fields), kindOfArtist(fields)];
  return {
    mbid,
    name,
    ...(hangul !== undefined && { hangul }),
    ...(scene !== undefined && { scene }),
    ...(kind !== undefined && { kind }),
  };
}

/** The alias that is marked as the main one of a language. */
function mainAlias(fields: Fields, language: string, fits: (name: string) => boolean): string | undefined {
  for (const one of listOf(fields['aliases'])) {
    const { locale, primary, name } = fieldsOf(one);
    const clean = cleanText(name);
    const isOfLanguage = typeof locale === 'string' && locale.split(/[_-]/, 1)[0] === language;
    // The web service has written yes as true and as "primary".
    if (isOfLanguage && Boolean(primary) && clean !== undefined && fits(clean)) return clean;
  }
  return undefined;
}

/** Every other name, each once, in MusicBrainz' order. */
function aliasesOf(fields: Fields, { name, hangul }: ArtistMention): readonly string[] {
  const written = [fields['name'], ...listOf(fields['aliases']).map((one) => fieldsOf(one)['name'])];
  const names = new Set(written.map(cleanText).filter((one) => one !== undefined));
  return [...names].filter((one) => one !== name && one !== hangul).slice(0, mostAliases);
}

/** Those with whom the artist shares a membership, whichever of them is the group: all that is looked at of most documents. */
export function tiedArtists(fields: Fields): readonly string[] {
  return listOf(fields['relations']).flatMap((one) => {
    const relation = fieldsOf(one);
    const mbid = isMembership(relation) ? mbidOf(fieldsOf(relation['artist'])['id']) : undefined;
    return mbid === undefined ? [] : [mbid];
  });
}

function isMembership(relation: Fields): boolean {
  return relation['type'] === 'member of band' || relation['type-id'] === memberOfBand;
}

/** Forward, the document's artist is a member of the other; backward, the other is a member of it. */
function membershipOf(relation: Fields, mbid: string): readonly Membership[] {
  if (!isMembership(relation)) return [];
  const other = readMention(fieldsOf(relation['artist']));
  const { direction } = relation;
  if (other === undefined || other.mbid === mbid) return [];
  if (direction !== 'forward' && direction !== 'backward') return [];
  const [personMbid, groupMbid] = direction === 'forward' ? [mbid, other.mbid] : [other.mbid, mbid];
  const [from, until] = [dateOf(relation['begin']), dateOf(relation['end'])];
  return [
    {
      personMbid,
      groupMbid,
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      ended: until !== undefined || Boolean(relation['ended']),
      other: withKind(other, direction === 'forward' ? 'group' : other.kind),
    },
  ];
}

function withKind(mention: ArtistMention, kind: ImportedKind | undefined): ArtistMention {
  return kind === undefined ? mention : { ...mention, kind };
}
