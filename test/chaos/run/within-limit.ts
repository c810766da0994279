/** @throws Error when it takes longer: what hangs shall be seen, not waited for */
export async function withinLimit<Value>(limitMs: number, task: () => Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not done within ${limitMs / 1000} s`)), limitMs);
  try {
    return await Promise.race([task(), promise]);
  } finally {
    clearTimeout(timer);
  }
}
