import { checkCommands } from './commands/check-commands.ts';
import { checkCallback } from './interactions/check-callback.ts';
import { checkMessage } from './messages/check-message.ts';
import { messageIn } from './messages/drafts.ts';
import { createReport, toFormError } from './report.ts';
import type { DiscordError, RuleRequest } from './request.ts';
import { checkBody } from './spec/check-body.ts';
import { checkQuery } from './spec/check-query.ts';
import { findOperation } from './spec/operations.ts';

/**
 * Whether Discord would accept a request as far as its form goes: its OpenAPI document first, then the rules that
 * document lacks. undefined when it would. Permissions, rate limits and what exists are the server's business.
 */
export function checkRequest(request: RuleRequest): DiscordError | undefined {
  const operation = findOperation(request.method, request.route);
  if (operation === undefined) return { status: 404, code: 0, message: '404: Not Found', rule: 'route.unknown' };
  const report = createReport();
  checkQuery(request.query, operation, report);
  checkBody(request, operation, report);
  return toFormError(report.findings) ?? checkBeyondSpec(request);
}

function checkBeyondSpec(request: RuleRequest): DiscordError | undefined {
  const draft = messageIn(request);
  const refusal = request.route === callbackRoute ? checkCallback(request) : checkCommands(request);
  return refusal ?? (draft && checkMessage(draft, request));
}

const callbackRoute = '/interactions/{interaction_id}/{interaction_token}/callback';
