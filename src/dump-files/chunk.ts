/** A piece of a file's content, unpacked. */
export interface Chunk {
  readonly bytes: Uint8Array;
  /** How much of the file on the disk has been read up to here, in bytes. */
  readonly bytesRead: number;
}

export const chunkBytes = 1 << 18;
