import { linkLength } from '#src/discord/limits.ts';
import { clip, link, plain } from '#src/discord/text.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import type { Messages } from '#src/i18n/index.ts';

const titleLength = 60;

/** Who says so, with links: at most so many, and as many as fit. */
export function sourceLine(
  { sources }: Question,
  messages: Messages,
  { length, count }: { readonly length: number; readonly count: number },
): string | undefined {
  const shown: string[] = [];
  for (const { title, url } of sources.slice(0, count)) {
    const label = clip(title, titleLength);
    const source = url === undefined || url.length > linkLength ? plain(label) : link(label, url);
    if (messages.trivia.reveal.sources([...shown, source].join(', ')).length > length) break;
    shown.push(source);
  }
  return shown.length === 0 ? undefined : messages.trivia.reveal.sources(shown.join(', '));
}
