import type { Artist, Collaboration } from '../model.ts';
import { writeAliases } from './aliases-text.ts';
import type { CorrectedCatalog } from './artist-names.ts';
import { writeCredits } from './credits-text.ts';
import type { CorrectionForm } from './proposal.ts';
import type { CorrectionSubject } from './propose.ts';

/** Every field as the catalog has it; empty where it has nothing. */
export type FilledIn = Readonly<Record<keyof CorrectionForm, string>>;

const fields = ['title', 'who', 'released', 'kinds', 'versionOf', 'originalTitle', 'album'] as const;

/** A form that says what the catalog says: sent as it is, it changes nothing. Undefined where the subject is gone. */
export function fillIn(about: CorrectionSubject, catalog: CorrectedCatalog): FilledIn | undefined {
  switch (about.type) {
    case 'collaboration': {
      const song = catalog.index.collaboration(about.id);
      return song === undefined ? undefined : songForm(song, catalog);
    }
    case 'artist': {
      const artist = catalog.index.artist(about.id);
      return artist === undefined ? undefined : artistForm(artist);
    }
  }
}

/** The form without what it only repeats from the catalog: that may be corrected before anybody looks at this form. */
export function onlyNew<Form extends Partial<CorrectionForm>>(
  form: Form,
  about: CorrectionSubject | undefined,
  catalog: CorrectedCatalog,
): Form {
  const known = about === undefined ? undefined : fillIn(about, catalog);
  if (known === undefined) return form;
  const repeated = fields.filter((field) => form[field] !== undefined && form[field] === known[field]);
  return { ...form, ...Object.fromEntries(repeated.map((field) => [field, ''])) };
}

function songForm(song: Collaboration, catalog: CorrectedCatalog): FilledIn {
  return {
    title: song.title,
    who: writeCredits(song.credits, catalog),
    released: song.released ?? '',
    link: '',
    kinds: song.kinds.join(', '),
    versionOf: song.versionOf === undefined ? '' : `#${song.versionOf}`,
    originalTitle: song.originalTitle ?? '',
    album: song.album ?? '',
  };
}

function artistForm({ name, hangul, aliases, scene }: Artist): FilledIn {
  return {
    title: name,
    who: writeAliases(aliases),
    released: '',
    link: '',
    kinds: scene,
    versionOf: '',
    originalTitle: hangul ?? '',
    album: '',
  };
}
