/** Latencies in milliseconds, as a table shows them. */
export interface Figures {
  readonly p50: number;
  readonly p99: number;
  /** Answers per second over the whole block. */
  readonly throughput: number;
}

/** @param latencies milliseconds, at least one */
export function figuresOf(latencies: readonly number[], elapsedMs: number): Figures {
  const sorted = latencies.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), throughput: (latencies.length / elapsedMs) * 1000 };
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export function ms(value: number): string {
  return value.toFixed(2);
}
