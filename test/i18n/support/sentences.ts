type Sentence = (...facts: readonly unknown[]) => string;

/** Every sentence that has facts in it, by its path. */
export function sentences(value: object, path: string): readonly (readonly [path: string, write: Sentence])[] {
  return Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
    if (typeof field === 'function') return [[`${path}.${key}`, field as Sentence] as const];
    return typeof field === 'object' && field !== null ? sentences(field, `${path}.${key}`) : [];
  });
}

/** Stands for any fact, a number, a text, a list or an object of them, and notes which were used. */
function anyFact(name: string, used: Set<string>): unknown {
  return new Proxy(() => undefined, {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive) return () => (used.add(name), 7);
      return anyFact(typeof key === 'string' && name.length < 3 ? `${name}.${key}` : name, used);
    },
    apply: () => anyFact(name, used),
  });
}

/** A sentence about facts of any kind, and which of them it used. */
export function written(write: Sentence): { readonly text: string; readonly used: readonly string[] } {
  const used = new Set<string>();
  const text = write(...[0, 1, 2, 3].slice(0, write.length).map((at) => anyFact(String(at), used)));
  return { text, used: [...used].toSorted() };
}
