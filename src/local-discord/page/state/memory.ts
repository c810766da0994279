/** A page's part of `Storage`. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What a tab remembers over a reload; another tab may be another person. */
export interface TabMemory {
  readonly personId?: string;
  /** Where each person was last. */
  readonly channelOf: Readonly<Record<string, string>>;
  /** What each person had begun to write where, by `draftKey`. */
  readonly drafts: Readonly<Record<string, unknown>>;
  readonly panelOpen: boolean;
}

/** What all tabs of the browser share. */
export interface SharedMemory {
  readonly theme: Theme;
  /** Ephemeral messages that were dismissed, the newest last. */
  readonly dismissed: readonly string[];
}

export type Theme = 'auto' | 'light' | 'dark';

export interface Remembered<Kept> {
  get(): Kept;
  update(change: Partial<Kept>): void;
}

/** How many dismissed messages are remembered. */
const DISMISSED_KEPT = 500;

export function tabMemory(shelf: Shelf): Remembered<TabMemory> {
  return remembered(shelf, 'tab', { channelOf: {}, drafts: {}, panelOpen: false });
}

export function sharedMemory(shelf: Shelf): Remembered<SharedMemory> {
  return remembered(shelf, 'shared', { theme: 'auto', dismissed: [] });
}

export function draftKey(personId: string, channelId: string): string {
  return `${personId}/${channelId}`;
}

export function withDismissed(dismissed: readonly string[], id: string): readonly string[] {
  return [...dismissed, id].slice(-DISMISSED_KEPT);
}

/** Read each time, because another tab may have written; what cannot be read or stored is as if it were not there. */
function remembered<Kept extends object>(shelf: Shelf, key: string, fresh: Kept): Remembered<Kept> {
  let last = fresh;
  const get = (): Kept => {
    try {
      const stored: unknown = JSON.parse(shelf.getItem(key) ?? '{}');
      return { ...last, ...(typeof stored === 'object' ? stored : {}) };
    } catch {
      return last;
    }
  };
  return {
    get,
    update: (change) => {
      last = { ...get(), ...change };
      try {
        shelf.setItem(key, JSON.stringify(last));
      } catch {
        // A full or forbidden storage costs the memory of this tab, not its use.
      }
    },
  };
}
