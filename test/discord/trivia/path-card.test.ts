import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PathOutcome } from '#src/app/trivia/path-ports.ts';
import type { PathState } from '#src/app/trivia/path.ts';
import { pathCard, pathShareLines, type PathCardNeeds } from '#src/discord/views/trivia/path-card.ts';
import { noteOn } from '#src/discord/views/trivia/path-note.ts';
import { trends, type PuzzleArtist, type TakenStep, type Via } from '#src/domain/trivia/path-puzzle/puzzle.ts';
import { en } from '#src/i18n/en.ts';
import { locales } from '#src/i18n/index.ts';
import { anArtist, lookupsOver } from '#test/support/builders/catalog.ts';
import { aHardName } from '#test/support/trivia/hard-shows.ts';
import { aPuzzle, aTakenStep } from '#test/support/trivia/path-puzzle.ts';
import { buttonsOn, textOn, verdictOn } from '#test/support/trivia/read-card.ts';

const { index } = lookupsOver({ artists: [anArtist('a', { name: 'Ari', hangul: '아리' })] });

function aState(over: Partial<PathState> = {}): PathState {
  const run = { steps: [], tried: 0, outcome: 'open', streak: 0, open: [] } as const;
  return { ...run, day: '2026-11-26', puzzle: aPuzzle(), ...over };
}

function draw(state: PathState, over: Partial<PathCardNeeds> = {}) {
  return pathCard({ state, index, messages: en, command: '</trivia path:1>', ...over });
}

const artistsOf = (count: number): readonly PuzzleArtist[] =>
  Array.from({ length: count }, (_, at) => ({ id: `artist-${at}`, name: { latin: `Artist ${at}` } }));

describe('the card of the path of the day', () => {
  const via: fc.Arbitrary<Via> = fc.oneof(
    aHardName.map((latin) => ({
      type: 'song' as const,
      songId: 's',
      title: { latin, hangul: latin },
      year: 2024,
      others: 12,
    })),
    fc.tuple(aHardName, aHardName, fc.constantFrom('current', 'former', 'unit')).map(([part, group, kind]) => ({
      type: 'member' as const,
      kind,
      part: { latin: part },
      group: { latin: group },
    })),
  );
  const step: fc.Arbitrary<TakenStep> = fc
    .tuple(aHardName, via, fc.constantFrom(...trends), fc.uuid())
    .map(([latin, over, trend, id]) => ({ to: { id, name: { latin, hangul: latin } }, via: over, trend }));
  const state = fc
    .record({
      steps: fc.array(step, { maxLength: 60, size: 'max' }),
      solution: fc.array(step, { minLength: 3, maxLength: 5 }),
      outcome: fc.constantFrom<PathOutcome>('open', 'solved', 'given-up'),
      open: fc.array(step, { maxLength: 40, size: 'max' }),
      tried: fc.nat(10_000),
    })
    .map(({ solution, open, ...run }) => {
      const puzzle = { ...aPuzzle(), par: solution.length, solution, to: solution.at(-1)?.to ?? aPuzzle().to };
      return aState({ ...run, puzzle, open: open.map(({ to }, at) => ({ ...to, id: `artist-${at}` })) });
    });
  const typed = aHardName;
  const move = fc
    .tuple(
      state,
      fc.constantFrom('here', 'stale', 'done', 'visited', 'apart', 'ambiguous', 'none', 'unknown'),
      fc.boolean(),
    )
    .map(([on, type, behind]) => ({ type, state: on, artistId: 'a', behind, artists: on.open }));

  it('is a message that Discord takes, however long names and chains are, whatever is said on it', () => {
    fc.assert(
      fc.property(
        move,
        typed,
        fc.constantFrom(...Object.values(locales)),
        fc.boolean(),
        (made, text, messages, asking) => {
          const note = noteOn(made, text, { index, messages });
          expect(note).not.toBe('');
          expect(verdictOn(draw(made.state, { messages, note, asking }))).toBeUndefined();
        },
      ),
    );
  });

  it.each(['*', '로', 'W'])('has room for names that are all as long as can be: %s', (sign) => {
    const name = { latin: sign.repeat(200), hangul: sign.repeat(200) };
    const part = { type: 'member', kind: 'former', part: name, group: name } as const;
    const long = Array.from({ length: 60 }, (_, at) => ({
      ...aTakenStep(`x${at}`, { via: part }),
      to: { id: `x${at}`, name },
    }));
    const puzzle = { from: { id: 'x', name }, to: { id: 'y', name }, par: 5, solution: long.slice(0, 5) };
    for (const outcome of ['open', 'solved', 'given-up'] as const) {
      for (const messages of Object.values(locales)) {
        const made = {
          type: 'apart',
          artistId: 'x'.repeat(40),
          behind: false,
          state: aState({ puzzle, steps: long, outcome }),
        } as const;
        const note = noteOn(made, name.latin, { index, messages });
        expect(verdictOn(draw(made.state, { messages, note }))).toBeUndefined();
      }
    }
  });

  it('offers 25 in a menu and says how the others are reached, and a few as buttons', () => {
    const many = draw(aState({ open: artistsOf(31) }));
    expect(textOn(many)).toContain('6 more can be typed: </trivia path:1>');
    const few = draw(aState({ open: artistsOf(2) }));
    expect(buttonsOn(few).map(({ label }) => label)).toEqual(['Artist 0', 'Artist 1', en.triviaPath.giveUp]);
    expect(textOn(few)).toContain('Typing a name works too: </trivia path:1>');
  });

  it('says of a dead end that it is one, and offers the way back', () => {
    const card = draw(aState({ steps: [aTakenStep('b')], open: [], tried: 1 }));
    expect(textOn(card)).toContain('A dead end');
    expect(textOn(card)).not.toContain('can be typed');
    expect(textOn(card)).not.toContain('Typing a name');
    expect(buttonsOn(card).map(({ label }) => label)).toEqual([en.triviaPath.undo, en.triviaPath.giveUp]);
  });

  it('tells the chain with what each step leads over, and the last ones of a long one', () => {
    const member = { type: 'member', kind: 'former', part: { latin: 'c' }, group: { latin: 'b' } } as const;
    const short = textOn(draw(aState({ steps: [aTakenStep('b'), aTakenStep('c', { via: member })], tried: 3 })));
    expect(short).toContain(
      '**Ari · 아리**\n1. → **b** · *song-b* (2020)\n2. → **c** · c was a member of b\n… → **d**',
    );
    expect(short).toContain('Steps tried: 3');
    expect(short).not.toContain(en.triviaPath.rules);
    const long = textOn(draw(aState({ steps: Array.from({ length: 14 }, (_, at) => aTakenStep(`x${at}`)) })));
    expect(long).toContain('and 4 steps before these\n5. → **x4**');
    expect(long).toContain('14. → **x13**');
  });

  it('says how the result compares with par', () => {
    const solved = (count: number) => {
      const steps = Array.from({ length: count }, (_, at) => aTakenStep(at === count - 1 ? 'd' : `x${at}`));
      return textOn(draw(aState({ steps, outcome: 'solved', tried: count })));
    };
    expect(solved(3)).toContain('Found in 3 steps, which is par');
    expect(solved(5)).toContain('Found in 5 steps, 2 over par (3).');
    expect(solved(1)).toContain('Found in 1 step, 2 under par (3)!');
  });
});

