import type { Logger } from 'pino';

import { BusyError, drawInThreads, type Drawer } from './draw-in-threads.ts';
import { createPictureCache } from './picture-cache.ts';
import type { PictureSpec, PictureStyle } from './spec.ts';

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

export interface PictureNeeds {
  readonly style: PictureStyle;
  readonly log: Pick<Logger, 'warn' | 'debug'>;
  /** How long an answer waits for its picture; Discord waits three seconds for the answer. */
  readonly limitMs?: number;
  /** Finished pictures are kept up to so many bytes; 0 keeps none. */
  readonly cacheBytes?: number;
  /** Default: in threads that start with the first picture and end when there is none to draw. */
  readonly drawer?: Drawer;
}

const defaultLimitMs = 1500;
/** Some dozens of pictures. */
const defaultCacheBytes = 4_000_000;

export const noPictures: Pictures = {
  draw: () => Promise.resolve(undefined),
  close: () => Promise.resolve(),
};

/** A drawing on its way, and whether the log already knows that it is late. */
interface Drawing {
  readonly bytes: Promise<Uint8Array | undefined>;
  told: boolean;
}

/** Nothing of the canvas is loaded in this thread. */
export function createPictures(needs: PictureNeeds): Pictures {
  const { style, log, limitMs = defaultLimitMs, cacheBytes = defaultCacheBytes, drawer = drawInThreads() } = needs;
  const cache = createPictureCache(cacheBytes);
  const underWay = new Map<string, Drawing>();
  let closed = false;

  /** Many games that end at once are no reason for as many warnings. */
  function tell(error: unknown, { type: picture }: PictureSpec): void {
    if (error instanceof BusyError) log.debug({ picture }, 'picture was not drawn: too many are waiting');
    else log.warn({ err: error, picture }, 'picture was not drawn');
  }

  function start(key: string, spec: PictureSpec): Drawing {
    const bytes = drawer
      .draw({ spec, style })
      .then((drawn) => {
        cache.set(key, drawn);
        return drawn;
      })
      .catch((error: unknown) => {
        if (!closed) tell(error, spec);
        return undefined;
      })
      .finally(() => underWay.delete(key));
    const drawing = { bytes, told: false };
    underWay.set(key, drawing);
    return drawing;
  }

  /** What comes too late for this answer goes on, so that whoever asks again gets it. */
  async function waitFor(drawing: Drawing, spec: PictureSpec): Promise<Uint8Array | undefined> {
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => {
      if (!drawing.told) log.warn({ picture: spec.type, limitMs }, 'picture came too late');
      drawing.told = true;
      late.resolve(undefined);
    }, limitMs);
    return Promise.race([drawing.bytes, late.promise]).finally(() => clearTimeout(timer));
  }

  return {
    async draw(spec) {
      if (closed) return undefined;
      const key = JSON.stringify(spec);
      const bytes = cache.get(key) ?? (await waitFor(underWay.get(key) ?? start(key, spec), spec));
      return bytes === undefined ? undefined : { name: `${spec.type}.png`, bytes, alt: spec.alt };
    },
    async close() {
      closed = true;
      await drawer.close();
    },
  };
}
