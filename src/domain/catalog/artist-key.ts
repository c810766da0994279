/** FNV-1a's 64 bits. Source: the IETF draft `draft-eastlake-fnv`. */
const offset = 0xcb_f2_9c_e4_84_22_23_25n;
const prime = 0x1_00_00_00_01_b3n;
const bits = 64;
/** Digits of base 36 that 64 bits take at most. */
const keyLength = 13;

/**
 * A short name of an artist, the same for good and everywhere: thirteen digits and small letters of its id's hash. For places where
 * several ids have to share a hundred characters. `CatalogIndex.artistByKey` finds the artist again.
 */
export function artistKey(id: string): string {
  let hash = offset;
  for (let at = 0; at < id.length; at++) hash = BigInt.asUintN(bits, (hash ^ BigInt(id.charCodeAt(at))) * prime);
  return hash.toString(36).padStart(keyLength, '0');
}
