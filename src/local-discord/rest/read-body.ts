import type { IncomingMessage } from 'node:http';
import { refusal } from './api-error.ts';

export interface UploadedFile {
  readonly field: string;
  readonly filename: string;
  readonly size: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface RequestBody {
  /** Parsed JSON; undefined when there was none. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Resources/message: a request holds at most 25 MiB. */
const MAX_BYTES = 25 * 1024 * 1024;
const NO_FILES: readonly UploadedFile[] = [];

/** @throws ApiError 40005 when too large, 50109 when it is not JSON. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await readBytes(request, MAX_BYTES);
  if (bytes === undefined) throw refusal('bodyTooLarge');
  if (bytes.length === 0) return { json: undefined, files: NO_FILES };
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { json: parse(bytes.toString('utf8')), files: NO_FILES };
}

/** undefined when there is more than `limit`. The rest is read and thrown away, so that the answer can be sent. */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    });
    request.on('end', () => resolve(size > limit ? undefined : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

async function readForm(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await parseForm(bytes, type);
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = {};
  let json: unknown;
  for (const [field, value] of form.entries()) {
    if (field === 'payload_json') json = parse(typeof value === 'string' ? value : await value.text());
    else if (typeof value === 'string') fields[field] = value;
    else files.push(await toFile(field, value));
  }
  return { json: withFields(json, fields), files };
}

/** Reference, uploading files: what is not a file may stand in a field of its own, such as `content`. */
function withFields(json: unknown, fields: Readonly<Record<string, string>>): unknown {
  if (Object.keys(fields).length === 0) return json;
  return typeof json === 'object' && json !== null ? { ...fields, ...json } : fields;
}

async function parseForm(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    throw refusal('invalidJson'); // what Discord says to a form it cannot read
  }
}

async function toFile(field: string, file: File): Promise<UploadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { field, filename: file.name, size: bytes.byteLength, type: file.type || 'application/octet-stream', bytes };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('invalidJson');
  }
}
