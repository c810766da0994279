/** Prisma's enums cannot hold a hyphen, the domain's words can: `sub_unit` here is `sub-unit` there. */
type Dashed<Word extends string> = Word extends `${infer Head}_${infer Tail}` ? `${Head}-${Dashed<Tail>}` : Word;
type Underscored<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Word;

export function dashed<Word extends string>(word: Word): Dashed<Word> {
  return word.replaceAll('_', '-') as Dashed<Word>; // the type says the same as the code
}

export function underscored<Word extends string>(word: Word): Underscored<Word> {
  return word.replaceAll('-', '_') as Underscored<Word>; // the type says the same as the code
}
