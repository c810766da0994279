import { badScheme, required } from '../problems.ts';
import { urlProblem } from '../components/media.ts';
import { add, type Path, type Problem, type Report } from '../report.ts';
import { isAttachedTo } from './attachments.ts';
import type { EmbedBody, Message, MessageRule } from './message.ts';

/** All embeds of a message hold 6000 characters together, each something to show, and their links lead somewhere. */
export const embeds: MessageRule = (message, report) => {
  const list = message.body.embeds ?? [];
  const here = [...message.at, 'embeds'];
  if (list.reduce((sum, embed) => sum + sizeOf(embed), 0) > 6000) add(report, here, tooLarge);
  for (const [index, embed] of list.entries()) {
    checkText(embed, [...here, index], report);
    checkLinks(embed, [...here, index], message, report);
  }
};

/** What Discord counts, trimmed as Discord trims. */
function sizeOf({ title, description, footer, author, fields }: EmbedBody): number {
  const texts = [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, text) => sum + (text ?? '').trim().length, 0);
}

function checkText(embed: EmbedBody, here: Path, report: Report): void {
  for (const [index, field] of (embed.fields ?? []).entries())
    for (const part of ['name', 'value'] as const)
      if (field[part].trim() === '') add(report, [...here, 'fields', index, part], required('embeds.field'));
  const shown = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    embed.image?.url,
    embed.thumbnail?.url,
  ];
  const isEmpty = (embed.fields ?? []).length === 0 && shown.every((part) => (part ?? '').trim() === '');
  if (isEmpty && embed.video?.url == null) add(report, [...here, 'description'], required('embeds.empty'));
}

function checkLinks(embed: EmbedBody, here: Path, message: Message, report: Report): void {
  const isAttached = isAttachedTo(message);
  const links: readonly [Path, string | null | undefined][] = [
    [['url'], embed.url],
    [['author', 'url'], embed.author?.url],
  ];
  const pictures: readonly [Path, string | null | undefined][] = [
    [['image', 'url'], embed.image?.url],
    [['thumbnail', 'url'], embed.thumbnail?.url],
    [['author', 'icon_url'], embed.author?.icon_url],
    [['footer', 'icon_url'], embed.footer?.icon_url],
  ];
  for (const [path, url] of links)
    if (url != null && !/^https?:\/\//i.test(url))
      add(report, [...here, ...path], badScheme('embeds.url-scheme', url, ['http', 'https']));
  for (const [path, url] of pictures) {
    const problem = url == null ? undefined : urlProblem(url, ['http', 'https', 'attachment'], isAttached);
    if (problem !== undefined) add(report, [...here, ...path], problem);
  }
}

const tooLarge: Problem = {
  rule: 'embeds.total',
  code: 'MAX_EMBED_SIZE_EXCEEDED',
  message: 'Embed size exceeds maximum size of 6000',
};
