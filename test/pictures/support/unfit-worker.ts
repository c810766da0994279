export function drawJob(): never {
  throw new Error('never called');
}

// As when it is loaded on a machine that misses something.
throw new Error('a font cannot be read');
