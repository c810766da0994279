import type { ChangeOrder, ChangeOutcome } from '#src/app/curation/ports.ts';
import { applyChange } from '#src/domain/catalog/apply-change.ts';
import type { CatalogChange, EntityChange } from '#src/domain/catalog/change.ts';
import { type CatalogContent, entitiesOf } from '#src/domain/catalog/entities.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import type { Review } from '#src/domain/catalog/review.ts';
import { sameValue } from '#src/domain/catalog/same-value.ts';

import { lockCatalog, type Transaction } from '../catalog-repo.ts';
import { fromRows } from '../catalog/from-rows.ts';
import { readRows } from '../catalog/read-rows.ts';
import { changeBefore, isOpen, record } from './record-change.ts';
import { writeChanged } from './write-changed.ts';

export interface ApplyNeeds {
  /** The catalog's own rules. */
  readonly review: (content: CatalogContent) => Review | Promise<Review>;
  /** A catalog that the database may hold. */
  readonly known: () => Catalog | undefined;
}

/**
 * Changes the catalog and writes down what was changed, all in the caller's transaction. The same order a second time answers what
 * the first one did.
 */
export async function applyOrder(
  tx: Transaction,
  order: ChangeOrder,
  { review, known }: ApplyNeeds,
): Promise<ChangeOutcome> {
  await lockCatalog(tx);
  const before = await changeBefore(tx, order);
  if (before !== undefined) return { type: 'done', ...before };
  if (order.suggestionId !== undefined && !(await isOpen(tx, order.suggestionId))) return { type: 'decided' };

  const catalog = await storedCatalog(tx, known());
  const applied = applyChange(catalog, order.change);
  if (applied.type === 'stale') return { type: 'stale' };
  const reviewed = await review({ ...applied.content, updated: laterOf(catalog.updated, dayOf(order.decision.at)) });
  if (reviewed.type === 'invalid') return { type: 'refused', problems: reviewed.problems };

  await writeChanged(tx, catalog, reviewed.catalog);
  const change = asItIs(order.change, reviewed.catalog);
  const title = titleOf(order, catalog, reviewed.catalog);
  const { version } = reviewed.catalog;
  return { type: 'done', changeId: await record(tx, { ...order, change, title, version }), version };
}

/** Reading it whole takes longer than everything else, and mostly it is the one that this process answers from. */
async function storedCatalog(tx: Transaction, known: Catalog | undefined): Promise<Catalog> {
  const state = await tx.catalogState.findUniqueOrThrow({ where: { id: 1 } });
  return state.version === known?.version ? known : fromRows(await readRows(tx), state);
}

/** What has really become different, each thing once, in the one form that catalogs have. */
function asItIs(change: CatalogChange, after: Catalog): CatalogChange {
  const entities = entitiesOf(after);
  const firsts = new Map(change.toReversed().map((one) => [`${one.type} ${one.id}`, one]));
  const inForm = [...firsts.values()].toReversed().map(
    (one) => ({ ...one, after: entities[one.type].get(one.id) }) as EntityChange, // of the same type as the map
  );
  return inForm.filter(({ before, after: now }) => !sameValue(before, now));
}

/** After the change; before it where there is none after. The id where the subject never was. */
function titleOf({ subject }: ChangeOrder, before: Catalog, after: Catalog): string {
  const named = [after, before].map((catalog) => {
    const entities = entitiesOf(catalog);
    return subject.type === 'artist'
      ? entities.artist.get(subject.id)?.name
      : entities.collaboration.get(subject.id)?.title;
  });
  return named.find((name) => name !== undefined) ?? subject.id;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function laterOf(a: string, b: string): string {
  return a < b ? b : a;
}
