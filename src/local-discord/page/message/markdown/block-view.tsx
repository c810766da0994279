import type { ComponentChild } from 'preact';

import { inlineViews } from './inline-view.tsx';
import type { Block, List } from './nodes.ts';

export function blockViews(blocks: readonly Block[]): readonly ComponentChild[] {
  return blocks.map(blockView);
}

function blockView(block: Block, key: number): ComponentChild {
  switch (block.type) {
    case 'paragraph':
      return (
        <div key={key} class="markdown-lines">
          {inlineViews(block.content)}
        </div>
      );
    case 'subtext':
      return (
        <small key={key} class="markdown-subtext">
          {inlineViews(block.content)}
        </small>
      );
    case 'heading': {
      // The page's own headings end at the second level.
      const Heading = `h${block.level + 2}` as 'h3' | 'h4' | 'h5';
      return (
        <Heading key={key} class="markdown-heading" data-level={block.level}>
          {inlineViews(block.content)}
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote key={key} class="markdown-quote" dir="auto">
          {blockViews(block.content)}
        </blockquote>
      );
    case 'list':
      return listView(block, key);
  }
}

function listView({ start, items }: List, key: number): ComponentChild {
  const content = items.map((item, index) => <li key={index}>{blockViews(item)}</li>);
  if (start === undefined)
    return (
      <ul key={key} class="markdown-list" dir="auto">
        {content}
      </ul>
    );
  return (
    <ol key={key} class="markdown-list" dir="auto" start={start}>
      {content}
    </ol>
  );
}
