import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Letters for machines that have none of their own; shell/fonts.css says when one is asked for. All under the Open Font License. */
const fonts: Readonly<Record<string, string>> = {
  'noto-sans-400.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans-700.ttf': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-kr-400.ttf': '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  'noto-sans-kr-700.ttf': '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
  'noto-sans-thai-400.ttf': '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
  'noto-sans-thai-700.ttf': '@expo-google-fonts/noto-sans-thai/700Bold/NotoSansThai_700Bold.ttf',
  'noto-color-emoji.ttf': '@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf',
};

const folder = '/page/fonts/';

/** The paths of all fonts. */
export const fontPaths: readonly string[] = Object.keys(fonts).map((name) => folder + name);

/** Sends one of `fontPaths`; the browser keeps it for a day, because the largest has 25 MB. */
export function sendFont(path: string, method: string | undefined, response: ServerResponse): void {
  const file = resolve(fonts[path.slice(folder.length)] ?? '');
  response.writeHead(200, {
    'Content-Type': 'font/ttf',
    'Content-Length': statSync(file).size,
    'Cache-Control': 'public, max-age=86400',
  });
  if (method === 'HEAD') response.end();
  else
    createReadStream(file)
      .once('error', () => response.destroy())
      .pipe(response);
}
