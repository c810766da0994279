import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { trivia } from '#commands/trivia/index.ts';
import { beginButton, beginMenu } from '#commands/trivia/settings.ts';
import { boardWindows } from '#src/app/trivia/board-ports.ts';
import { showModes } from '#src/discord/show.ts';
import * as ids from '#src/discord/views/trivia/ids.ts';
import { answerModes, gameDifficulties, paces, roundCounts } from '#src/domain/trivia/settings.ts';

const game = fc.stringMatching(/^[a-z0-9]{8,12}$/);
const number = fc.nat(999_999);
const mode = fc.constantFrom(...showModes);
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeYear = fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: undefined });

/** Every custom id of trivia, with all values that it can carry. */
const written = fc.oneof(
  fc.record({ game, round: number, choice: fc.nat(5) }).map((values) => [ids.answerButton, values] as const),
  ...[ids.answerMenu, ids.typeButton, ids.typedForm, ids.reportButton].map((id) =>
    fc.record({ game, round: number }).map((values) => [id, values] as const),
  ),
  fc.record({ game }).map((values) => [ids.againButton, values] as const),
  ...[ids.missesButton, ids.whyButton].map((id) =>
    fc.record({ mode, game, page: number }).map((values) => [id, values] as const),
  ),
  fc
    .record({
      mode,
      part: fc.constantFrom('all', 'scope', 'window', 'page'),
      scope: fc.constantFrom(...ids.boardScopes),
      window: fc.constantFrom(...boardWindows),
      page: number,
    })
    .map((values) => [ids.boardButton, values] as const),
  fc.record({ to: fc.constantFrom('hidden', 'shown') }).map((values) => [ids.visibilityButton, values] as const),
  fc.record({ day, position: fc.nat(5), choice: fc.nat(5) }).map((values) => [ids.dailyButton, values] as const),
  ...[ids.dailyShare, ids.pathMenu, ids.pathShare].map((id) =>
    fc.record({ day }).map((values) => [id, values] as const),
  ),
  fc
    .record({ day, action: fc.constantFrom(...ids.pathActions), position: number })
    .map((values) => [ids.pathButton, values] as const),
  fc
    .record({ day, position: number, artist: fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,19})?$/) })
    .map((values) => [ids.pathNext, values] as const),
);

interface AnyId {
  readonly name: string;
  write(values: unknown): string;
  read(id: string): unknown;
}

const settings = fc
  .record({
    rounds: fc.constantFrom(...roundCounts),
    pace: fc.constantFrom(...paces),
    difficulty: fc.constantFrom(...gameDifficulties),
    answers: fc.constantFrom(...answerModes),
    artistId: fc.stringMatching(/^[a-z0-9]{1,19}(-[a-z0-9]{1,20})?$/),
    from: maybeYear,
    until: maybeYear,
  })
  .map(({ from, until, ...rest }) => ({
    ...rest,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }));

describe('the custom ids of trivia', () => {
  it('come back as what they were written from, within 100 characters', () => {
    fc.assert(
      fc.property(written, ([codec, values]) => {
        const id = codec as unknown as AnyId; // each is written with values of its own above
        const text = id.write(values);
        expect(text.length).toBeLessThanOrEqual(100);
        expect(id.read(text)).toEqual(values);
        expect(id.read(`${text}:x`)).toBeUndefined();
      }),
    );
  });

  it('carry a whole game to begin, whatever its settings', () => {
    fc.assert(
      fc.property(settings, (one) => {
        const id = beginButton.write(one);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(beginButton.read(id)).toEqual(one);
      }),
    );
  });

  it('are all answered by a handler', () => {
    const buttons = [
      ids.answerButton,
      ids.answerMenu,
      ids.typeButton,
      ids.reportButton,
      ids.againButton,
      ids.missesButton,
      ids.whyButton,
      ids.boardButton,
      ids.visibilityButton,
      ids.dailyButton,
      ids.dailyShare,
      ids.pathButton,
      ids.pathNext,
      ids.pathMenu,
      ids.pathShare,
      beginButton,
      beginMenu,
    ];
    expect(Object.keys(trivia.components).toSorted()).toEqual(buttons.map(({ name }) => name).toSorted());
    expect(Object.keys(trivia.modals)).toEqual([ids.typedForm.name]);
  });

  it.each([
    'answer:short:1:2',
    'answer:UPPERCASE:1:2',
    'answer:g4m3token:1:x',
    'answer:g4m3token:1',
    'begin:7:normal:mixed:choices:rose::',
    'begin:10:hasty:mixed:choices:rose::',
    'board:here:page:server:decade:0',
    'daily:2026-13-01:1:1',
    'daily-share:yesterday',
    'puzzle:2026-11-26:skip:1',
    'puzzle-next:2026-11-26:1:Not an id',
  ])('refuse %j', (id) => {
    const all = [
      ids.answerButton,
      beginButton,
      ids.boardButton,
      ids.dailyButton,
      ids.dailyShare,
      ids.pathButton,
      ids.pathNext,
    ];
    expect(all.map((one) => one.read(id))).toEqual(all.map(() => undefined));
  });
});
