import { useMemo } from 'preact/hooks';

import { blockViews } from './block-view.tsx';
import { parseMarkdown } from './parse-markdown.ts';

/** A text of Discord's Markdown; read again only when it is another text. */
export function Markdown({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return <div class="markdown">{blockViews(blocks)}</div>;
}
