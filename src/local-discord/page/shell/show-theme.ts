import type { Theme } from '../state/memory.ts';

/** The style sheet asks the document's root. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
