import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placeBoxes, type Around } from '#src/pictures/kinds/place-boxes.ts';

const width = 576;
const boxes = (least: number, most: number) =>
  fc.array(fc.record({ width: fc.integer({ min: 60, max: 300 }), height: fc.integer({ min: 40, max: 130 }) }), {
    minLength: least + 1,
    maxLength: most + 1,
  });

function around(list: Around['boxes'], links: Around['links'] = []): Around {
  return { boxes: list, links, width, height: 190 + 36 * list.length };
}

function expectApart(given: Around): void {
  const { height, middles } = placeBoxes(given);
  expect(middles).toHaveLength(given.boxes.length);
  const sides = given.boxes.map((box, place) => {
    const { x, y } = middles[place] ?? { x: Number.NaN, y: Number.NaN };
    return { left: x - box.width / 2, right: x + box.width / 2, top: y - box.height / 2, bottom: y + box.height / 2 };
  });
  for (const [place, one] of sides.entries()) {
    expect(Math.min(one.left, one.top, width - one.right, height - one.bottom)).toBeGreaterThan(-0.1);
    for (const other of sides.slice(place + 1)) {
      const across = Math.max(one.left - other.right, other.left - one.right);
      const down = Math.max(one.top - other.bottom, other.top - one.bottom);
      expect(Math.max(across, down)).toBeGreaterThan(15.9);
    }
  }
}

describe('boxes around a first one', () => {
  it.each([0, 1, 2, 5, 12, 40])('lie apart and inside when they are %i', (count) => {
    const list = Array.from({ length: count + 1 }, (_, place) => ({ width: 110 + ((place * 37) % 90), height: 64 }));
    expectApart(around(list));
  });

  it('lie apart and inside whatever their sizes and links', () => {
    fc.assert(
      fc.property(boxes(0, 12), fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }), (list, pairs) => {
        const links = pairs.filter(([a, b]) => a !== b && a + 1 < list.length && b + 1 < list.length);
        expectApart(
          around(
            list,
            links.map(([a, b]) => [a + 1, b + 1] as const),
          ),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('lie the same way each time', () => {
    const given = around(
      Array.from({ length: 9 }, () => ({ width: 120, height: 64 })),
      [[1, 2]],
    );
    expect(placeBoxes(given)).toEqual(placeBoxes(structuredClone(given)));
  });
});
