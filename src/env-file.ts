import { editDistance } from '#src/domain/catalog/names/edit-distance.ts';

/** So many slips still make one of our names; other programs' settings in the same file are left alone. */
const slips = 2;

export interface EnvFileProblem {
  /** One-based. */
  readonly line: number;
  /** Names the setting, never its value. */
  readonly sentence: string;
}

/**
 * What dotenv would silently skip or misread: a line that is no assignment, a quote that never closes,
 * a setting written twice, or a name that is nearly a setting's.
 */
export function checkEnvFile(content: string, names: readonly string[]): EnvFileProblem | undefined {
  const seen = new Set<string>();
  for (const [index, line] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const sentence = checkLine(line.trim(), names, seen);
    if (sentence !== undefined) return { line: index + 1, sentence };
  }
  return undefined;
}

function checkLine(line: string, names: readonly string[], seen: Set<string>): string | undefined {
  if (line === '' || line.startsWith('#')) return undefined;
  const assignment = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line);
  if (assignment === null) return noAssignment(line, names);
  const [, name = '', value = ''] = assignment;
  if (seen.has(name)) return `${name} is set twice.`;
  seen.add(name);
  if (!names.includes(name)) return misspelt(name, names);
  const quote = /^["'`]/.exec(value)?.[0];
  const closes = quote === undefined || new RegExp(`^${quote}[^${quote}]*${quote}\\s*(?:#.*)?$`).test(value);
  return closes ? undefined : `the quote that opens the value of ${name} does not close.`;
}

function noAssignment(line: string, names: readonly string[]): string {
  const name = names.find((one) => line.startsWith(one));
  return name === undefined ? 'this is not NAME=value.' : `${name} is not followed by = and a value.`;
}

function misspelt(name: string, names: readonly string[]): string | undefined {
  const meant = names.find((one) => editDistance(name.toUpperCase(), one, slips) <= slips);
  return meant === undefined ? undefined : `${name} is not a setting; did you mean ${meant}?`;
}
