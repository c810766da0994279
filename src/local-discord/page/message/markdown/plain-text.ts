import type { Known } from '../known.ts';
import { timeFormatOf } from '../time/format-time.ts';
import { labelOf } from './label-of.ts';
import type { MarkdownNode } from './nodes.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** What mentions and times are read with. */
export interface Reader extends Pick<Known, 'people' | 'roles' | 'channels'> {
  readonly locale: string;
  /** Epoch milliseconds: what "in 5 seconds" counts from. */
  readonly now: number;
}

/** The words of a text without their looks, in one line. A spoiler stays one. */
export function plainText(text: string, reader: Reader): string {
  return words(parseMarkdown(text), reader).replaceAll(/\s+/g, ' ').trim();
}

function words(nodes: readonly MarkdownNode[], reader: Reader): string {
  return nodes.map((node) => wordsOf(node, reader)).join('');
}

function wordsOf(node: MarkdownNode, reader: Reader): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'code-block':
      return node.text;
    case 'spoiler':
      return '[spoiler]';
    case 'emoji':
      return `:${node.name}:`;
    case 'user':
    case 'role':
    case 'channel':
    case 'everyone':
    case 'command':
    case 'guild-section':
      return labelOf(node, reader);
    case 'timestamp': {
      const format = timeFormatOf(reader.locale);
      return node.style === 'R' ? format.relative(node.at, reader.now) : format.date(node.at, node.style);
    }
    case 'list':
      return node.items.map((item) => `${words(item, reader)} `).join('');
    case 'paragraph':
    case 'heading':
    case 'subtext':
    case 'quote':
      return `${words(node.content, reader)} `;
    default:
      return words(node.content, reader);
  }
}
