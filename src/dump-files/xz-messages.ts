/** What the worker says. */
export type XzMessage =
  | { readonly type: 'chunk'; readonly bytes: Uint8Array; readonly bytesRead: number }
  | { readonly type: 'end' }
  | { readonly type: 'failed'; readonly reason: XzFailure; readonly detail: string };

/** `unreadable`: the disk, not the content. */
export type XzFailure = 'cut-off' | 'damaged' | 'unreadable';

/** How many chunks may lie ready: enough to keep both sides busy, little enough to be forgotten. */
export const chunksAhead = 4;
