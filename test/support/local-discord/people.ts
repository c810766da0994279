import type { APIApplicationCommandOptionChoice, APIChannel } from 'discord-api-types/v10';
import type { InteractionResult } from '#src/local-discord/control/result.ts';
import type { SeenMessage } from '#src/local-discord/control/transcript.ts';
import type { LoggedRequest } from '#src/local-discord/rest/request-log.ts';
import type { FaultRecord } from '#src/local-discord/faults.ts';

/** Somebody somewhere, with the language of their client when it is not the one they always use. */
interface Where {
  readonly user_id: string;
  readonly channel_id: string;
  readonly locale?: string;
}

export interface RunAs extends Where {
  readonly command: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly type?: 1 | 2 | 3;
  readonly target_id?: string;
}

export interface TypeAs extends Where {
  readonly command: string;
  readonly option: string;
  readonly value: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface ClickAs {
  readonly user_id: string;
  readonly message_id: string;
  readonly custom_id: string;
  readonly locale?: string;
}

export interface SubmitAs {
  readonly user_id: string;
  readonly interaction_id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly locale?: string;
}

export interface SeenGuild {
  readonly id: string;
  readonly name: string;
  readonly owner_id: string;
  readonly locale: string;
  readonly bot: boolean;
  readonly channels: readonly (APIChannel & { readonly name: string })[];
  readonly roles: readonly { readonly id: string; readonly name: string; readonly permissions: string }[];
  readonly members: readonly { readonly user_id: string; readonly roles: readonly string[] }[];
}

export interface SeenUser {
  readonly id: string;
  readonly username: string;
  readonly locale: string;
  readonly installed: boolean;
  readonly bot: boolean;
}

export interface SeenState {
  readonly application: { readonly id: string };
  readonly users: readonly SeenUser[];
  readonly guilds: readonly SeenGuild[];
  readonly private_channels: readonly APIChannel[];
  readonly commands: readonly { readonly id: string; readonly name: string }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly shard: readonly [number, number];
    readonly online: boolean;
    readonly intents: number;
    readonly seq: number;
  }[];
}

export interface Suggestions {
  readonly choices: readonly APIApplicationCommandOptionChoice[];
  readonly outcome: string;
  readonly response_ms: number;
}

/** The control API said no. */
class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Drives a local Discord as people do. Every call throws a ControlRefusal when the control API refuses it. */
export interface People {
  state(): Promise<SeenState>;
  run(run: RunAs): Promise<InteractionResult>;
  autocomplete(typing: TypeAs): Promise<Suggestions>;
  click(click: ClickAs): Promise<InteractionResult>;
  select(select: ClickAs & { readonly values: readonly string[] }): Promise<InteractionResult>;
  submit(submit: SubmitAs): Promise<InteractionResult>;
  /** Waits until a deferred answer is there, at most `waitMs` (5000). */
  settled(interactionId: string, waitMs?: number): Promise<InteractionResult>;
  say(message: Where & { readonly content: string }): Promise<SeenMessage>;
  transcript(channelId: string, asUserId: string): Promise<readonly SeenMessage[]>;
  requests(after?: number): Promise<readonly LoggedRequest[]>;
  violations(): Promise<readonly LoggedRequest[]>;
  fault(
    fault: Readonly<Record<string, unknown>> & { readonly kind: string },
  ): Promise<{ readonly fault?: FaultRecord; readonly affected?: number }>;
  /** Any other route of the control API. */
  control<T>(method: string, path: string, body?: unknown): Promise<T>;
}

export function createPeople(url: string): People {
  const control = <T>(method: string, path: string, body?: unknown) => call<T>(url, { method, path, body });
  const post = <T>(path: string, body: unknown) => control<T>('POST', path, body);
  return {
    control,
    state: () => control('GET', '/control/state'),
    run: (run) => post('/control/commands/run', run),
    autocomplete: (typing) => post('/control/autocomplete', typing),
    click: (click) => post('/control/components/click', click),
    select: (select) => post('/control/components/select', select),
    submit: (submit) => post('/control/modals/submit', submit),
    settled: (id, waitMs = 5_000) => control('GET', `/control/interactions/${id}?wait_ms=${waitMs}`),
    say: async (message) => (await post<{ message: SeenMessage }>('/control/messages', message)).message,
    transcript: async (channelId, asUserId) =>
      (await control<{ messages: SeenMessage[] }>('GET', `/control/channels/${channelId}/messages?as=${asUserId}`))
        .messages,
    requests: async (after = 0) =>
      (await control<{ requests: LoggedRequest[] }>('GET', `/control/requests?after=${after}`)).requests,
    violations: async () => (await control<{ violations: LoggedRequest[] }>('GET', '/control/violations')).violations,
    fault: (fault) => post('/control/faults', fault),
  };
}

async function call<T>(
  url: string,
  { method, path, body }: { method: string; path: string; body: unknown },
): Promise<T> {
  const payload =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`${url}${path}`, { method, ...payload });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) {
    const { error } = answer as { error: { code: string; message: string } }; // the control API's own shape of refusal
    throw new ControlRefusal(response.status, error.code, error.message);
  }
  return answer as T; // whoever names the route knows its answer
}
