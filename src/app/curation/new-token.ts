const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
const length = 12;

/** Twelve characters of 0-9a-z. @param random 0 ≤ x < 1 */
export function newToken(random: () => number): string {
  return Array.from({ length }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
}
