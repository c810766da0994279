import { stayKey } from './memberships.ts';
import { mergeSongs } from './merge-songs.ts';
import type { ArtistDocument, ArtistMention, Membership, Song } from './values.ts';

/** What some lines came to. */
export interface Portion {
  readonly artists: readonly ArtistDocument[];
  readonly mentions: readonly ArtistMention[];
  /** Each once. */
  readonly songs: readonly Song[];
  /** Each once. */
  readonly memberships: readonly Membership[];
  /** Artists of whom `memberships` has all that their documents say. */
  readonly memberOwners: readonly string[];
  /** What is news of artists and release groups, for the table of facts. */
  readonly artistFacts: ReadonlyMap<string, number>;
  readonly groupFacts: ReadonlyMap<string, number>;
}

/** Gathers a portion; documents of one id replace each other in the order in which they come. */
export function createPortion() {
  const artists = new Map<string, ArtistDocument>();
  const mentions = new Map<string, ArtistMention>();
  const songs = new Map<string, Song>();
  const memberships = new Map<string, Membership>();
  const memberOwners = new Set<string>();
  const artistFacts = new Map<string, number>();
  const groupFacts = new Map<string, number>();
  return {
    artistFacts,
    groupFacts,
    addArtist(artist: ArtistDocument) {
      const { aliases, hangul } = artists.get(artist.mbid) ?? {};
      const known = artist.aliases === undefined ? { aliases, ...(hangul !== undefined && { hangul }) } : {};
      artists.set(artist.mbid, { ...artist, ...known });
    },
    /** The first mention counts, as it does in the database. */
    addMention(artist: ArtistMention) {
      if (!mentions.has(artist.mbid)) mentions.set(artist.mbid, artist);
    },
    addSong(song: Song) {
      const known = songs.get(song.mbid);
      songs.set(song.mbid, known === undefined ? song : mergeSongs(known, song));
    },
    /** An owner's stays replace what was known of the owner, whoever said it. */
    addMemberships(owner: string | undefined, stays: readonly Membership[]) {
      if (stays.length === 0) return;
      if (owner !== undefined) {
        memberOwners.add(owner);
        for (const [key, { personMbid, groupMbid }] of memberships)
          if (personMbid === owner || groupMbid === owner) memberships.delete(key);
      }
      for (const stay of stays) memberships.set(stayKey(stay), stay);
    },
    /** How much waits to be written. */
    get rows() {
      return artists.size + songs.size + memberships.size;
    },
    get facts() {
      return artistFacts.size + groupFacts.size;
    },
    done: (): Portion => ({
      artists: [...artists.values()],
      mentions: [...mentions.values()],
      songs: [...songs.values()],
      memberships: [...memberships.values()],
      memberOwners: [...memberOwners],
      artistFacts,
      groupFacts,
    }),
  };
}
