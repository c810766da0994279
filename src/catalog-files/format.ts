const columns = 120;

/** Characters that take two columns, so that a line with Hangul is as wide as it looks. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/**
 * The one way a catalog file is written, so that exporting what was imported changes no byte: 2 spaces; an object or a
 * list goes on one line where it fits into 120 columns. A list of objects never does, nor does a song, which is what
 * editors read and change. The repository's formatter leaves files of this form alone.
 */
export function formatCatalogFile(content: unknown): string {
  return `${formatValue(content, { indent: 0, around: 0, spread: true })}\n`;
}

interface Place {
  readonly indent: number;
  /** Columns that are taken on the value's line: its indent, its name and the comma after it. */
  readonly around: number;
  readonly spread?: boolean;
}

function formatValue(value: unknown, { indent, around, spread = false }: Place): string {
  const flat = formatFlat(value);
  if (typeof value !== 'object' || value === null || flat === '[]' || flat === '{}') return flat;
  if (!spread && !isSpread(value) && around + widthOf(flat) <= columns) return flat;
  const inner = indent + 2;
  const named = Array.isArray(value) ? value.map((item) => ['', item] as const) : Object.entries(value);
  const lines = named.map(([name, item], index) => {
    const before = ' '.repeat(inner) + (Array.isArray(value) ? '' : `${JSON.stringify(name)}: `);
    const comma = index < named.length - 1 ? 1 : 0;
    return before + formatValue(item, { indent: inner, around: widthOf(before) + comma });
  });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** True for a value that holds something which is always spread out: then the line cannot be whole. */
function isSpread(value: object): boolean {
  if ('credits' in value) return true;
  const items: unknown[] = Object.values(value);
  const isObject = (item: unknown): item is object => typeof item === 'object' && item !== null;
  const isList = Array.isArray(value) && items.length > 1;
  if (isList && items.every((item) => isObject(item) && Object.keys(item).length > 1)) return true;
  return items.some((item) => isObject(item) && isSpread(item));
}

function formatFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatFlat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${formatFlat(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
