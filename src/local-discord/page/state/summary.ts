import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

import { plainText, type Reader } from '../message/markdown/plain-text.ts';
import type { SeenMessage } from './wire.ts';

const LONGEST = 160;

/** A message in one line, for a reply's quotation and for who hears the page. */
export function summaryOf(message: SeenMessage, reader: Reader): string {
  if (message.thinking) return 'is thinking…';
  if (message.failed) return 'This application did not respond';
  const parts = [message.content, ...message.embeds.flatMap(embedTexts), ...textsIn(message.components ?? [])];
  const text = plainText(parts.filter((part) => part !== '').join('\n'), reader);
  if (text === '') return message.attachments.map(({ filename }) => filename).join(', ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}

function embedTexts({ title = '', description = '' }: { title?: string; description?: string }): readonly string[] {
  return [title, description];
}

/** Text displays, however deep. */
function textsIn(components: readonly unknown[]): readonly string[] {
  return components.flatMap((component) => {
    const { type, content, components: inner } = component as Partial<Loose>; // one of Discord's components, whichever it is
    if (type === 10 && content !== undefined) return [content];
    return textsIn(inner ?? []);
  });
}

interface Loose {
  readonly type: APIMessageTopLevelComponent['type'];
  readonly content: string;
  readonly components: readonly unknown[];
}
