import { ComponentType } from 'discord-api-types/v10';
import { badScheme } from '../problems.ts';
import type { Path, Problem } from '../report.ts';
import type { ComponentRule } from './component-rule.ts';
import type { Component } from './walk.ts';

/** Media come from the web or from a file of this message; a File component takes only the latter. */
export function media(isAttached: (filename: string) => boolean): ComponentRule {
  return ({ placed, refuse }) => {
    for (const at of placed)
      for (const [path, url] of urlsOf(at.component)) {
        const schemes = at.component.type === ComponentType.File ? ['attachment'] : ['http', 'https', 'attachment'];
        const problem = urlProblem(url, schemes, isAttached);
        if (problem !== undefined) refuse(at, path, problem);
      }
  };
}

export function urlProblem(
  url: string,
  schemes: readonly string[],
  isAttached: (filename: string) => boolean,
): Problem | undefined {
  const [, scheme = '', name = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(url) ?? [];
  if (!schemes.includes(scheme.toLowerCase())) return badScheme('media.scheme', url, schemes);
  return scheme.toLowerCase() === 'attachment' && !isAttached(name) ? notAttached : undefined;
}

function urlsOf({ media: thumbnail, file, items }: Component): readonly (readonly [Path, string])[] {
  if (thumbnail !== undefined) return [[['media', 'url'], thumbnail.url]];
  if (file !== undefined) return [[['file', 'url'], file.url]];
  return items?.map((item, index) => [['items', index, 'media', 'url'], item.media.url] as const) ?? [];
}

const notAttached: Problem = {
  rule: 'media.attachment',
  code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  message: 'The referenced attachment was not found',
};
