import type { APIAttachment } from 'discord-api-types/v10';

/** Any object in a component tree. */
export interface Node {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
  readonly component?: Node;
}

/** Every component, parents before children, as Discord numbers them. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if (node.components !== undefined) yield* walk(node.components);
    if (node.accessory !== undefined) yield* walk([node.accessory]);
    if (node.component !== undefined) yield* walk([node.component]);
  }
}

/** Gives an id to every component that has none (0 counts as none), none twice. */
export function numberComponents<T>(components: readonly T[]): T[] {
  const copy = structuredClone(components) as unknown as Node[]; // a JSON tree of components; T is what the caller calls it
  const taken = new Set<number>();
  for (const node of walk(copy)) if (node.id !== undefined && node.id !== 0) taken.add(node.id);
  let next = 1;
  for (const node of walk(copy)) {
    if (node.id !== undefined && node.id !== 0) continue;
    while (taken.has(next)) next += 1;
    taken.add(next);
    (node as { id: number }).id = next; // our own copy
  }
  return copy as unknown as T[];
}

/** Replaces attachment://name by the address the file is served at, anywhere in the tree. */
export function resolveMedia<T>(tree: T, attachments: readonly APIAttachment[]): T {
  if (attachments.length === 0) return tree;
  const byName = new Map(attachments.map((attachment) => [`attachment://${attachment.filename}`, attachment]));
  return replace(tree, byName) as T; // same shape, other addresses
}

function replace(value: unknown, byName: ReadonlyMap<string, APIAttachment>): unknown {
  if (Array.isArray(value)) return value.map((item) => replace(item, byName));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, replace(item, byName)] as const);
  const url = 'url' in value && typeof value.url === 'string' ? byName.get(value.url) : undefined;
  const result: Record<string, unknown> = { ...Object.fromEntries(entries), ...fileFacts(value, byName) };
  if (url === undefined) return result;
  const { id, content_type, width, height } = url;
  const size = width == null ? {} : { width, height };
  return { ...result, url: url.url, proxy_url: url.url, attachment_id: id, content_type, ...size };
}

/** What Discord adds to a File component. */
function fileFacts(value: object, byName: ReadonlyMap<string, APIAttachment>): object {
  const media: unknown = 'file' in value ? value.file : undefined;
  const isMedia = typeof media === 'object' && media !== null && 'url' in media && typeof media.url === 'string';
  const attachment = isMedia ? byName.get(String(media.url)) : undefined;
  return attachment === undefined ? {} : { name: attachment.filename, size: attachment.size };
}

/** All the text that mentions may stand in. */
export function textOf(components: readonly unknown[]): string {
  const texts: string[] = [];
  for (const node of walk(components as readonly Node[])) {
    // checked by the rules
    if (node.type === 10 && 'content' in node && typeof node.content === 'string') texts.push(node.content);
  }
  return texts.join('\n');
}
