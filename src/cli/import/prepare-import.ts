import { scenes } from '#src/domain/catalog/model.ts';

import { type Outcome, quoted, UsageError } from '../outcome.ts';
import type { Request } from '../run.ts';

/**
 * Understands what is to be imported, and gives the work that does it. What the work needs is loaded with it.
 * @throws UsageError
 */
export function prepareImport({ words, touching, report, dir }: Request): () => Promise<Outcome> {
  if (dir !== undefined) throw new UsageError('--dir is no option of import.');
  const [source, ...paths] = words;
  switch (source) {
    case 'musicbrainz': {
      if (paths.length === 0)
        throw new UsageError('Name the files to import, for instance artist.tar.xz release.tar.xz.');
      const scene = scenes.find((name) => name === touching);
      if (touching !== undefined && scene === undefined)
        throw new UsageError(`There is no scene ${quoted(touching)}: ${scenes.join(', ')}.`);
      return async () => {
        const { importMusicbrainz } = await import('./musicbrainz.ts');
        return importMusicbrainz({ paths, touching: scene, report });
      };
    }
    case undefined:
      throw new UsageError('Say what to import: musicbrainz.');
    default:
      throw new UsageError(`Nothing is known of ${quoted(source)}; there is: musicbrainz.`);
  }
}