describe('a shared path', () => {
  const steps = [
    aTakenStep('b', { trend: 'sideways' }),
    aTakenStep('c', {
      trend: 'back',
      via: { type: 'member', kind: 'current', part: { latin: 'c' }, group: { latin: 'b' } },
    }),
    aTakenStep('d'),
  ];

  it('says in words how each step went, without an artist or a song', () => {
    const lines = pathShareLines(aState({ steps, outcome: 'solved', tried: 5, streak: 2 }), en);
    expect(lines).toEqual([
      'Crossover path 2026-11-26: 3 steps (par 3)',
      '1. 🟡 sideways, song',
      '2. 🔴 back, group and member',
      '3. 🟢 closer, song',
      'Steps tried: 5',
      'Streak: 2 days',
    ]);
  });

  it('names neither end, nor who was on the way, in any language', () => {
    const named = (name: string) => ({ id: 'x', name: { latin: name, hangul: name } });
    const secret = 'QZX';
    const hidden = steps.map((one) => ({
      ...one,
      to: named(secret),
      via: { type: 'song', songId: secret, title: { latin: secret, hangul: secret }, others: 0 } as const,
    }));
    const puzzle = { ...aPuzzle(), from: named(secret), to: named(secret) };
    for (const messages of Object.values(locales)) {
      for (const outcome of ['solved', 'given-up'] as const)
        expect(pathShareLines(aState({ puzzle, steps: hidden, outcome }), messages).join('\n')).not.toContain(secret);
    }
  });

  it('of a long chain stays short', () => {
    const long = Array.from({ length: 40 }, (_, at) => aTakenStep(`x${at}`));
    const lines = pathShareLines(aState({ steps: long, outcome: 'given-up', tried: 40 }), en);
    expect(lines[0]).toBe('Crossover path 2026-11-26: given up after 40 steps (par 3)');
    expect(lines).toContain('and 25 steps more');
    expect(lines.length).toBeLessThan(22);
  });
});
