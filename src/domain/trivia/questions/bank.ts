import { createCatalogIndex, type CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { withCertainDate } from '#src/domain/catalog/certain-date.ts';

import type { Choice, FactsOf, MakeOptions, Question, QuestionBank, SourceLink } from '../question.ts';
import { questionKinds } from '../question.ts';
import type { Random } from '../random.ts';
import { createRandom } from '../random.ts';
import { performerPool } from './draw/artist-pool.ts';
import { songPool } from './draw/song-pool.ts';
import { createGround } from './ground/ground.ts';
import { kinds } from './index.ts';
import type { Draft, Drawn } from './kind.ts';

/** Works out once what can be asked of a catalog version; making a question then only draws its wrong choices. */
export function createQuestionBank(whole: CatalogIndex): QuestionBank {
  const steps = questionBankSteps(whole);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** As `createQuestionBank`, in many short steps: it takes seconds on a big catalog, and others may have something to do meanwhile. */
export function* questionBankSteps(whole: CatalogIndex): Generator<undefined, QuestionBank> {
  const index = withCertainDates(whole);
  const drafts = yield* collectDrafts(index);
  return {
    version: index.catalog.version,
    subjects: [...drafts.values()].map(({ subject }) => subject),
    subject: (key) => drafts.get(key)?.subject,
    make(key, options) {
      const draft = drafts.get(key);
      return draft === undefined ? undefined : makeQuestion(index, draft, options);
    },
  };
}

/** A day that sources disagree on is asked about as the month that they agree on. */
function withCertainDates(index: CatalogIndex): CatalogIndex {
  const { catalog } = index;
  const isCertain = catalog.collaborations.every(({ otherDates }) => otherDates.length === 0);
  return isCertain
    ? index
    : createCatalogIndex({ ...catalog, collaborations: catalog.collaborations.map(withCertainDate) });
}

function* collectDrafts(index: CatalogIndex): Generator<undefined, ReadonlyMap<string, Draft>> {
  const ground = createGround(index);
  yield undefined;
  const material = { ground, artists: performerPool(ground), songs: songPool(ground) };
  const drafts = new Map<string, Draft>();
  for (const kind of questionKinds) {
    for (const draft of kinds[kind](material)) {
      if (!drafts.has(draft.subject.key)) drafts.set(draft.subject.key, draft);
      yield undefined;
    }
  }
  return drafts;
}

function makeQuestion(index: CatalogIndex, { subject, draw }: Draft, { seed, difficulty }: MakeOptions): Question {
  const { kind, key, songIds, artistIds } = subject;
  const rng = createRandom(seed, `${key} ${difficulty}`);
  const drawn = draw({ rng, difficulty });
  return {
    ...({ kind, facts: drawn.facts } as FactsOf), // a draft's facts are of its subject's kind
    ...choicesOf(drawn, rng),
    key,
    seed,
    difficulty,
    ...(drawn.typed === undefined ? {} : { typed: drawn.typed }),
    songIds,
    artistIds: drawn.artistIds ?? artistIds,
    sources: linksOf(index, drawn),
    proof: drawn.proof,
  };
}

/** Shuffled, but for true and false, which stay where people look for them. */
function choicesOf({ right, wrong }: Pick<Drawn<never>, 'right' | 'wrong'>, rng: Random) {
  const choices = isTrueOrFalse(right)
    ? [right, ...wrong].sort((one) => (isTrue(one) ? -1 : 1))
    : rng.shuffle([right, ...wrong]);
  return { choices, answer: choices.indexOf(right) };
}

function isTrueOrFalse(choice: Choice): boolean {
  return choice.type === 'word' && (choice.word === 'true' || choice.word === 'false');
}

function isTrue(choice: Choice): boolean {
  return choice.type === 'word' && choice.word === 'true';
}

/** The sources of everything that the answer rests on, each once. */
function linksOf(index: CatalogIndex, { proof }: Pick<Drawn<never>, 'proof'>): readonly SourceLink[] {
  const ids = new Set(proof.flatMap(({ sources }) => sources));
  return [...ids].flatMap((id) => {
    const source = index.source(id);
    if (source === undefined) return [];
    return source.url === undefined ? [{ title: source.title }] : [{ title: source.title, url: source.url }];
  });
}
