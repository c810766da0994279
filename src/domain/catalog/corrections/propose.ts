import type { CorrectedCatalog } from './artist-names.ts';
import { proposeArtist } from './propose-artist.ts';
import { proposeSong } from './propose-song.ts';
import type { CorrectionForm, Proposal } from './proposal.ts';

/** What a correction is about; nothing where a song is missing. */
export type CorrectionSubject = Proposal['subject'];

/** What a form would do to the catalog as it is. Changes nothing; the same form over the same catalog proposes the same. */
export function propose(
  form: CorrectionForm,
  about: CorrectionSubject | undefined,
  catalog: CorrectedCatalog,
): Proposal {
  if (about === undefined) return proposeSong({ form, before: undefined, catalog });
  switch (about.type) {
    case 'collaboration': {
      const before = catalog.index.collaboration(about.id);
      return before === undefined ? gone(form, about) : proposeSong({ form, before, catalog });
    }
    case 'artist': {
      const before = catalog.index.artist(about.id);
      return before === undefined ? gone(form, about) : proposeArtist({ form, before, catalog });
    }
  }
}

function gone({ title }: CorrectionForm, subject: CorrectionSubject): Proposal {
  return { action: 'edit', subject, title, change: [], problems: [{ type: 'gone' }], kindsAssumed: false };
}
