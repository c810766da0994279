import type { PictureSpec } from './spec.ts';

export interface Picture {
  /** `path.png`: how the message that carries it refers to it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly alt: string;
}

export interface Pictures {
  /**
   * Never rejects, and never takes longer than its limit: undefined when there are no pictures (settings), when it failed, took too
   * long, had to wait behind too many others, or when everything is closing. The answer then goes out without one.
   */
  draw(spec: PictureSpec): Promise<Picture | undefined>;
  /** Ends the threads. What is being drawn comes out as undefined. */
  close(): Promise<void>;
}

export const noPictures: Pictures = {
  draw: () => Promise.resolve(undefined),
  close: () => Promise.resolve(),
};
