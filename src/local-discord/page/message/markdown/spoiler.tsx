import type { ComponentChildren } from 'preact';

import { useReveal } from '../use-reveal.ts';

/** Words that show when the reader asks for them. Until then nothing reads them out, finds them or follows their links. */
export function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const { isShown, cover } = useReveal();
  return (
    <span class={isShown ? 'markdown-spoiler markdown-spoiler-shown' : 'markdown-spoiler'} {...cover}>
      <span inert={!isShown}>{children}</span>
    </span>
  );
}
