import { setEntity, writableMaps } from './apply-change.ts';
import type { EntityChange } from './change.ts';
import { contentOf, entitiesOf } from './entities.ts';
import type { Catalog, Source } from './model.ts';
import type { Review, ReviewContent } from './review.ts';
import { sameValue } from './same-value.ts';

/** What a curator did to one entity, and which decision it belongs to. */
export interface LiveEdit {
  readonly changeId: string;
  /** UTC, `YYYY-MM-DD`. */
  readonly day: string;
  readonly edit: EntityChange;
}

export interface OverlayNeeds {
  readonly shipped: Catalog;
  /** Those that the files were not yet seen to hold, the oldest first. */
  readonly edits: readonly LiveEdit[];
  /** Pages of sources that live entities may refer to: the files know only those that they refer to themselves. */
  readonly pages: readonly Source[];
  readonly review: ReviewContent;
}

export interface Overlay {
  readonly catalog: Catalog;
  /** The files hold them by now. */
  readonly settled: readonly LiveEdit[];
  /** One of each entity that the files have otherwise than the curators found it: what the curators wish stands. */
  readonly differing: readonly EntityChange[];
  /** Whole decisions that cannot stand beside the files, each with what the rules say. They wait for better files. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly changeId: string;
  readonly edits: readonly EntityChange[];
  readonly problems: readonly string[];
}

/** The shipped catalog with what curators have decided since. It always gives a catalog: of two that disagree, one gives in. */
export function overlay({ shipped, edits, pages, review }: OverlayNeeds): Overlay {
  const entities = entitiesOf(shipped);
  const shippedOf = ({ edit }: LiveEdit) => entities[edit.type].get(edit.id);
  const histories = [...Map.groupBy(edits, ({ edit }) => `${edit.type} ${edit.id}`).values()];
  const settled = new Set(histories.flatMap((history) => settledOf(history, history[0] && shippedOf(history[0]))));
  const rest = edits.filter((edit) => !settled.has(edit));
  if (rest.length === 0) return { catalog: shipped, settled: [...settled], differing: [], leftOut: [] };

  const decisions = [...Map.groupBy(rest, ({ changeId }) => changeId).values()];
  const { catalog, leftOut } = combine({ shipped, pages, review, decisions });
  const standing = rest.filter(({ changeId }) => !leftOut.some((left) => left.changeId === changeId));
  const differing = histories
    .map((history) => history.filter((edit) => standing.includes(edit)))
    .flatMap((history) => differingOf(history, history[0] && shippedOf(history[0])));
  return { catalog, settled: [...settled], differing, leftOut };
}

/** All up to the last one that ended where the files are now. */
function settledOf(history: readonly LiveEdit[], shipped: unknown): readonly LiveEdit[] {
  return history.slice(0, history.findLastIndex(({ edit }) => sameValue(edit.after, shipped)) + 1);
}

/** The files are neither where a curator began nor where one ended: somebody changed the entity there as well. */
function differingOf(history: readonly LiveEdit[], shipped: unknown): readonly EntityChange[] {
  const newest = history.at(-1);
  if (newest === undefined || history.some(({ edit }) => sameValue(edit.before, shipped))) return [];
  return [newest.edit];
}

interface Combination extends Omit<OverlayNeeds, 'edits'> {
  readonly decisions: readonly (readonly LiveEdit[])[];
}

/** As many decisions as the rules allow together, the older ones first. */
function combine({ decisions, ...base }: Combination): Pick<Overlay, 'catalog' | 'leftOut'> {
  const leftOut: LeftOut[] = [];
  let kept: Combination['decisions'] = [];
  let catalog = base.shipped;
  const waiting = [decisions];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const result = reviewWith({ ...base, decisions: [...kept, ...next] });
    const [first, ...others] = next;
    if (result.type === 'valid') [kept, catalog] = [[...kept, ...next], result.catalog];
    else if (others.length > 0) {
      const half = Math.ceil(next.length / 2);
      waiting.push(next.slice(half), next.slice(0, half));
    } else if (first !== undefined) leftOut.push(leave(first, result.problems));
  }
  return { catalog, leftOut };
}

function leave(decision: readonly LiveEdit[], problems: readonly string[]): LeftOut {
  return { changeId: decision[0]?.changeId ?? '', edits: decision.map(({ edit }) => edit), problems };
}

function reviewWith({ shipped, pages, review, decisions }: Combination): Review {
  const entities = writableMaps(entitiesOf(shipped));
  const edits = decisions.flat();
  for (const { edit } of edits) setEntity(entities, edit);
  for (const page of pages) if (!entities.source.has(page.id)) entities.source.set(page.id, page);
  const updated = edits.reduce((latest, { day }) => (day > latest ? day : latest), shipped.updated);
  return review(contentOf(entities, updated));
}
