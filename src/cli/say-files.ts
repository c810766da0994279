import type { WrittenFiles } from '#src/catalog-files/write-dir.ts';

/** A line for each file; undefined where nothing was to be done. */
export function sayFiles({ written, removed }: WrittenFiles): string | undefined {
  const lines = [
    ...written.map((name) => `Wrote ${name}`),
    ...removed.map((name) => `Removed ${name}, which is empty now`),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}
