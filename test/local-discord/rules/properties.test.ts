import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeParse } from 'zod/v4/core';
import { checkRequest } from '#src/local-discord/rules/index.ts';
import type { Finding } from '#src/local-discord/rules/report.ts';
import { compile } from '#src/local-discord/rules/spec/compile.ts';
import { specSchema } from '#src/local-discord/rules/spec/schemas.ts';
import { cardArbitrary } from './support/arbitrary-card.ts';
import {
  button,
  container,
  linkButton,
  many,
  row,
  section,
  select,
  text,
  thumbnail,
  gallery,
} from './support/components.ts';
import { card, v2 } from './support/requests.ts';
import { expectAccepted } from './support/verdict.ts';

const settings = { seed: 20261123, numRuns: 150 };
const web = 'https://example.com/a.png';

describe('a random card within all limits', () => {
  test('is accepted', () => {
    fc.assert(
      fc.property(cardArbitrary, ({ components }) => expectAccepted(card(components))),
      settings,
    );
  });

  test('is refused with one component too many, and only then', () => {
    fc.assert(
      fc.property(cardArbitrary, ({ components, count }) => {
        const filled = [...components, ...many(40 - count, () => ({ type: 14 }))];
        expectAccepted(card(filled));
        expect(checkRequest(card([...filled, { type: 14 }]))?.rule).toMatch(/^components\.total$|^spec\.length$/);
      }),
      settings,
    );
  });

  test('is refused with one character too many, and only then', () => {
    fc.assert(
      fc.property(
        cardArbitrary.filter(({ count }) => count < 40),
        ({ components, words }) => {
          expectAccepted(card([...components, text('x'.repeat(4000 - words))]));
          expect(checkRequest(card([...components, text('x'.repeat(4001 - words))]))?.rule).toMatch(
            /^components\.text-total$|^spec\.length$/,
          );
        },
      ),
      settings,
    );
  });

  test.each([
    ['a custom_id of 101', row(button('x'.repeat(101))), 'spec.length'],
    ['a label of 81', row(button('over', { label: 'x'.repeat(81) })), 'spec.length'],
    ['a link of 513', row(linkButton({ url: web.padEnd(513, 'x') })), 'spec.length'],
    ['6 buttons in a row', row(...many(6, (index) => button(`over${index}`))), 'spec.length'],
    ['a custom_id twice', row(button('over'), button('over')), 'components.custom-id-unique'],
    ['a select of 26', row(select('over', many(26, String))), 'spec.length'],
    [
      'a section of 4',
      section(
        many(4, () => text('x')),
        button('over'),
      ),
      'spec.length',
    ],
    ['a gallery of 11', gallery(...many(11, () => web)), 'spec.length'],
    ['alt text of 1025', section([text('x')], thumbnail(web, { description: 'x'.repeat(1025) })), 'spec.length'],
    ['a container in a container', container(container(text('x'))), 'spec.component-type'],
    ['a file that was not uploaded', gallery('attachment://over.png'), 'media.attachment'],
  ])('is refused for %s', (_, over, rule) => {
    fc.assert(
      fc.property(
        cardArbitrary.filter(({ count }) => count <= 33),
        ({ components }) => {
          expect(checkRequest(card([...components, over]))?.rule).toBe(rule);
        },
      ),
      { ...settings, numRuns: 30 },
    );
  });
});

describe('beside zod reading the same schema', () => {
  const schema = specSchema('IncomingWebhookInteractionRequest');
  const refusedByUs = (body: unknown) => {
    const findings: Finding[] = [];
    compile(schema)(body, { path: [], findings });
    return findings.length > 0;
  };

  test('nothing that zod refuses passes, wherever a card is spoilt', () => {
    fc.assert(
      fc.property(cardArbitrary, fc.nat(), fc.jsonValue(), ({ components }, where, value) => {
        const body: unknown = JSON.parse(JSON.stringify({ flags: v2, components }));
        const places = placesIn(body);
        places[where % places.length]?.(value);
        expect(safeParse(schema, body).success || refusedByUs(body)).toBe(true);
      }),
      { ...settings, numRuns: 400 },
    );
  });

  test('what zod accepts passes when no unknown field is in it', () => {
    fc.assert(
      fc.property(cardArbitrary, ({ components }) => {
        const body: unknown = JSON.parse(JSON.stringify({ flags: v2, components }));
        expect([safeParse(schema, body).success, refusedByUs(body)]).toEqual([true, false]);
      }),
      settings,
    );
  });
});

test('a refusal never throws, whatever the body', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(4, 5, 7, 8, 9, 99), (data, type) => {
      const request = { ...card([]), body: { type, data } };
      const verdict = checkRequest(request);
      expect(verdict === undefined || verdict.status === 400).toBe(true);
    }),
    { ...settings, numRuns: 400 },
  );
});

/** A setter for every place in a JSON value. */
function placesIn(value: unknown): ((replacement: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    (replacement: unknown) => void Reflect.set(value, key, replacement),
    ...placesIn(inner),
  ]);
}
