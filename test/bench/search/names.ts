import { z } from 'zod';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';

import { unzipped } from '../unzipped.ts';

/** Somebody to be found. */
export interface Name {
  readonly id: string;
  readonly name: string;
  readonly hangul?: string;
  /** Collaborations. */
  readonly weight: number;
}

/**
 * @param path tab-separated lines of id, name and number of collaborations under a header, gzipped or not
 * @throws when a line has not three fields
 */
export function readNames(path: string): readonly Name[] {
  const lines = unzipped(path).trimEnd().split('\n').slice(1);
  return lines.map((line, at) => {
    const [id, name, weight, ...more] = line.split('\t');
    if (id === undefined || name === undefined || !/^\d+$/u.test(weight ?? '') || more.length > 0)
      throw new Error(`line ${at + 2} of the names is not an id, a name and a number`);
    return { id, name, weight: Number(weight) };
  });
}

const hangulFile = z.object({
  artists: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      hangul: z.array(z.object({ value: z.string() })).optional(),
    }),
  ),
});

/** @param path JSON: `{ "artists": [{ "id", "name", "hangul": [{ "value" }] }] }`; those without Hangul are left out */
export function readHangulNames(path: string): readonly Name[] {
  const { artists } = hangulFile.parse(JSON.parse(unzipped(path)));
  return artists.flatMap(({ id, name, hangul = [] }) =>
    hangul.slice(0, 1).map(({ value }) => ({ id, name, hangul: value, weight: 0 })),
  );
}

/** The artists of the catalog that ships who have a name in Hangul. */
export function shippedHangulNames(): readonly Name[] {
  const { artists, collaborations } = readCatalogFiles(shippedCatalogDir);
  return artists.flatMap(({ id, name, hangul }) => {
    if (hangul === undefined) return [];
    const songs = collaborations.filter(({ credits }) => credits.some(({ artistId }) => artistId === id));
    return [{ id: `shipped:${id}`, name, hangul, weight: songs.length }];
  });
}
