import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

import { BlockView } from './block-view.tsx';
import { parseMarkdown } from './parse-markdown.ts';

/** A text of Discord's Markdown; read again only when it is another text. */
export function Markdown({ text, children }: { readonly text: string; readonly children?: ComponentChildren }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div class="markdown">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
      {children}
    </div>
  );
}
