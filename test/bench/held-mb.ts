/** What the program holds in memory of its own and outside of the heap, in MB. Needs --expose-gc. */
export function heldMb(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
