import type { ChangeOrder } from '#src/app/curation/ports.ts';

import type { Transaction } from '../catalog-repo.ts';
import { channels } from '../channels.ts';
import { editRows } from './edit-rows.ts';
import { plainText } from './plain-text.ts';

export interface ChangeToRecord extends ChangeOrder {
  readonly title: string;
  /** The catalog's after the change. */
  readonly version: string;
}

/** Whether the suggestion still waits for its decision; nobody else can decide it until the transaction ends. */
export async function isOpen(tx: Transaction, suggestionId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM suggestions WHERE id = ${suggestionId} AND state = 'open' FOR UPDATE`;
  return found.length > 0;
}

/** What the same order has already done, when the answer to it was lost. */
export async function changeBefore(
  tx: Transaction,
  { action, subject, decision, suggestionId }: ChangeOrder,
): Promise<{ readonly changeId: string; readonly version: string } | undefined> {
  const [found] = await tx.$queryRaw<{ id: bigint; version: string }[]>`
    SELECT id, version FROM catalog_changes
    WHERE by = ${BigInt(decision.by)} AND at = ${new Date(decision.at)} AND action = ${action}::"CatalogAction"
      AND subject_type = ${subject.type}::"CatalogSubject" AND subject_id = ${subject.id}
      AND suggestion_id IS NOT DISTINCT FROM ${suggestionId ?? null}
    ORDER BY id LIMIT 1`;
  return found && { changeId: String(found.id), version: found.version };
}

/** Writes the decision and its edits, and accepts the suggestion. @returns the change's id */
export async function record(tx: Transaction, order: ChangeToRecord): Promise<string> {
  const { action, subject, title, decision, suggestionId, version, change } = order;
  const [by, at, reason] = [BigInt(decision.by), new Date(decision.at), plainText(decision.reason)];
  if (suggestionId !== undefined) await accept(tx, suggestionId, { by, at, reason });
  const [written] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO catalog_changes (at, by, action, subject_type, subject_id, title, reason, suggestion_id, version)
    VALUES (${at}, ${by}, ${action}::"CatalogAction", ${subject.type}::"CatalogSubject", ${subject.id}, ${title}, ${reason},
      ${suggestionId ?? null}, ${version})
    RETURNING id`;
  if (written === undefined) throw new Error('a change was written without an id');
  await tx.$executeRaw`
    INSERT INTO catalog_edits (change_id, position, entity_type, entity_id, before, after)
    SELECT ${written.id}, position - 1, (edit->>'entity_type')::"CatalogEntity", edit->>'entity_id',
      nullif(edit->'before', 'null'), nullif(edit->'after', 'null')
    FROM jsonb_array_elements(${JSON.stringify(editRows(change))}::jsonb) WITH ORDINALITY AS edits (edit, position)`;
  return String(written.id);
}

interface Acceptance {
  readonly by: bigint;
  readonly at: Date;
  readonly reason: string;
}

async function accept(tx: Transaction, id: string, { by, at, reason }: Acceptance): Promise<void> {
  await tx.$queryRaw`
    WITH accepted AS (
      UPDATE suggestions SET state = 'accepted', decided_by = ${by}, decided_at = ${at}, reason = ${reason}
      WHERE id = ${id} RETURNING user_id
    ) SELECT pg_notify(${channels.decided}, user_id::text)::text FROM accepted`;
}
