import type { RuleContext, RuleRequest, UploadedFile } from '#src/local-discord/rules/index.ts';

export const v2 = 32768;

interface Extra {
  readonly context?: RuleContext;
  readonly files?: readonly string[];
  readonly query?: RuleRequest['query'];
}

export function request(method: string, route: string, body: unknown, extra: Extra = {}): RuleRequest {
  const files = (extra.files ?? []).map((filename, index): UploadedFile => ({
    field: `files[${index}]`,
    filename,
    size: 10,
  }));
  return { method, route, body, files, query: extra.query ?? {}, context: extra.context ?? {} };
}

export function callback(body: unknown, extra?: Extra): RuleRequest {
  return request('POST', '/interactions/{interaction_id}/{interaction_token}/callback', body, extra);
}

export function reply(data: unknown, extra?: Extra): RuleRequest {
  return callback({ type: 4, data }, extra);
}

/** A Components V2 reply of these components. */
export function card(components: readonly unknown[], extra?: Extra): RuleRequest {
  return reply({ flags: v2, components }, extra);
}

/** A classic reply of text and these components. */
export function classic(components: readonly unknown[]): RuleRequest {
  return reply({ content: 'hello', components });
}

export function modal(components: readonly unknown[]): RuleRequest {
  return callback({ type: 9, data: { custom_id: 'm', title: 'Title', components } });
}

export function channelMessage(body: unknown, extra?: Extra): RuleRequest {
  return request('POST', '/channels/{channel_id}/messages', body, extra);
}

export function editReply(body: unknown, message?: RuleContext['message'], files: readonly string[] = []): RuleRequest {
  const context = message === undefined ? {} : { message };
  return request('PATCH', '/webhooks/{webhook_id}/{webhook_token}/messages/@original', body, { context, files });
}

export function createCommand(body: unknown): RuleRequest {
  return request('POST', '/applications/{application_id}/commands', body);
}

export function createGuildCommand(body: unknown): RuleRequest {
  return request('POST', '/applications/{application_id}/guilds/{guild_id}/commands', body);
}

export function overwriteCommands(body: unknown): RuleRequest {
  return request('PUT', '/applications/{application_id}/commands', body);
}

export function editCommand(body: unknown): RuleRequest {
  return request('PATCH', '/applications/{application_id}/commands/{command_id}', body);
}
