import type { MarkdownNode } from './nodes.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** The words of a text without their looks, in one line. A spoiler stays one; ids and times, which need a reader, are left out. */
export function plainText(text: string): string {
  return words(parseMarkdown(text)).replaceAll(/\s+/g, ' ').trim();
}

function words(nodes: readonly MarkdownNode[]): string {
  return nodes.map(wordsOf).join('');
}

function wordsOf(node: MarkdownNode): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'code-block':
      return node.text;
    case 'spoiler':
      return '[spoiler]';
    case 'command':
      return `/${node.name}`;
    case 'emoji':
      return `:${node.name}:`;
    case 'guild-section':
      return node.name;
    case 'everyone':
      return `@${node.name}`;
    case 'user':
    case 'role':
    case 'channel':
    case 'timestamp':
      return '';
    case 'list':
      return node.items.map((item) => `${words(item)} `).join('');
    case 'paragraph':
    case 'heading':
    case 'subtext':
    case 'quote':
      return `${words(node.content)} `;
    default:
      return words(node.content);
  }
}
