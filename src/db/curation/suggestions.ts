import type { CurationStore, Decision } from '#src/app/curation/ports.ts';

import type { SqlPool } from '../pool/open-pool.ts';
import { channels } from '../channels.ts';
import { plainForm, plainText } from './plain-text.ts';
import { suggest } from './suggest.ts';
import { type Counted, pagedOf, suggestionColumns, suggestionOf, type SuggestionRow } from './suggestion-rows.ts';

type Suggestions = Pick<
  CurationStore,
  'suggest' | 'open' | 'suggestion' | 'revise' | 'reject' | 'untold' | 'usersToTell' | 'told'
>;

/** @param pool stays the caller's */
export function createSuggestions(pool: SqlPool): Suggestions {
  return {
    suggest: (suggestion, limits) => suggest(pool, suggestion, limits),
    async open({ offset, limit }) {
      const rows = await pool.rows<SuggestionRow>({ name: 'curation-open', text: openText, values: [offset, limit] });
      const counted = await pool.rows<Counted>({ name: 'curation-open-count', text: openCountText });
      return pagedOf(rows.map(suggestionOf), counted);
    },
    async suggestion(id) {
      const [row] = await pool.rows<SuggestionRow>({
        name: 'curation-suggestion',
        text: `SELECT ${suggestionColumns} FROM suggestions WHERE id = $1`,
        values: [id],
      });
      return row && suggestionOf(row);
    },
    async revise(id, form, by, at) {
      const values = [id, JSON.stringify(plainForm(form)), by, new Date(at)];
      return (await pool.rows({ name: 'curation-revise', text: reviseText, values })).length > 0;
    },
    reject: (id, decision) => reject(pool, id, decision),
    async untold(userId) {
      const rows = await pool.rows<SuggestionRow>({ name: 'curation-untold', text: untoldText, values: [userId] });
      return rows.map(suggestionOf);
    },
    async usersToTell() {
      const rows = await pool.rows<{ user_id: string }>({ name: 'curation-users-to-tell', text: usersToTellText });
      return rows.map((row) => row.user_id);
    },
    async told(ids, at) {
      await pool.rows({ name: 'curation-told', text: toldText, values: [[...ids], new Date(at)] });
    },
  };
}

const openText = `SELECT ${suggestionColumns} FROM suggestions WHERE state = 'open' ORDER BY at, id OFFSET $1 LIMIT $2`;
const openCountText = `SELECT count(*)::integer AS total FROM suggestions WHERE state = 'open'`;
const reviseText = `UPDATE suggestions SET form = $2, revised_by = $3, revised_at = $4 WHERE id = $1 AND state = 'open' RETURNING 1`;
const toBeTold = `state <> 'open' AND told_at IS NULL`;
const untoldText = `SELECT ${suggestionColumns} FROM suggestions WHERE user_id = $1 AND ${toBeTold} ORDER BY decided_at, id`;
const usersToTellText = `SELECT DISTINCT user_id FROM suggestions WHERE ${toBeTold}`;
const toldText = `UPDATE suggestions SET told_at = $2 WHERE id = ANY($1) AND ${toBeTold}`;

/** True also for the same decision a second time: the first call's answer may have been lost on the way. */
async function reject(pool: SqlPool, id: string, { by, at, reason }: Decision): Promise<boolean> {
  const values = [id, by, new Date(at), plainText(reason), channels.decided];
  return (await pool.rows({ name: 'curation-reject', text: rejectText, values })).length > 0;
}

const rejectText = `
  WITH now_rejected AS (
    UPDATE suggestions SET state = 'rejected', decided_by = $2, decided_at = $3, reason = $4
    WHERE id = $1 AND state = 'open' RETURNING user_id
  ), rejected_before AS (
    SELECT user_id FROM suggestions
    WHERE id = $1 AND state = 'rejected' AND decided_by = $2 AND decided_at = $3 AND reason = $4
  )
  SELECT pg_notify($5, user_id::text) FROM (SELECT * FROM now_rejected UNION ALL SELECT * FROM rejected_before) AS decided`;
