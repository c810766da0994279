import type { CatalogAction, ChangeRecord, CurationStore, Subject } from '#src/app/curation/ports.ts';

import type { SqlPool } from '../pool/open-pool.ts';
import { editOf, type EditRow } from './edit-rows.ts';
import { type Counted, pagedOf } from './suggestion-rows.ts';

interface ChangeRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly action: CatalogAction;
  readonly subject_type: Subject['type'];
  readonly subject_id: string;
  readonly title: string;
  readonly reason: string;
  readonly version: string;
  readonly suggested_by: string | null;
  readonly edits: readonly EditRow[] | null;
}

/** One page of the audit, the newest first. @throws StoreAwayError */
export async function readChanges(
  pool: SqlPool,
  { offset, limit }: Parameters<CurationStore['changes']>[0],
): ReturnType<CurationStore['changes']> {
  const rows = await pool.rows<ChangeRow>({ name: 'curation-changes', text: changesText, values: [offset, limit] });
  const counted = await pool.rows<Counted>({ name: 'curation-changes-count', text: countText });
  return pagedOf(rows.map(changeOf), counted);
}

const countText = 'SELECT count(*)::integer AS total FROM catalog_changes';
const changesText = `
  SELECT change.id, change.at, by, action, subject_type, subject_id, title, change.reason, version, user_id AS suggested_by, edits
  FROM (SELECT * FROM catalog_changes ORDER BY id DESC OFFSET $1 LIMIT $2) AS change
  LEFT JOIN suggestions ON suggestions.id = suggestion_id
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(to_jsonb(edit) ORDER BY position) AS edits FROM catalog_edits AS edit WHERE change_id = change.id
  ) AS edits
  ORDER BY change.id DESC`;

function changeOf(row: ChangeRow): ChangeRecord {
  return {
    id: row.id,
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id },
    title: row.title,
    change: (row.edits ?? []).map(editOf),
    decision: { by: row.by, at: row.at.getTime(), reason: row.reason },
    suggestedBy: row.suggested_by ?? undefined,
    version: row.version,
  };
}
