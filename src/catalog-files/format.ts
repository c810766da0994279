const width = 120;

/**
 * The one way a catalog file is written, so that exporting what was imported changes no byte: 2 spaces; an object or a
 * list goes on one line where it fits into 120 columns, but each entry of a file starts on its own line.
 */
export function formatCatalogFile(content: object): string {
  const fields = Object.entries(content).map(([key, value]) => `  ${JSON.stringify(key)}: ${formatField(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

function formatField(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  const isEntry = (item: unknown) => typeof item === 'object' && item !== null && 'credits' in item;
  const items = value.map((item) => `    ${formatValue(item, 4, 4, isEntry(item))}`);
  return `[\n${items.join(',\n')}\n  ]`;
}

/** `used` columns stand before the value on its line. A song is always spread out: it is what editors read and change. */
function formatValue(value: unknown, indent: number, used: number, spread = false): string {
  const flat = formatFlat(value);
  if (typeof value !== 'object' || value === null) return flat;
  if (!spread && used + flat.length < width) return flat;
  const inner = indent + 2;
  const pad = ' '.repeat(inner);
  if (Array.isArray(value)) {
    const items = value.map((item) => pad + formatValue(item, inner, inner));
    return `[\n${items.join(',\n')}\n${' '.repeat(indent)}]`;
  }
  const fields = Object.entries(value).map(([key, field]) => {
    const name = `${pad}${JSON.stringify(key)}: `;
    return name + formatValue(field, inner, name.length);
  });
  return `{\n${fields.join(',\n')}\n${' '.repeat(indent)}}`;
}

function formatFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatFlat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${formatFlat(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
