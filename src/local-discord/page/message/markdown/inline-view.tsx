import type { ComponentChild } from 'preact';

import { TimestampView } from '../time/timestamp.tsx';
import { MentionView } from './mention-view.tsx';
import type { Inline, Span } from './nodes.ts';
import { Spoiler } from './spoiler.tsx';

/** What stands in a line, as elements. Texts have no component of their own: a channel holds thousands of them. */
export function inlineViews(nodes: readonly Inline[]): readonly ComponentChild[] {
  return nodes.map(inlineView);
}

const elements = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
} as const satisfies Record<Exclude<Span, 'spoiler'>, string>;

function inlineView(node: Inline, key: number): ComponentChild {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'strong':
    case 'emphasis':
    case 'underline':
    case 'strike': {
      const Element = elements[node.type];
      return <Element key={key}>{inlineViews(node.content)}</Element>;
    }
    case 'spoiler':
      return <Spoiler key={key}>{inlineViews(node.content)}</Spoiler>;
    case 'code':
      return (
        <code key={key} class="markdown-code">
          {node.text}
        </code>
      );
    case 'code-block':
      return <CodeBlock key={key} language={node.language} text={node.text} />;
    case 'link':
      return (
        <a
          key={key}
          class="markdown-link"
          href={node.href}
          title={node.title ?? node.href}
          target="_blank"
          rel="noreferrer noopener"
        >
          {inlineViews(node.content)}
        </a>
      );
    case 'emoji':
      return `:${node.name}:`;
    case 'timestamp':
      return <TimestampView key={key} at={node.at} style={node.style} />;
    default:
      return <MentionView key={key} node={node} />;
  }
}

function CodeBlock({ language, text }: { readonly language: string | undefined; readonly text: string }) {
  const label = language === undefined ? 'Code' : `Code in ${language}`;
  return (
    <figure class="markdown-code-block" aria-label={label}>
      {language === undefined ? null : <figcaption>{language}</figcaption>}
      <pre>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
