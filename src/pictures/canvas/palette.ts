import type { Scene } from '#src/domain/catalog/model.ts';
import type { PictureStyle } from '#src/pictures/spec.ts';

/** Colours around the house colour. Every text colour has a contrast of 4.5:1 or more on both grounds; a test computes it. */
export interface Palette {
  readonly page: string;
  /** Boxes on the page. */
  readonly surface: string;
  /** Around boxes, and lines that only guide the eye. */
  readonly edge: string;
  readonly text: string;
  /** Text that is less important. */
  readonly soft: string;
  readonly accent: string;
  /** A ground of the house colour itself, with `onAccent` written on it. */
  readonly accentGround: string;
  readonly onAccent: string;
  readonly scenes: Readonly<Record<Scene, string>>;
}

export const palettes: Readonly<Record<PictureStyle, Palette>> = {
  dark: {
    page: '#1c1917',
    surface: '#2a2623',
    edge: '#4a443f',
    text: '#fafaf9',
    soft: '#bdb4ad',
    accent: '#fb923c',
    accentGround: '#c2410c',
    onAccent: '#ffffff',
    scenes: { korean: '#fb923c', western: '#7dd3fc', other: '#c4b5fd' },
  },
  light: {
    page: '#fdf8f3',
    surface: '#ffffff',
    edge: '#e2d6cb',
    text: '#1c1917',
    soft: '#5f5852',
    accent: '#c2410c',
    accentGround: '#c2410c',
    onAccent: '#ffffff',
    scenes: { korean: '#c2410c', western: '#0369a1', other: '#6d28d9' },
  },
};
