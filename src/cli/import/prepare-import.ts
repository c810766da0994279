import { scenes } from '#src/domain/catalog/model.ts';

import { type Outcome, quoted, UsageError } from '../outcome.ts';
import type { Request } from '../run.ts';

/**
 * Understands what is to be imported, and gives the work that does it. What the work needs is loaded with it.
 * @throws UsageError
 */
export function prepareImport(request: Request): () => Promise<Outcome> {
  const { words, dir } = request;
  if (dir !== undefined) throw new UsageError('--dir is no option of import.');
  const [source, ...paths] = words;
  switch (source) {
    case 'musicbrainz':
      return prepareMusicbrainz(request, paths);
    case 'graph':
      return prepareGraph(request, paths);
    case undefined:
      throw new UsageError('Say what to import: musicbrainz or graph.');
    default:
      throw new UsageError(`Nothing is known of ${quoted(source)}; there are: musicbrainz, graph.`);
  }
}

function prepareMusicbrainz({ touching, report, title }: Request, paths: readonly string[]): () => Promise<Outcome> {
  if (title !== undefined) throw new UsageError('--title is an option of import graph.');
  if (paths.length === 0) throw new UsageError('Name the files to import, for instance artist.tar.xz release.tar.xz.');
  const scene = scenes.find((name) => name === touching);
  if (touching !== undefined && scene === undefined)
    throw new UsageError(`There is no scene ${quoted(touching)}: ${scenes.join(', ')}.`);
  return async () => {
    const { importMusicbrainz } = await import('./musicbrainz.ts');
    return importMusicbrainz({ paths, touching: scene, report });
  };
}

const usualTitle = 'Collaboration graph';
const longestTitle = 80;

function prepareGraph(request: Request, [artists, edges, ...others]: readonly string[]): () => Promise<Outcome> {
  if (request.touching !== undefined || request.report !== undefined)
    throw new UsageError('--touching and --report are options of import musicbrainz.');
  if (artists === undefined || edges === undefined || others.length > 0)
    throw new UsageError('Name the two files of the graph: first its artists, then its pairs.');
  const title = (request.title ?? usualTitle).trim();
  if (title === '' || title.length > longestTitle || /\p{Cc}/u.test(title))
    throw new UsageError(`A title has 1 to ${longestTitle} letters, in one line.`);
  return async () => {
    const { importGraphFiles } = await import('./graph.ts');
    return importGraphFiles({ artists, edges }, title);
  };
}
