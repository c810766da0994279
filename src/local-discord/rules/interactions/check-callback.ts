import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { flagsProblem } from '../messages/flags.ts';
import { broken, required } from '../problems.ts';
import { add, createReport, type Report, toFormError } from '../report.ts';
import type { DiscordError, RuleRequest } from '../request.ts';
import { isRecord } from '../spec/check-collections.ts';
import { checkAutocomplete } from './autocomplete.ts';
import { checkCallbackType } from './callback-type.ts';
import { checkModal, type ModalBody } from './modal.ts';

/** All that Discord asks of an interaction's first answer beyond its OpenAPI document; a message is judged on its own. */
export function checkCallback({ body, context }: RuleRequest): DiscordError | undefined {
  if (!isRecord(body)) return undefined;
  const { type, data } = body;
  const report = createReport();
  checkCallbackType(Number(type), context, report);
  if (Number(type) === InteractionResponseType.ApplicationCommandAutocompleteResult) needChoices(data, report);
  if (isRecord(data)) checkData(Number(type), data, context.focusedOptionType, report);
  return toFormError(report.findings);
}

/** The OpenAPI check has tested every field that ModalBody names, hence the cast. */
function checkData(type: number, data: object, optionType: number | undefined, report: Report): void {
  switch (type) {
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return checkDeferred(data, MessageFlags.Ephemeral, report);
    case InteractionResponseType.DeferredMessageUpdate:
      return checkDeferred(data, 0, report);
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return checkAutocomplete(data, ['data'], optionType, report);
    case InteractionResponseType.Modal:
      return checkModal(data as ModalBody, ['data'], report);
  }
}

/** In the OpenAPI document they may be left out; null stands for none. */
function needChoices(data: unknown, report: Report): void {
  if (data == null) add(report, ['data'], required('autocomplete.data'));
  else if (isRecord(data) && data['choices'] === undefined)
    add(report, ['data', 'choices'], required('autocomplete.choices'));
}

interface DeferredBody {
  readonly flags?: number | null;
}

/** Deferring decides on nothing but who sees the answer: what else is sent would be lost. */
function checkDeferred(data: DeferredBody, allowedFlags: number, report: Report): void {
  const problem = flagsProblem(data.flags ?? 0, allowedFlags);
  if (problem !== undefined) add(report, ['data', 'flags'], { ...problem, rule: 'callback.deferred-flags' });
  for (const [field, value] of Object.entries<unknown>({ ...data }))
    if (field !== 'flags' && value != null && value !== false) add(report, ['data', field], lost);
}

const lost = broken('callback.deferred-data', 'A deferred answer carries no content');
