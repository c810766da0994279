import type { NewSuggestion, SuggestionLimit, SuggestOutcome } from '#src/app/curation/ports.ts';

import type { Queries, SqlPool } from '../pool/open-pool.ts';
import { plainForm } from './plain-text.ts';

/** Takes a suggestion unless the person has made as many as a limit allows. Done before, it changes nothing. */
export function suggest(
  pool: SqlPool,
  suggestion: NewSuggestion,
  limits: readonly SuggestionLimit[],
): Promise<SuggestOutcome> {
  return pool.transaction(async (tx) => {
    // One after the other for each person: of two that come together only one may be the last that is allowed.
    await tx.rows({
      text: `SELECT pg_advisory_xact_lock(hashtextextended('crossover suggestions ' || $1, 0))`,
      values: [suggestion.userId],
    });
    const waits = await Promise.all(limits.map((limit) => freeAgainAt(tx, suggestion, limit)));
    const retryAt = Math.max(...waits);
    if (retryAt > suggestion.at) return { type: 'tooMany', retryAt };
    await insert(tx, suggestion);
    return { type: 'stored' };
  });
}

/** When the limit lets the person make one more, Unix milliseconds; 0 for now. */
async function freeAgainAt(
  tx: Queries,
  { id, userId, at }: NewSuggestion,
  { count, withinMs }: SuggestionLimit,
): Promise<number> {
  const [last] = await tx.rows<{ at: Date }>({
    name: 'curation-limit',
    text: 'SELECT at FROM suggestions WHERE user_id = $1 AND at > $2 AND id <> $3 ORDER BY at DESC OFFSET $4 LIMIT 1',
    values: [userId, new Date(at - withinMs), id, count - 1],
  });
  return last === undefined ? 0 : last.at.getTime() + withinMs;
}

async function insert(tx: Queries, suggestion: NewSuggestion): Promise<void> {
  const { id, userId, guildId, locale, about, form, at } = suggestion;
  await tx.rows({
    name: 'curation-suggest',
    text: `INSERT INTO suggestions (id, user_id, guild_id, locale, about_type, about_id, form, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
    values: [
      id,
      userId,
      guildId ?? null,
      locale,
      about?.type ?? null,
      about?.id ?? null,
      JSON.stringify(plainForm(form)),
      new Date(at),
    ],
  });
}
