import type { LocalDiscord } from '#src/local-discord/server.ts';

export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  // Bodies are as many as routes; a test asserts the part that it is about.
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

export interface RestCall {
  readonly method: string;
  /** '/users/@me' */
  readonly path: string;
  readonly body?: unknown;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as a bot's library makes it, for what discord.js would not send or would try again. */
export async function rest(
  discord: LocalDiscord,
  { method, path, body, form, headers }: RestCall,
): Promise<RestAnswer> {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${discord.token}`,
      'user-agent': 'DiscordBot (https://example.org, 1)',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(form !== undefined ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}
