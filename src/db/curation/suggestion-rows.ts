import type { Paged, Subject, Suggestion, SuggestionForm, SuggestionState } from '#src/app/curation/ports.ts';

export interface SuggestionRow {
  readonly id: string;
  readonly user_id: string;
  readonly guild_id: string | null;
  readonly locale: string;
  readonly about_type: Subject['type'] | null;
  readonly about_id: string | null;
  readonly form: SuggestionForm;
  readonly at: Date;
  readonly state: SuggestionState;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly reason: string | null;
}

export const suggestionColumns =
  'id, user_id, guild_id, locale, about_type, about_id, form, at, state, decided_by, decided_at, reason';

export function suggestionOf(row: SuggestionRow): Suggestion {
  const { about_type: type, about_id: id, decided_by: by, decided_at: at, reason } = row;
  return {
    id: row.id,
    userId: row.user_id,
    guildId: row.guild_id ?? undefined,
    locale: row.locale,
    about: type === null || id === null ? undefined : { type, id },
    form: row.form,
    at: row.at.getTime(),
    state: row.state,
    decision: by === null || at === null || reason === null ? undefined : { by, at: at.getTime(), reason },
  };
}

/** How many there are of which a page shows a part. */
export interface Counted {
  readonly total: number;
}

export function pagedOf<Item>(items: readonly Item[], [counted]: readonly Counted[]): Paged<Item> {
  return { items, total: counted?.total ?? 0 };
}
