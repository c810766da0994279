import { buttons } from '../components/buttons.ts';
import type { ComponentRule } from '../components/component-rule.ts';
import { media } from '../components/media.ts';
import { notBlank } from '../components/not-blank.ts';
import { rows } from '../components/rows.ts';
import { selects } from '../components/selects.ts';
import { total, totalText } from '../components/total.ts';
import { uniqueIds } from '../components/unique-ids.ts';
import { pathOf } from '../components/walk.ts';
import { add, createReport, type Report, toFormError } from '../report.ts';
import type { DiscordError, RuleRequest } from '../request.ts';
import { isAttachedTo, uploads } from './attachments.ts';
import { content } from './content.ts';
import { embeds } from './embeds.ts';
import { emptyMessage } from './empty.ts';
import { flags } from './flags.ts';
import { mentions } from './mentions.ts';
import { type Message, type MessageDraft, type MessageRule, toMessage } from './message.ts';
import { nonce } from './nonce.ts';
import { poll } from './poll.ts';
import { tooLarge } from './too-large.ts';
import { layout } from './v2.ts';

const messageRules: readonly MessageRule[] = [layout, flags, content, embeds, mentions, nonce, poll, uploads];
const componentRules: readonly ComponentRule[] = [total, totalText, rows, uniqueIds, buttons, selects, notBlank];

/** All that Discord asks of a message beyond its OpenAPI document. */
export function checkMessage(draft: MessageDraft, request: RuleRequest): DiscordError | undefined {
  const message = toMessage(draft, request);
  const report = createReport();
  for (const rule of messageRules) rule(message, report);
  checkComponents(message, report);
  return tooLarge(message.files) ?? toFormError(report.findings) ?? emptyMessage(message);
}

function checkComponents(message: Message, report: Report): void {
  const { placed } = message;
  if (placed.length === 0) return;
  const here = [...message.at, 'components'];
  for (const rule of [...componentRules, media(isAttachedTo(message))])
    rule({
      placed,
      refuse: (at, below, problem) => add(report, [...here, ...pathOf(at), ...below], problem),
      refuseAll: (problem) => add(report, here, problem),
    });
}
