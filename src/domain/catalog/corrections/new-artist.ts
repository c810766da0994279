import type { Artist, ArtistKind, Scene } from '../model.ts';
import { scenes } from '../model.ts';
import { isBlank } from '../names/is-blank.ts';

/** What a curator says of an artist whom the catalog does not have yet: the whole of it but the id. */
export type NewArtist = Pick<Artist, 'name' | 'hangul' | 'scene' | 'kind'>;

/** Sub-units come with their group, which takes more than a line. */
const introducedKinds = ['person', 'group'] as const satisfies readonly ArtistKind[];

/** Where a Korean artist has no name in Hangul, this stands for it: somebody looked. */
const noHangul = '-';
const hangulSyllable = /[가-힣]/u;

/**
 * `Name [western person]`, `이름|Name [korean group]`: the scene and the kind are said, and of a Korean artist the Hangul too.
 * Undefined where one of them is missing.
 */
export function readNewArtist(name: string, options: readonly string[]): NewArtist | undefined {
  const scene = scenes.find((one): one is Scene => options.includes(one));
  const kind = introducedKinds.find((one) => options.includes(one));
  const parts = name.split('|').map((part) => part.trim());
  const [first = '', second] = parts;
  const latin = second ?? first;
  const hangul = second === undefined ? undefined : first;
  if (scene === undefined || kind === undefined || parts.length > 2 || isBlank(latin)) return undefined;
  if (hangul === undefined) return scene === 'korean' ? undefined : { name: latin, scene, kind };
  if (hangul === noHangul) return { name: latin, scene, kind };
  return hangulSyllable.test(hangul) ? { name: latin, hangul, scene, kind } : undefined;
}
