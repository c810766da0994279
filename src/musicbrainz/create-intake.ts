import type { Scene } from '#src/domain/catalog/model.ts';

import { kindOfArtist, readArtist, tiedArtists } from './artist.ts';
import { documentsOf, type Document } from './document.ts';
import type { FactTable } from './fact-table.ts';
import { artistFact, groupFact, readArtistFact, readGroupFact } from './facts.ts';
import type { Fields } from './fields.ts';
import { kindsOfGroup } from './kinds.ts';
import { mbidOf } from './mbid.ts';
import { createPortion, type Portion } from './portion.ts';
import { sceneOfArtist } from './scene.ts';
import { printsOthers, type Sighting, sightingsOf } from './sighting.ts';
import { readSong } from './song.ts';
import type { ArtistDocument, ArtistMention } from './values.ts';
import { weigh, type Weighed } from './weigh.ts';

/** What is read of documents, and by what they are judged. */
export interface IntakeNeeds {
  /** Only what this scene made with another; undefined for all that several artists made, and for all artists. */
  readonly touching: Scene | undefined;
  /** Of artists; added to as they are read. */
  readonly artists: FactTable;
  /** Of release groups; added to as they are read. */
  readonly groups: FactTable;
  /** When only the artists whom songs credit are read, and their groups and members: who they are. */
  readonly credited?: FactTable;
}

type Countable =
  | Document['type']
  | Weighed
  | 'recording-met'
  | 'printed-differently'
  | 'scene-from-credit'
  | 'artist-kept';
/** How often each was met; what is refused, by what it is. */
export type Count = Countable | `refused: ${string}`;

/** Reads lines, one after the other. */
export interface Intake {
  /** @returns what is wrong with the line, when it is broken; nothing of it is read then */
  read(line: string): string | undefined;
  /** How much has been gathered since the last `take`. */
  readonly waiting: { readonly rows: number; readonly facts: number };
  take(): Portion;
  readonly counts: ReadonlyMap<Count, number>;
  /** Recordings and artists kept. */
  readonly kept: number;
}

/** @param before what earlier lines of the same file came to */
export function createIntake(needs: IntakeNeeds, before: Readonly<Record<string, number>> = {}): Intake {
  const counts = new Map(Object.entries(before) as [Count, number][]);
  const count = (what: Count) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  let portion = createPortion();

  function readDocument(document: Document): void {
    switch (document.type) {
      case 'refused':
        return count(`refused: ${document.reason}`);
      case 'artist':
        return takeArtist(document.fields);
      case 'release-group':
        return takeGroup(document.fields);
      case 'release':
      case 'recording':
        count(document.type);
        for (const one of sightingsOf(document)) takeSighting(one);
        return undefined;
    }
  }

  function takeArtist(fields: Fields): void {
    count('artist');
    const mbid = mbidOf(fields['id']);
    if (mbid === undefined) return count('refused: an artist without id');
    if (needs.credited !== undefined) return completeArtist(mbid, fields, needs.credited);
    const fact = artistFact({ scene: sceneOfArtist(fields), kind: kindOfArtist(fields) });
    if (needs.artists.set(mbid, fact)) portion.artistFacts.set(mbid, fact);
    const artist = needs.touching === undefined ? readArtist(fields) : undefined;
    if (artist !== undefined) keepArtist(artist, true);
    return undefined;
  }

  /** Who is credited, and who is in a group with somebody who is, or is the group. Of these, what ties them to who is credited. */
  function completeArtist(mbid: string, fields: Fields, credited: FactTable): void {
    const isKnown = (id: string) => credited.get(id) !== undefined;
    const isCredited = isKnown(mbid);
    if (!isCredited && !tiedArtists(fields).some(isKnown)) return;
    const artist = readArtist(fields);
    if (artist === undefined) return;
    const ties = artist.memberships.filter(({ other }) => isCredited || isKnown(other.mbid));
    if (isCredited || ties.length > 0) keepArtist({ ...artist, memberships: ties }, isCredited);
  }

  function keepArtist(artist: ArtistDocument, isWhole: boolean): void {
    count('artist-kept');
    portion.addArtist(artist);
    for (const { other } of artist.memberships) portion.addMention(withFact(other));
    portion.addMemberships(isWhole ? artist.mbid : undefined, artist.memberships);
  }

  function takeGroup(fields: Fields): void {
    count('release-group');
    const mbid = mbidOf(fields['id']);
    if (mbid === undefined) return count('refused: a release group without id');
    const fact = groupFact(kindsOfGroup(fields));
    if (needs.groups.set(mbid, fact)) portion.groupFacts.set(mbid, fact);
    return undefined;
  }

  function takeSighting(sighting: Sighting): void {
    count('recording-met');
    if (printsOthers(sighting)) count('printed-differently');
    const weighed = weigh(sighting, { touching: needs.touching, sceneOf });
    if (weighed !== 'kept') return count(weighed);
    const song = readSong(sighting, kindsOfKnownGroup);
    if (song === undefined) return count('refused: a recording without id or title');
    count('kept');
    for (const { artist } of song.credits) portion.addMention(withFact(artist));
    portion.addSong(song);
    return undefined;
  }

  function sceneOf(mbid: string, artist: Fields): Scene | undefined {
    const fact = needs.artists.get(mbid);
    if (fact !== undefined) return readArtistFact(fact).scene;
    const scene = sceneOfArtist(artist);
    if (scene !== undefined) count('scene-from-credit');
    return scene;
  }

  function withFact(artist: ArtistMention): ArtistMention {
    const fact = needs.artists.get(artist.mbid);
    if (fact === undefined) return artist;
    const { scene = artist.scene, kind = artist.kind } = readArtistFact(fact);
    return { ...artist, ...(scene !== undefined && { scene }), ...(kind !== undefined && { kind }) };
  }

  function kindsOfKnownGroup(mbid: string) {
    const fact = needs.groups.get(mbid);
    return fact === undefined ? undefined : readGroupFact(fact);
  }

  return {
    read(line) {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (error) {
        return `not JSON (${String(error).replace('SyntaxError: ', '')})`;
      }
      for (const document of documentsOf(value)) readDocument(document);
      return undefined;
    },
    get waiting() {
      return { rows: portion.rows, facts: portion.facts };
    },
    take() {
      const taken = portion.done();
      portion = createPortion();
      return taken;
    },
    counts,
    get kept() {
      return (counts.get('kept') ?? 0) + (counts.get('artist-kept') ?? 0);
    },
  };
}
