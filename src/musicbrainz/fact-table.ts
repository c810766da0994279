/** A byte for each of millions of ids, in 17 to 34 bytes each and nothing else for the garbage collector to look at. */
export interface FactTable {
  readonly size: number;
  get(mbid: string): number | undefined;
  /** @returns whether that was news */
  set(mbid: string, fact: number): boolean;
  /** Takes in what `pack` has made. */
  unpack(packed: Uint8Array): void;
}

const idBytes = 16;
const packedBytes = idBytes + 1;
/** Fuller than this, looking for a free place takes long. */
const fullest = 0.7;

/** @param fact 1 to 255: zero marks a free place */
export function pack(facts: ReadonlyMap<string, number>): Uint8Array {
  const packed = new Uint8Array(facts.size * packedBytes);
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const [mbid, fact] of facts) {
    const words = wordsOf(mbid);
    for (let word = 0; word < 4; word += 1) view.setUint32(at + word * 4, words[word] ?? 0);
    packed[at + idBytes] = fact;
    at += packedBytes;
  }
  return packed;
}

/** An open hash table. The ids are random, so that a part of them is a hash of them. */
export function createFactTable(places = 1 << 12): FactTable {
  let ids = new Uint32Array(places * 4);
  let facts = new Uint8Array(places);
  let size = 0;

  function placeOf(words: ArrayLike<number>, from = 0): number {
    const last = facts.length - 1;
    let place = ((words[from] ?? 0) ^ (words[from + 3] ?? 0)) & last;
    while (facts[place] !== 0 && !isAt(place, words, from)) place = (place + 1) & last;
    return place;
  }

  function isAt(place: number, words: ArrayLike<number>, from: number): boolean {
    const at = place * 4;
    return (
      ids[at] === words[from] &&
      ids[at + 1] === words[from + 1] &&
      ids[at + 2] === words[from + 2] &&
      ids[at + 3] === words[from + 3]
    );
  }

  function put(words: ArrayLike<number>, from: number, fact: number): boolean {
    const place = placeOf(words, from);
    const known = facts[place];
    if (known === fact) return false;
    facts[place] = fact;
    if (known !== 0) return true;
    for (let word = 0; word < 4; word += 1) ids[place * 4 + word] = words[from + word] ?? 0;
    size += 1;
    if (size > facts.length * fullest) grow();
    return true;
  }

  function grow(): void {
    const [oldIds, oldFacts] = [ids, facts];
    ids = new Uint32Array(oldIds.length * 2);
    facts = new Uint8Array(oldFacts.length * 2);
    size = 0;
    for (const [place, fact] of oldFacts.entries()) if (fact !== 0) put(oldIds, place * 4, fact);
  }

  return {
    get size() {
      return size;
    },
    get(mbid) {
      const fact = facts[placeOf(wordsOf(mbid))];
      return fact === 0 ? undefined : fact;
    },
    set: (mbid, fact) => put(wordsOf(mbid), 0, fact),
    unpack(packed) {
      const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
      const words = [0, 0, 0, 0];
      for (let at = 0; at + packedBytes <= packed.length; at += packedBytes) {
        for (let word = 0; word < 4; word += 1) words[word] = view.getUint32(at + word * 4);
        put(words, 0, packed[at + idBytes] ?? 0);
      }
    },
  };
}

function wordsOf(mbid: string): readonly number[] {
  return [
    Number.parseInt(mbid.slice(0, 8), 16),
    Number.parseInt(mbid.slice(9, 13) + mbid.slice(14, 18), 16),
    Number.parseInt(mbid.slice(19, 23) + mbid.slice(24, 28), 16),
    Number.parseInt(mbid.slice(28), 16),
  ];
}
