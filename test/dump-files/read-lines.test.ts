import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readLines } from '#src/dump-files/read-lines.ts';

async function linesOf(pieces: readonly string[], longest?: number): Promise<readonly string[]> {
  const found: string[] = [];
  const chunks = (async function* () {
    for (const [at, piece] of pieces.entries()) yield { bytes: Buffer.from(piece, 'latin1'), bytesRead: at };
  })();
  for await (const { lines } of readLines(chunks, longest))
    found.push(...lines.map((line) => (line === 'too-long' ? line : Buffer.from(line).toString('latin1'))));
  return found;
}

describe('lines', () => {
  it('are the same however the text comes in pieces', async () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const whole = pieces.join('').split('\n');
        if (whole.at(-1) === '') whole.pop();

        expect(await linesOf(pieces)).toEqual(whole);
      }),
    );
  });

  it('may end without a line’s end', async () => {
    expect(await linesOf(['one\ntw', 'o'])).toEqual(['one', 'two']);
  });

  it.each([
    [['abcdef\nxy\n'], ['too-long', 'xy']],
    [
      ['ab', 'cd', 'ef', '\nxy'],
      ['too-long', 'xy'],
    ],
    [
      ['xy\nab', 'cd', 'ef'],
      ['xy', 'too-long'],
    ],
    [['abcd\nabcde\n'], ['abcd', 'too-long']],
  ])('that are too long are counted and not kept: %j', async (pieces, lines) => {
    expect(await linesOf(pieces, 4)).toEqual(lines);
  });
});
