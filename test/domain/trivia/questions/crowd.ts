import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Catalog, Claim, Collaboration, Membership } from '#src/domain/catalog/model.ts';
import type { Question, QuestionBank, QuestionKind } from '#src/domain/trivia/question.ts';
import { difficulties } from '#src/domain/trivia/question.ts';
import { createQuestionBank } from '#src/domain/trivia/questions/bank.ts';
import { aCatalog, aClaim, anArtist, aSong, aSource, whereEverybodySings } from '#test/support/builders/catalog.ts';

import { faultsOf, textIn } from './proof/check-question.ts';
import { readingsOf } from './proof/readings.ts';
import { worldOf } from './proof/world-of.ts';

const two = ['one', 'two'];

/** A verified song of the year, by these main artists. */
export function known(id: string, artistIds: readonly string[], over: Partial<Collaboration> = {}): Collaboration {
  return aSong(id, artistIds, { title: `Title ${id}`, released: '2020-05-10', sourceIds: two, ...over });
}

export function member(personId: string, groupId: string, over: Partial<Membership> = {}): Membership {
  return { personId, groupId, status: 'current', sourceIds: two, ...over };
}

export function peaked(songId: string, peak: number, over: Partial<Claim> = {}): Claim {
  const values = [
    { text: { en: `No. ${peak}.`, ko: `${peak}위.` }, chart: { chart: 'Big Chart', peak }, sourceIds: two },
  ];
  return aClaim(`${songId}-peak-${peak}`, songId, { kind: 'chart-peak', status: 'verified', values, ...over });
}

/** Ten guests and ten hosts with a song each: nobody has to do with the artists of a test, but all are plausible choices. */
const guests = Array.from({ length: 10 }, (_, at) => anArtist(`guest${at}`, { name: `Guest ${at}` }));
const hosts = Array.from({ length: 10 }, (_, at) =>
  anArtist(`host${at}`, { name: `Host ${at}`, kind: 'group', scene: 'korean' }),
);
const songs = guests.map(({ id }, at) => known(`crowd${at}`, [`host${at}`, id], { released: `${2010 + at}-03-03` }));

interface Added {
  readonly artists?: readonly Artist[];
  readonly memberships?: readonly Membership[];
  readonly songs?: readonly Collaboration[];
  readonly claims?: readonly Claim[];
}

export function crowdWith(added: Added): Catalog {
  return whereEverybodySings(
    aCatalog({
      artists: [...guests, ...hosts, ...(added.artists ?? [])].sort(byId),
      memberships: added.memberships ?? [],
      collaborations: [...songs, ...(added.songs ?? [])].sort(byId),
      claims: added.claims ?? [],
      sources: ['one', 'two', 'three'].map((id) => aSource(id)),
    }),
  );
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

export interface Asked {
  readonly bank: QuestionBank;
  readonly keys: readonly string[];
  /** Many questions of one subject: every difficulty, forty seeds. */
  questions(key: string): readonly Question[];
  /** Every choice that any of these ever offers, as an English reader sees it. */
  choices(key: string): ReadonlySet<string>;
  keysOf(kind: QuestionKind): readonly string[];
  /** What the proofs find wrong with anything that the bank makes. */
  faults(): readonly string[];
}

export function ask(catalog: Catalog): Asked {
  const bank = createQuestionBank(createCatalogIndex(catalog));
  const questions = (key: string) =>
    difficulties.flatMap((difficulty) =>
      Array.from({ length: 40 }, (_, seed) => {
        const made = bank.make(key, { seed, difficulty });
        // A subject that is not there would have no wrong choice, and prove nothing.
        if (made === undefined) throw new Error(`the bank has no ${key}`);
        return made;
      }),
    );
  return {
    bank,
    keys: bank.subjects.map(({ key }) => key),
    questions,
    choices: (key) => new Set(questions(key).flatMap((one) => one.choices.map((choice) => textIn(choice, 'en')))),
    keysOf: (kind) => bank.subjects.filter((subject) => subject.kind === kind).map(({ key }) => key),
    faults() {
      const readings = readingsOf(worldOf(catalog));
      const made = bank.subjects.flatMap(({ key }) =>
        [1, 2].flatMap((seed) => bank.make(key, { seed, difficulty: 'hard' }) ?? []),
      );
      return made.flatMap((question) => faultsOf(readings, question));
    },
  };
}
