import type {
  ChangeOrder,
  ChangeOutcome,
  ChangeRecord,
  CurationStore,
  Page,
  Paged,
  Suggestion,
} from '#src/app/curation/ports.ts';
import { reviewContent } from '#src/catalog-files/review-content.ts';
import { applyChange } from '#src/domain/catalog/apply-change.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { sameValue } from '#src/domain/catalog/same-value.ts';

export interface MemoryCuration {
  readonly store: CurationStore;
  readonly catalog: () => Catalog;
}

/** What curation keeps, in memory: answers as the real store does, which one list of tests holds both to. */
export function createMemoryCuration(first: Catalog): MemoryCuration {
  const suggestions = new Map<string, Suggestion>();
  const told = new Set<string>();
  const records: ChangeRecord[] = [];
  const calls: ((userId: string) => void)[] = [];
  let catalog = first;

  const open = () => [...suggestions.values()].filter(({ state }) => state === 'open').toSorted(byTime);
  const untold = () => [...suggestions.values()].filter(({ id, state }) => state !== 'open' && !told.has(id));

  function decide(id: string, state: 'accepted' | 'rejected', decision: Suggestion['decision']): boolean {
    const suggestion = suggestions.get(id);
    if (suggestion === undefined) return false;
    if (suggestion.state !== 'open') return suggestion.state === state && sameValue(suggestion.decision, decision);
    suggestions.set(id, { ...suggestion, state, decision });
    for (const call of calls) call(suggestion.userId);
    return true;
  }

  function apply(order: ChangeOrder): ChangeOutcome {
    const { suggestionId, decision, action, subject } = order;
    const again = records.find(
      (one) => one.action === action && sameValue([one.subject, one.decision], [subject, decision]),
    );
    if (again !== undefined) return { type: 'done', changeId: again.id, version: again.version };
    const suggestion = suggestions.get(suggestionId ?? '');
    if (suggestionId !== undefined && suggestion?.state !== 'open') return { type: 'decided' };
    const applied = applyChange(catalog, order.change);
    if (applied.type === 'stale') return { type: 'stale' };
    const day = new Date(decision.at).toISOString().slice(0, 10);
    const updated = day > catalog.updated ? day : catalog.updated;
    const reviewed = reviewContent({ ...applied.content, updated });
    if (reviewed.type === 'invalid') return { type: 'refused', problems: reviewed.problems };
    const title = titleIn(reviewed.catalog, subject) ?? titleIn(catalog, subject) ?? subject.id;
    catalog = reviewed.catalog;
    const { version } = catalog;
    const id = String(records.length + 1);
    records.unshift({
      id,
      action,
      subject,
      title,
      change: order.change,
      decision,
      suggestedBy: suggestion?.userId,
      version,
    });
    if (suggestionId !== undefined) decide(suggestionId, 'accepted', decision);
    return { type: 'done', changeId: id, version };
  }

  const store: CurationStore = {
    async suggest(suggestion, limits) {
      const theirs = [...suggestions.values()].filter(({ userId }) => userId === suggestion.userId).map(({ at }) => at);
      const waits = limits.map(({ count, withinMs }) => {
        const last = theirs.filter((at) => at > suggestion.at - withinMs).toSorted((a, b) => b - a)[count - 1];
        return last === undefined ? 0 : last + withinMs;
      });
      const retryAt = Math.max(0, ...waits);
      if (retryAt > suggestion.at) return { type: 'tooMany', retryAt };
      if (!suggestions.has(suggestion.id))
        suggestions.set(suggestion.id, { ...suggestion, state: 'open', decision: undefined });
      return { type: 'stored' };
    },
    open: async (page) => pageOf(open(), page),
    suggestion: async (id) => suggestions.get(id),
    async revise(id, form) {
      const suggestion = suggestions.get(id);
      if (suggestion?.state !== 'open') return false;
      suggestions.set(id, { ...suggestion, form });
      return true;
    },
    reject: async (id, decision) => decide(id, 'rejected', decision),
    apply: async (order) => apply(order),
    changes: async (page) => pageOf(records, page),
    untold: async (userId) => untold().filter((one) => one.userId === userId),
    usersToTell: async () => [...new Set(untold().map(({ userId }) => userId))],
    told: async (ids) => ids.forEach((id) => told.add(id)),
    onDecided: (call) => void calls.push(call),
  };
  return { store, catalog: () => catalog };
}

function byTime(one: Suggestion, other: Suggestion): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}

function titleIn(catalog: Catalog, { type, id }: ChangeOrder['subject']): string | undefined {
  if (type === 'artist') return catalog.artists.find((artist) => artist.id === id)?.name;
  return catalog.collaborations.find((song) => song.id === id)?.title;
}

function pageOf<Item>(items: readonly Item[], { offset, limit }: Page): Paged<Item> {
  return { items: items.slice(offset, offset + limit), total: items.length };
}
