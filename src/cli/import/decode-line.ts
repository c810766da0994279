/** @param number 1 for the first line of a file, which may begin with a mark of its encoding */
export function decodeLine(bytes: Uint8Array, number: number): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return (number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text).trim();
}
