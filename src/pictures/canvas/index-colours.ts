/** Pixels as places in a list of colours. */
export interface Indexed {
  /** At most 256, as 0xBBGGRR. */
  readonly colours: readonly number[];
  /** One byte a pixel. */
  readonly places: Uint8Array;
}

const most = 256;
/** So many of the colours used most stay exactly as they are. */
const exact = 160;

/**
 * At most 256 colours. Grounds and letters keep theirs; of the many shades at the edges of letters and in emoji, those that are nearly
 * the same become one. The same pixels always give the same colours.
 *
 * @param pixels as 0xAABBGGRR; the opacity is not looked at
 */
export function indexColours(pixels: Uint32Array): Indexed {
  const counts = countColours(pixels);
  const byUse = [...counts].toSorted(([a, useOfA], [b, useOfB]) => useOfB - useOfA || a - b).map(([colour]) => colour);
  const colours = byUse.length <= most ? byUse : [...byUse.slice(0, exact), ...shades(byUse.slice(exact), counts)];
  const placeOf = new Map(byUse.map((colour) => [colour, nearest(colours, colour)]));
  return { colours, places: placesOf(pixels, placeOf) };
}

/** Pixels mostly are like the one before. */
function countColours(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let run = 0;
  for (let at = 0; at < pixels.length; at++) {
    run++;
    const colour = pixels[at] ?? 0;
    if (colour === pixels[at + 1]) continue;
    counts.set(colour & 0xff_ff_ff, (counts.get(colour & 0xff_ff_ff) ?? 0) + run);
    run = 0;
  }
  return counts;
}

/** Of colours that agree in the upper half of each channel the one used most; those groups that are used most. */
function shades(byUse: readonly number[], counts: ReadonlyMap<number, number>): readonly number[] {
  const groups = new Map<number, { readonly colour: number; uses: number }>();
  for (const colour of byUse) {
    const group = groups.get(colour & 0xf0_f0_f0);
    const uses = counts.get(colour) ?? 0;
    if (group === undefined) groups.set(colour & 0xf0_f0_f0, { colour, uses });
    else group.uses += uses;
  }
  const kept = [...groups.values()].toSorted((a, b) => b.uses - a.uses || a.colour - b.colour);
  return kept.slice(0, most - exact).map(({ colour }) => colour);
}

function nearest(colours: readonly number[], colour: number): number {
  let [best, least] = [0, Infinity];
  for (const [place, other] of colours.entries()) {
    const distance = distanceOf(colour, other);
    if (distance < least) [best, least] = [place, distance];
    if (distance === 0) break;
  }
  return best;
}

function distanceOf(a: number, b: number): number {
  const red = (a & 0xff) - (b & 0xff);
  const green = ((a >> 8) & 0xff) - ((b >> 8) & 0xff);
  const blue = ((a >> 16) & 0xff) - ((b >> 16) & 0xff);
  return red * red + green * green + blue * blue;
}

function placesOf(pixels: Uint32Array, placeOf: ReadonlyMap<number, number>): Uint8Array {
  const places = new Uint8Array(pixels.length);
  let [last, place] = [-1, 0];
  for (let at = 0; at < pixels.length; at++) {
    const colour = pixels[at] ?? 0;
    if (colour !== last) [last, place] = [colour, placeOf.get(colour & 0xff_ff_ff) ?? 0];
    places[at] = place;
  }
  return places;
}
