import type {
  ArtistRow,
  Batch,
  FactRows,
  MembershipRow,
  MentionRow,
  SongRow,
} from '#src/db/imported/musicbrainz/batch.ts';
import { pack } from '#src/musicbrainz/fact-table.ts';
import { importedId } from '#src/musicbrainz/mbid.ts';
import type { Portion } from '#src/musicbrainz/portion.ts';
import type { ArtistDocument, ArtistMention, Membership, Song } from '#src/musicbrainz/values.ts';

/** What was read as the rows that keep it. */
export function toBatch(portion: Portion, { fileId, progress }: Pick<Batch, 'fileId' | 'progress'>): Batch {
  return {
    fileId,
    progress,
    artists: portion.artists.map(artistRow),
    mentions: portion.mentions.map(mentionRow),
    songs: portion.songs.map(songRow),
    memberships: portion.memberships.map(membershipRow),
    memberOwners: portion.memberOwners.map(importedId),
    facts: [...factRows('artist', portion.artistFacts), ...factRows('release-group', portion.groupFacts)],
  };
}

function mentionRow({ mbid, name, hangul, scene, kind }: ArtistMention): MentionRow {
  return {
    id: importedId(mbid),
    externalId: mbid,
    name,
    hangul: hangul ?? null,
    scene: scene ?? null,
    kind: kind ?? null,
  };
}

function artistRow(artist: ArtistDocument): ArtistRow {
  return { ...mentionRow(artist), aliases: artist.aliases ?? null };
}

function songRow({ mbid, title, released, isReleaseDate, kinds, credits }: Song): SongRow {
  return {
    id: importedId(mbid),
    externalId: mbid,
    title,
    released: released ?? null,
    isReleaseDate,
    kinds,
    credits: credits.map(({ artist, role, creditedAs = null, joinPhrase = null }) => ({
      artistId: importedId(artist.mbid),
      role,
      creditedAs,
      joinPhrase,
    })),
  };
}

function membershipRow({ personMbid, groupMbid, from = '', until, ended }: Membership): MembershipRow {
  return {
    personId: importedId(personMbid),
    groupId: importedId(groupMbid),
    fromDate: from,
    untilDate: until ?? null,
    ended,
  };
}

function factRows(about: FactRows['about'], facts: ReadonlyMap<string, number>): readonly FactRows[] {
  return facts.size === 0 ? [] : [{ about, data: pack(facts) }];
}
