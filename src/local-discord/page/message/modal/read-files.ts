import type { FileValue } from './fields.ts';

/** Files as the control API takes them. @throws DOMException when one cannot be read */
export function readFiles(files: Iterable<File>): Promise<readonly FileValue[]> {
  return Promise.all(Array.from(files, readFile));
}

async function readFile(file: File): Promise<FileValue> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { filename: file.name, content_type: file.type || 'application/octet-stream', base64: bytes.toBase64() };
}
