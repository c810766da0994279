import type { APIApplicationCommand } from 'discord-api-types/v10';

import type { InteractionResult, OwnChannel, Person, SeenMessage, WorldState } from './wire.ts';

/** The control API said no, or could not be reached (status 0). Its message is a sentence for the person. */
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

interface Where {
  readonly user_id: string;
  readonly channel_id: string;
}

interface Use {
  readonly user_id: string;
  readonly message_id: string;
  readonly custom_id: string;
}

type Values = Readonly<Record<string, unknown>>;

/** The control API. Every call throws a ControlRefusal when it is refused. */
export interface ControlApi {
  state(): Promise<WorldState>;
  /** The newest `limit`, oldest first; only those before the message `before`. */
  messages(channelId: string, as: string, range?: { limit?: number; before?: string }): Promise<readonly SeenMessage[]>;
  /** undefined when it is gone or not for this person. */
  message(channelId: string, messageId: string, as: string): Promise<SeenMessage | undefined>;
  run(
    run: Where & { command: string; options: Values; type?: 1 | 2 | 3; target_id?: string },
  ): Promise<InteractionResult>;
  autocomplete(
    typing: Where & { command: string; option: string; value: string; options: Values },
    signal?: AbortSignal,
  ): Promise<InteractionResult>;
  click(click: Use): Promise<InteractionResult>;
  select(select: Use & { values: readonly string[] }): Promise<InteractionResult>;
  submit(submit: { user_id: string; interaction_id: string; values: Values }): Promise<InteractionResult>;
  say(message: Where & { content: string }): Promise<SeenMessage>;
  /** The channels that this person sees. */
  channels(personId: string): Promise<readonly OwnChannel[]>;
  /** What this person is offered there. */
  commands(channelId: string, as: string): Promise<readonly APIApplicationCommand[]>;
  changePerson(id: string, change: { global_name?: string; locale?: string; accepts_dms?: boolean }): Promise<Person>;
  /** Any other route of the control API: `/control/faults`. */
  control<Answer>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer>;
}

/** @param url of another server than the one that the page comes from, for tests */
export function createApi(url = ''): ControlApi {
  const control = <Answer>(method: string, path: string, body?: unknown, signal?: AbortSignal) =>
    call<Answer>(`${url}${path}`, { method, body, signal });
  const post = <Answer>(path: string, body: unknown, signal?: AbortSignal) =>
    control<Answer>('POST', path, body, signal);
  return {
    control,
    state: () => control('GET', '/control/state'),
    messages: async (channelId, as, { limit, before } = {}) => {
      const query = new URLSearchParams({ as, ...(limit && { limit: String(limit) }), ...(before && { before }) });
      const path = `/control/channels/${channelId}/messages?${query.toString()}`;
      return (await control<{ messages: readonly SeenMessage[] }>('GET', path)).messages;
    },
    message: async (channelId, messageId, as) => {
      const path = `/control/channels/${channelId}/messages/${messageId}?as=${as}`;
      return (await unlessMissing(control<{ message: SeenMessage }>('GET', path)))?.message;
    },
    run: (run) => post('/control/commands/run', run),
    autocomplete: (typing, signal) => post('/control/autocomplete', typing, signal),
    click: (click) => post('/control/components/click', click),
    select: (select) => post('/control/components/select', select),
    submit: (submit) => post('/control/modals/submit', submit),
    say: async (message) => (await post<{ message: SeenMessage }>('/control/messages', message)).message,
    channels: async (personId) =>
      (await control<{ channels: readonly OwnChannel[] }>('GET', `/control/users/${personId}/channels`)).channels,
    commands: async (channelId, as) => {
      const path = `/control/channels/${channelId}/commands?as=${as}`;
      return (await control<{ commands: readonly APIApplicationCommand[] }>('GET', path)).commands;
    },
    changePerson: async (id, change) => (await control<{ user: Person }>('PATCH', `/control/users/${id}`, change)).user,
  };
}

async function unlessMissing<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ControlRefusal && error.status === 404) return undefined;
    throw error;
  }
}

interface Call {
  readonly method: string;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;
}

async function call<Answer>(url: string, { method, body, signal }: Call): Promise<Answer> {
  const payload =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await reach(url, { method, ...payload, signal: signal ?? null });
  const text = await response.text();
  if (!response.ok) throw refusal(response.status, text);
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  return answer as Answer; // whoever names the route knows its answer
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ControlRefusal(0, 'unreachable', 'The local Discord cannot be reached. Is it still running?');
  }
}

function refusal(status: number, text: string): ControlRefusal {
  if (!text.startsWith('{')) return new ControlRefusal(status, 'refused', text.trim()); // the server in front of the API
  const { error } = JSON.parse(text) as { error: { code: string; message: string } }; // the API's own shape of refusal
  return new ControlRefusal(status, error.code, error.message);
}
