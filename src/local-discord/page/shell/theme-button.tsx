import { useState } from 'preact/hooks';

import type { Theme } from '../state/memory.ts';
import { useClient } from './client-context.ts';
import { Icon } from './icons.tsx';
import { showTheme } from './show-theme.ts';

const next: Readonly<Record<Theme, Theme>> = { auto: 'dark', dark: 'light', light: 'auto' };
const names: Readonly<Record<Theme, string>> = { auto: 'as the system', dark: 'dark', light: 'light' };

/** As the system's, unless this says otherwise. */
export function ThemeButton() {
  const { shared } = useClient();
  const [theme, setTheme] = useState(shared.get().theme);
  const change = () => {
    shared.update({ theme: next[theme] });
    showTheme(next[theme]);
    setTheme(next[theme]);
  };
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={`Theme: ${names[theme]}`}
      title={`Theme: ${names[theme]}`}
      onClick={change}
    >
      <Icon name="theme" />
    </button>
  );
}
