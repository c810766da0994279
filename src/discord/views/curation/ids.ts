import type { Subject } from '#src/app/curation/ports.ts';
import { count, customId, digest, oneOf, optional, slug, token } from '#src/discord/custom-id.ts';

/** The custom ids of suggestions and of the curators' desk. They carry ids alone; who may use them is asked when they are used. */

const subjectTypes = ['artist', 'collaboration'] as const satisfies readonly Subject['type'][];

interface About {
  readonly type: Subject['type'] | undefined;
  readonly id: string | undefined;
}

const about = { type: optional(oneOf(subjectTypes)), id: optional(slug) };

/** Opens the form for a suggestion; without a subject for a song that is missing. */
export const suggestButton = customId<About>('correct', about);
export const suggestForm = customId<About>('suggested', about);
/** Opens the form again with what was typed. */
export const draftButton = customId<{ readonly draft: string }>('draft', { draft: token });
/** A curator's own proposal. */
export const proposeForm = customId<About>('proposed', about);

/** A song that is missing is asked for as any song. */
export function typeOf(subject: Subject | undefined): Subject['type'] {
  return subject?.type ?? 'collaboration';
}

/** The subject as the ids carry it. */
export function aboutOf(subject: Subject | undefined): About {
  return { type: subject?.type, id: subject?.id };
}

/** Undefined for a song that is missing. */
export function subjectOf({ type, id }: About): Subject | undefined {
  return type === undefined || id === undefined ? undefined : { type, id };
}

export const reviewPage = customId<{ readonly page: number }>('review', { page: count });

interface Reviewed {
  readonly id: string;
  /** Zero-based place among the open ones; undefined for a curator's own proposal. */
  readonly page: number | undefined;
}

const reviewed = { id: token, page: optional(count) };

export const acceptButton = customId<Reviewed & { readonly digest: string }>('accept', { ...reviewed, digest });

/** Which fields a form of curators asks for: more than five do not fit in one. */
export const formParts = ['main', 'details'] as const;
export type FormPart = (typeof formParts)[number];
const part = oneOf(formParts);

export const editButton = customId<Reviewed & { readonly part: FormPart }>('revise', { ...reviewed, part });
export const editForm = customId<Reviewed & { readonly part: FormPart; readonly type: Subject['type'] }>('revised', {
  ...reviewed,
  part,
  type: oneOf(subjectTypes),
});
export const rejectButton = customId<Reviewed>('reject', reviewed);
export const rejectForm = customId<Reviewed>('rejected', reviewed);
export const cancelButton = customId<Reviewed>('cancel', reviewed);

/** What changed, for everybody; and with who decided and why, for curators. */
export const changesPage = customId<{ readonly page: number }>('changes', { page: count });
export const auditPage = customId<{ readonly page: number }>('audit', { page: count });
