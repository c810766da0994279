/** @param color 0xRRGGBB */
export function cssColor(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}
