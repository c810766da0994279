import { InlineViews } from './inline-view.tsx';
import type { Block, List } from './nodes.ts';

export function BlockView({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <div class="markdown-lines">
          <InlineViews nodes={block.content} />
        </div>
      );
    case 'subtext':
      return (
        <small class="markdown-subtext">
          <InlineViews nodes={block.content} />
        </small>
      );
    case 'heading': {
      // The page's own headings end at the second level.
      const Heading = `h${block.level + 2}` as 'h3' | 'h4' | 'h5';
      return (
        <Heading class="markdown-heading" data-level={block.level}>
          <InlineViews nodes={block.content} />
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote class="markdown-quote">
          <BlockViews blocks={block.content} />
        </blockquote>
      );
    case 'list':
      return <ListView list={block} />;
  }
}

function BlockViews({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>
  );
}

function ListView({ list: { start, items } }: { readonly list: List }) {
  const content = items.map((item, index) => (
    <li key={index}>
      <BlockViews blocks={item} />
    </li>
  ));
  if (start === undefined) return <ul class="markdown-list">{content}</ul>;
  return (
    <ol class="markdown-list" start={start}>
      {content}
    </ol>
  );
}
