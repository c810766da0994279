import { TimestampView } from '../time/timestamp.tsx';
import { MentionView } from './mention-view.tsx';
import type { Inline, Span } from './nodes.ts';
import { Spoiler } from './spoiler.tsx';

export function InlineViews({ nodes }: { readonly nodes: readonly Inline[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        <InlineView key={index} node={node} />
      ))}
    </>
  );
}

const elements = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
} as const satisfies Record<Exclude<Span, 'spoiler'>, string>;

function InlineView({ node }: { readonly node: Inline }) {
  switch (node.type) {
    case 'text':
      return <>{node.text}</>;
    case 'strong':
    case 'emphasis':
    case 'underline':
    case 'strike': {
      const Element = elements[node.type];
      return (
        <Element>
          <InlineViews nodes={node.content} />
        </Element>
      );
    }
    case 'spoiler':
      return (
        <Spoiler>
          <InlineViews nodes={node.content} />
        </Spoiler>
      );
    case 'code':
      return <code class="markdown-code">{node.text}</code>;
    case 'code-block':
      return <CodeBlock {...node} />;
    case 'link':
      return (
        <a
          class="markdown-link"
          href={node.href}
          title={node.title ?? node.href}
          target="_blank"
          rel="noreferrer noopener"
        >
          <InlineViews nodes={node.content} />
        </a>
      );
    case 'emoji':
      return <span class="markdown-emoji">{`:${node.name}:`}</span>;
    case 'timestamp':
      return <TimestampView at={node.at} style={node.style} />;
    default:
      return <MentionView node={node} />;
  }
}

function CodeBlock({ language, text }: { readonly language: string | undefined; readonly text: string }) {
  const label = language === undefined ? 'Code' : `Code in ${language}`;
  return (
    <figure class="markdown-code-block">
      {language === undefined ? null : <figcaption>{language}</figcaption>}
      {/* Long lines scroll, and what scrolls must be reached by the keyboard. */}
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
