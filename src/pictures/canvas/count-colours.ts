/** The colours of a picture, numbered as they come. */
export interface Counted {
  /** As 0xBBGGRR. */
  readonly colours: Uint32Array;
  /** How many pixels have each. */
  readonly counts: Uint32Array;
  /** Of a colour that is among them. */
  numberOf(colour: number): number;
}

/** A colour's slot in a table that is at most half full; one that is taken gives way to the next. */
function slotOf(colour: number, mask: number): number {
  return (Math.imul(colour, 0x9e_37_79_b1) >>> 8) & mask;
}

interface Table {
  /** By slot; -1 where there is none. */
  readonly numbers: Int32Array;
  readonly mask: number;
}

/** A table and not a Map, because a picture has millions of pixels. @param pixels as 0xAABBGGRR, all of one opacity */
export function countColours(pixels: Uint32Array): Counted {
  let table = emptyTable(1 << 13);
  let colours = new Uint32Array(1 << 12);
  let counts = new Uint32Array(1 << 12);
  let known = 0;
  // Pixels mostly are like the one before: run by run.
  for (let at = 0; at < pixels.length;) {
    const pixel = pixels[at] ?? 0;
    const colour = pixel & 0xff_ff_ff;
    const slot = find(table, colours, colour);
    let number = table.numbers[slot] ?? -1;
    if (number === -1) {
      number = known++;
      table.numbers[slot] = number;
      colours[number] = colour;
    }
    const start = at;
    do at++;
    while (at < pixels.length && pixels[at] === pixel);
    counts[number] = (counts[number] ?? 0) + at - start;
    if (known < colours.length) continue;
    [colours, counts] = [longer(colours), longer(counts)];
    table = refilled(colours, known);
  }
  return {
    colours: colours.subarray(0, known),
    counts: counts.subarray(0, known),
    numberOf: (colour) => table.numbers[find(table, colours, colour)] ?? 0,
  };
}

function emptyTable(slots: number): Table {
  return { numbers: new Int32Array(slots).fill(-1), mask: slots - 1 };
}

/** Where the colour is, or would be. */
function find({ numbers, mask }: Table, colours: Uint32Array, colour: number): number {
  let slot = slotOf(colour, mask);
  for (;;) {
    const number = numbers[slot] ?? -1;
    if (number === -1 || colours[number] === colour) return slot;
    slot = (slot + 1) & mask;
  }
}

function longer(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(list.length * 2);
  twice.set(list);
  return twice;
}

function refilled(colours: Uint32Array, known: number): Table {
  const table = emptyTable(colours.length * 2);
  for (let number = 0; number < known; number++) table.numbers[find(table, colours, colours[number] ?? 0)] = number;
  return table;
}
