import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { scenes, type Artist, type Scene } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';
import type { Face, LegendEntry } from '#src/pictures/spec.ts';

export interface PictureContext {
  readonly index: CatalogIndex;
  readonly messages: Messages;
}

/** An artist as pictures name it; what tells namesakes apart is in the note. */
export function faceOf({ index, messages }: PictureContext, { id, name, hangul, scene }: Artist): Face {
  const note = [index.qualifierOf(id), messages.pictures.scenes[scene]]
    .filter((part) => part !== undefined)
    .join(' · ');
  return { name, scene, note, ...(hangul !== undefined && hangul !== name && { hangul }) };
}

/** What the marks of the scenes shown stand for. */
export function legendOf(shown: readonly { readonly scene: Scene }[], { pictures }: Messages): readonly LegendEntry[] {
  const present = new Set(shown.map(({ scene }) => scene));
  return scenes.filter((scene) => present.has(scene)).map((scene) => ({ scene, text: pictures.scenes[scene] }));
}
