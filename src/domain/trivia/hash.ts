/** FNV-1a over UTF-16 units, as a signed 32-bit number: spreads texts evenly, keeps no secret. */
export function fnv1a(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash | 0;
}

/** The code under which people name a question: eight hex digits of its key. */
export function questionCode(key: string): string {
  return (fnv1a(key) >>> 0).toString(16).padStart(8, '0');
}
