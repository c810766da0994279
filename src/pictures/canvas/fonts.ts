import { fileURLToPath } from 'node:url';

import { GlobalFonts } from '@napi-rs/canvas';

/** One family of the canvas, whose files are tried in this order for each character. */
interface Family {
  readonly name: string;
  readonly files: readonly string[];
}

/** All under the SIL Open Font License. What none of them has, the machine's own fonts may show. */
export const families: readonly Family[] = [
  family('Noto Sans', 'noto-sans', ['400Regular/NotoSans_400Regular', '700Bold/NotoSans_700Bold']),
  family('Noto Sans KR', 'noto-sans-kr', ['400Regular/NotoSansKR_400Regular', '700Bold/NotoSansKR_700Bold']),
  // Kanji of Japan, and Thai: the catalog has songs that are called so.
  family('BIZ UDPGothic', 'biz-udpgothic', ['400Regular/BIZUDPGothic_400Regular', '700Bold/BIZUDPGothic_700Bold']),
  family('Noto Sans Thai', 'noto-sans-thai', ['400Regular/NotoSansThai_400Regular', '700Bold/NotoSansThai_700Bold']),
  family('Noto Color Emoji', 'noto-color-emoji', ['400Regular/NotoColorEmoji_400Regular']),
];

function family(name: string, folder: string, files: readonly string[]): Family {
  const pathOf = (file: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${folder}/${file}.ttf`));
  return { name, files: files.map(pathOf) };
}

/** Makes the fonts known to the canvas of this process; a second call does nothing. @throws Error that names the file */
export function loadFonts(): void {
  for (const { name, files } of families) {
    if (GlobalFonts.has(name)) continue;
    for (const file of files) {
      if (GlobalFonts.registerFromPath(file, name) === null) throw new Error(`the font cannot be read: ${file}`);
    }
  }
}

const list = families.map(({ name }) => `"${name}"`).join(', ');

export interface Font {
  /** Logical pixels. */
  readonly size: number;
  readonly bold: boolean;
}

/** As the canvas wants it. */
export function cssOf({ size, bold }: Font): string {
  return `${bold ? 700 : 400} ${size}px ${list}`;
}
