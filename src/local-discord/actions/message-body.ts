import type {
  APIAttachment,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIPoll,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import type { UploadedFile } from '../rest/read-body.ts';
import { numberComponents, resolveMedia } from './components.ts';
import { pictureSize } from './picture-size.ts';

export const Flag = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  componentsV2: 1 << 15,
} as const;

/** The fields of a message request that the local Discord acts on; the rules have checked their form. */
export type MessageBody = Partial<
  Pick<
    RESTPostAPIChannelMessageJSONBody,
    'content' | 'flags' | 'nonce' | 'enforce_nonce' | 'message_reference' | 'allowed_mentions'
  >
> & {
  readonly embeds?: APIEmbed[] | null;
  readonly components?: APIMessageTopLevelComponent[] | null;
  readonly attachments?:
    | readonly { readonly id: string | number; readonly filename?: string; readonly description?: string | null }[]
    | null;
  readonly poll?: RESTPostAPIChannelMessageJSONBody['poll'] | null;
};

export interface MessageContent {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly APIAttachment[];
  readonly poll: APIPoll | undefined;
}

export interface Upload {
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
  readonly channelId: string;
}

/** A new message's content: files stored, attachment:// resolved, components numbered. */
export function contentOf(parts: Parts, upload: Upload): MessageContent {
  return assemble(parts, upload, { content: '', embeds: [], components: [], attachments: [], poll: undefined });
}

/** An edit: what the body does not name stays. */
export function editedContent(parts: Parts, upload: Upload, before: MessageContent): MessageContent {
  const { attachments } = upload.body;
  const kept =
    attachments === undefined
      ? before.attachments
      : before.attachments.filter(({ id }) => (attachments ?? []).some((wanted) => String(wanted.id) === id));
  return assemble(parts, upload, { ...before, attachments: kept });
}

function assemble(parts: Parts, upload: Upload, before: MessageContent): MessageContent {
  const { body } = upload;
  const attachments = upload.files.length === 0 ? before.attachments : [...before.attachments, ...store(parts, upload)];
  const embeds =
    body.embeds === undefined
      ? before.embeds
      : (body.embeds ?? []).map((embed) => ({ type: 'rich', ...embed }) as APIEmbed); // the type field is Discord's to add
  const components = body.components === undefined ? before.components : numberComponents(body.components ?? []);
  return {
    content: body.content === undefined ? before.content : (body.content ?? '').trim(),
    embeds: resolveMedia(embeds, attachments),
    components: resolveMedia(components, attachments),
    attachments,
    poll: body.poll === undefined ? before.poll : body.poll === null ? undefined : pollOf(parts, body.poll),
  };
}

function store(parts: Parts, { body, files, channelId }: Upload): APIAttachment[] {
  return files.map((file) => {
    const id = parts.nextId();
    parts.files.put(id, file.bytes);
    const index = file.field.replaceAll(/\D/g, '');
    const about = (body.attachments ?? []).find((entry) => String(entry.id) === index);
    const filename = about?.filename ?? file.filename;
    const url = `${parts.url()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    return {
      id,
      filename,
      size: file.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: file.type,
      ...pictureSize(file.bytes),
      ...(typeof about?.description === 'string' ? { description: about.description } : {}),
    };
  });
}

function pollOf(parts: Parts, poll: NonNullable<MessageBody['poll']>): APIPoll {
  const now = parts.clock.now();
  return {
    question: poll.question,
    answers: poll.answers.map((answer, index) => ({ answer_id: index + 1, ...answer })),
    expiry: new Date(now + (poll.duration ?? 24) * 3_600_000).toISOString(),
    allow_multiselect: poll.allow_multiselect ?? false,
    layout_type: poll.layout_type ?? 1,
    results: { is_finalized: false, answer_counts: [] },
  };
}
