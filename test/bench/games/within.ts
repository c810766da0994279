/** A measurement that hangs ends by itself. @throws Error with the sentence when it takes longer */
export function within<Value>(limitMs: number, sentence: string, task: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${sentence} within ${limitMs / 1000} seconds`)), limitMs);
  return Promise.race([task, promise]).finally(() => clearTimeout(timer));
}
