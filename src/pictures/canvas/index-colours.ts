import { countColours } from './count-colours.ts';

/** A list of colours that stands for those of a picture. */
export interface Indexed {
  /** At most 256, as 0xBBGGRR. */
  readonly colours: readonly number[];
  /** Where in the list the one is that stands for a colour of the picture. */
  placeOf(colour: number): number;
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
  const { colours: found, counts, numberOf } = countColours(pixels);
  const byUse = [...found.keys()].toSorted(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (found[a] ?? 0) - (found[b] ?? 0),
  );
  const used = byUse.map((number) => ({ colour: found[number] ?? 0, uses: counts[number] ?? 0 }));
  const kept = used.length <= most ? used : [...used.slice(0, exact), ...shades(used.slice(exact))];
  const colours = kept.map(({ colour }) => colour);
  const places = placesIn(colours, found);
  return { colours, placeOf: (colour) => places[numberOf(colour)] ?? 0 };
}

interface Used {
  readonly colour: number;
  readonly uses: number;
}

/** Of colours that agree in the upper half of each channel the one used most; those groups that are used most. */
function shades(byUse: readonly Used[]): readonly Used[] {
  const groups = new Map<number, { readonly colour: number; uses: number }>();
  for (const { colour, uses } of byUse) {
    const group = groups.get(colour & 0xf0_f0_f0);
    if (group === undefined) groups.set(colour & 0xf0_f0_f0, { colour, uses });
    else group.uses += uses;
  }
  const kept = [...groups.values()].toSorted((a, b) => b.uses - a.uses || a.colour - b.colour);
  return kept.slice(0, most - exact);
}

/** For each colour the place of the one in the list that is nearest to it. */
function placesIn(list: readonly number[], colours: Uint32Array): Uint8Array {
  const own = new Map(list.map((colour, place) => [colour, place]));
  const channels = [0, 8, 16].map((shift) => Int16Array.from(list, (colour) => (colour >> shift) & 0xff));
  return Uint8Array.from(colours, (colour) => own.get(colour) ?? nearest(channels, colour));
}

function nearest([reds = none, greens = none, blues = none]: readonly Int16Array[], colour: number): number {
  let [best, least] = [0, Infinity];
  for (let place = 0; place < reds.length; place++) {
    const red = (colour & 0xff) - (reds[place] ?? 0);
    const green = ((colour >> 8) & 0xff) - (greens[place] ?? 0);
    const blue = ((colour >> 16) & 0xff) - (blues[place] ?? 0);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) {
      best = place;
      least = distance;
    }
  }
  return best;
}

const none = new Int16Array();
