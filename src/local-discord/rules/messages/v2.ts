import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { badLength, unionChoices } from '../problems.ts';
import { add, type Problem, type Report } from '../report.ts';
import type { Message, MessageBody, MessageRule } from './message.ts';

/** With IS_COMPONENTS_V2 a message is only components; without it, only up to five action rows. */
export const layout: MessageRule = (message, report) => {
  if (message.isV2) checkLegacyFields(message, report);
  else checkClassicRows(message, report);
};

function checkLegacyFields(message: Message, report: Report): void {
  for (const field of legacyFields)
    if (isFilled(message.body[field]) || staysFilled(message, field))
      add(report, [...message.at, field], legacyField(field));
}

const legacyFields = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

function isFilled(value: MessageBody[(typeof legacyFields)[number]]): boolean {
  return Array.isArray(value) ? value.length > 0 : value != null && value !== '';
}

/** Turning a message into V2 must empty what it has: a field that is not named would stay. */
function staysFilled({ body, present }: Message, field: (typeof legacyFields)[number]): boolean {
  if (present === undefined || (present.flags & MessageFlags.IsComponentsV2) !== 0 || body[field] !== undefined)
    return false;
  if (field === 'content') return present.hasContent;
  if (field === 'embeds') return present.hasEmbeds;
  return field === 'poll' && present.hasPoll;
}

function checkClassicRows({ body, at }: Message, report: Report): void {
  const components = body.components ?? [];
  if (components.length > 5) add(report, [...at, 'components'], badLength('components.rows', 1, 5));
  for (const [index, { type }] of components.entries())
    if (type !== ComponentType.ActionRow)
      add(report, [...at, 'components', index], unionChoices('components.v2-only', [ComponentType.ActionRow]));
}

function legacyField(field: string): Problem {
  return {
    rule: 'messages.v2-legacy-fields',
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  };
}
