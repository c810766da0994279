import type { SuggestionForm } from '#src/app/curation/ports.ts';

/** What Postgres cannot hold, and what nobody can have typed: NUL and halves of characters. */
export function plainText(typed: string): string {
  return typed.replaceAll('\0', '').toWellFormed();
}

export function plainForm(form: SuggestionForm): SuggestionForm {
  const { kinds, versionOf, originalTitle, album } = form;
  return {
    title: plainText(form.title),
    who: plainText(form.who),
    released: plainText(form.released),
    link: plainText(form.link),
    comment: plainText(form.comment),
    ...(kinds !== undefined && { kinds: plainText(kinds) }),
    ...(versionOf !== undefined && { versionOf: plainText(versionOf) }),
    ...(originalTitle !== undefined && { originalTitle: plainText(originalTitle) }),
    ...(album !== undefined && { album: plainText(album) }),
  };
}
