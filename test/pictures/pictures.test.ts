import { pino } from 'pino';
import { describe, expect, it } from 'vitest';

import { BusyError, type Drawer, type Job } from '#src/pictures/draw-in-threads.ts';
import { createPictures, noPictures, type PictureNeeds } from '#src/pictures/pictures.ts';

import { podiumOf } from './support/podium-of.ts';

interface Asked {
  readonly job: Job;
  readonly answer: PromiseWithResolvers<Uint8Array>;
}

/** Pictures whose drawer answers when the test does. */
function openPictures(needs: Partial<PictureNeeds> = {}) {
  const asked: Asked[] = [];
  const lines: { readonly level: number; readonly msg: string }[] = [];
  let closed = false;
  const drawer: Drawer = {
    draw(job) {
      const answer = Promise.withResolvers<Uint8Array>();
      asked.push({ job, answer });
      return answer.promise;
    },
    close() {
      closed = true;
      for (const { answer } of asked) answer.reject(new Error('closed'));
      return Promise.resolve();
    },
  };
  const write = (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]); // as pino writes it
  const log = pino({ level: 'debug' }, { write });
  return { pictures: createPictures({ style: 'light', log, drawer, ...needs }), asked, lines, isClosed: () => closed };
}

const bytes = Uint8Array.of(1, 2, 3);

describe('pictures', () => {
  it('come with a name and words, in the style that is set', async () => {
    const { pictures, asked } = openPictures();
    const picture = pictures.draw(podiumOf('one'));
    asked[0]?.answer.resolve(bytes);
    expect(await picture).toEqual({ name: 'podium.png', bytes, alt: 'one in words' });
    expect(asked[0]?.job.style).toBe('light');
  });

  it('are drawn once for all who ask at the same time or later', async () => {
    const { pictures, asked } = openPictures();
    const both = [pictures.draw(podiumOf('one')), pictures.draw(podiumOf('one'))];
    asked[0]?.answer.resolve(bytes);
    await Promise.all(both);
    expect(await pictures.draw(podiumOf('one'))).toMatchObject({ bytes });
    expect(asked).toHaveLength(1);
  });

  it('are drawn anew for anything else, and when nothing is kept', async () => {
    const { pictures, asked } = openPictures({ cacheBytes: 0 });
    for (const [place, title] of ['one', 'two', 'one'].entries()) {
      const picture = pictures.draw(podiumOf(title));
      asked[place]?.answer.resolve(bytes);
      await picture;
    }
    expect(asked.map(({ job }) => job.spec.title)).toEqual(['one', 'two', 'one']);
  });

  it('that come too late are left out, told of once, and there for whoever asks again', async () => {
    const { pictures, asked, lines } = openPictures({ limitMs: 0 });
    const late = [pictures.draw(podiumOf('one')), pictures.draw(podiumOf('one'))];
    expect(await Promise.all(late)).toEqual([undefined, undefined]);
    expect(lines.map(({ msg }) => msg)).toEqual(['picture came too late']);
    asked[0]?.answer.resolve(bytes);
    await asked[0]?.answer.promise;
    expect(await pictures.draw(podiumOf('one'))).toMatchObject({ bytes });
    expect(asked).toHaveLength(1);
  });

  it('that cannot be drawn are left out with a warning, and tried again the next time', async () => {
    const { pictures, asked, lines } = openPictures();
    const failing = pictures.draw(podiumOf('one'));
    asked[0]?.answer.reject(new Error('broken'));
    expect(await failing).toBeUndefined();
    expect(lines).toMatchObject([{ level: 40, msg: 'picture was not drawn', err: { message: 'broken' } }]);
    const again = pictures.draw(podiumOf('one'));
    asked[1]?.answer.resolve(bytes);
    expect(await again).toMatchObject({ bytes });
  });

  it('for which there is no room are left out without a warning', async () => {
    const { pictures, asked, lines } = openPictures();
    const refused = pictures.draw(podiumOf('one'));
    asked[0]?.answer.reject(new BusyError('8 pictures are waiting already'));
    expect(await refused).toBeUndefined();
    expect(lines).toMatchObject([{ level: 20 }]);
  });

  it('are over when everything closes, without a word', async () => {
    const { pictures, asked, lines, isClosed } = openPictures();
    const open = pictures.draw(podiumOf('one'));
    await pictures.close();
    expect(await open).toBeUndefined();
    expect(await pictures.draw(podiumOf('two'))).toBeUndefined();
    expect({ lines, asked: asked.length, closed: isClosed() }).toEqual({ lines: [], asked: 1, closed: true });
  });

  it('are none at all when they are switched off', async () => {
    expect(await noPictures.draw(podiumOf('one'))).toBeUndefined();
    await expect(noPictures.close()).resolves.toBeUndefined();
  });
});
