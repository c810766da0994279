import { mostExact } from './songs-and-people.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';

import type { World } from './world.ts';

/** A catalog that a test made up, as the proofs look at it. */
export function worldOf({ artists, memberships, collaborations, sources, claims }: Catalog): World {
  return {
    sources: new Map(sources.map(({ id, origin, kind }) => [id, { origin, primary: kind === 'primary' }])),
    artists: artists.map(({ id, kind, name, hangul, aliases, parentIds, nameSourceIds }) => ({
      id,
      isGroup: kind !== 'person',
      name,
      hangul,
      aliases: aliases.map((alias) => alias.name),
      parents: parentIds,
      memberOf: memberships
        .filter(({ personId }) => personId === id)
        .map(({ groupId, status, sourceIds }) => ({ group: groupId, status, sources: sourceIds })),
      nameSources: nameSourceIds,
    })),
    songs: collaborations.map((song) => ({
      id: song.id,
      title: song.title,
      originalTitle: song.originalTitle,
      otherTitles: song.otherTitles,
      versionOf: song.versionOf,
      kinds: song.kinds,
      dates: mostExact([song.released, ...song.otherDates.map(({ date }) => date)]),
      album: song.album,
      label: song.label,
      credits: song.credits.map(({ artistId, role, creditedAs }) => ({ artist: artistId, role, as: creditedAs })),
      sources: song.sourceIds,
      titleSources: song.originalTitleSourceIds,
      albumSources: song.albumSourceIds,
      labelSources: song.labelSourceIds,
      claims: claims
        .filter(({ subject }) => subject.type === 'collaboration' && subject.id === song.id)
        .map(({ kind, status, values }) => ({
          kind,
          status,
          values: values.map(({ text, chart, sourceIds }) => ({
            en: text.en,
            chart: chart?.chart,
            peak: chart?.peak,
            sources: sourceIds,
          })),
        })),
    })),
  };
}
