import type { MarkdownNode } from '#src/local-discord/page/message/markdown/nodes.ts';

/** A tree in one line, as the tests write it: `strong(a emphasis(b))`. Line breaks show as `⏎`. */
export function outline(nodes: readonly MarkdownNode[]): string {
  return nodes.map(outlineOf).join('').replaceAll('\n', '⏎');
}

function outlineOf(node: MarkdownNode): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'paragraph':
      return `p(${outline(node.content)})`;
    case 'heading':
      return `h${node.level}(${outline(node.content)})`;
    case 'list': {
      const items = node.items.map((item) => `item(${outline(item)})`).join('');
      return `${node.start === undefined ? 'ul' : `ol${node.start}`}(${items})`;
    }
    case 'code':
      return `code(${node.text})`;
    case 'code-block':
      return `pre${node.language === undefined ? '' : `:${node.language}`}(${node.text})`;
    case 'link':
      return `link:${node.href}(${outline(node.content)})`;
    case 'user':
    case 'role':
    case 'channel':
      return `${node.type}(${node.id})`;
    case 'command':
      return `command:${node.id}(${node.name})`;
    case 'everyone':
      return `everyone(${node.name})`;
    case 'guild-section':
      return `section(${node.name})`;
    case 'emoji':
      return `emoji:${node.id}(${node.name})`;
    case 'timestamp':
      return `time:${node.style}(${node.at})`;
    default:
      return `${node.type}(${outline(node.content)})`;
  }
}

/** Every text in a tree, in its order, and nothing of what it is. */
export function textIn(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if ('text' in node) return node.text;
      if ('items' in node) return node.items.map(textIn).join('');
      return 'content' in node ? textIn(node.content) : '';
    })
    .join('');
}
