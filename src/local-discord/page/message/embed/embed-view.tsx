import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';
import type { ComponentChildren } from 'preact';

import { cssColor } from '../components/color.ts';
import { isSafe } from '../markdown/links.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { Picture } from '../media/picture.tsx';
import { TimestampView } from '../time/timestamp.tsx';
import { EmbedFields } from './embed-fields.tsx';
import { EmbedIcon } from './embed-icon.tsx';
import { descriptionOf } from './own-files.ts';

interface EmbedViewProps {
  readonly embed: APIEmbed;
  /** Of the message that the embed is in. */
  readonly files: readonly APIAttachment[];
}

export function EmbedView({ embed, files }: EmbedViewProps) {
  const { color, description, fields = [], image, thumbnail, title, url } = embed;
  return (
    <div class="embed" style={color === undefined ? undefined : { '--accent': cssColor(color) }}>
      <div class="embed-words">
        <EmbedAuthor embed={embed} />
        {title === undefined ? null : (
          <div class="embed-title">
            <Linked href={url}>
              <Markdown text={title} />
            </Linked>
          </div>
        )}
        {description === undefined ? null : <Markdown text={description} />}
        {fields.length === 0 ? null : <EmbedFields fields={fields} />}
      </div>
      {thumbnail === undefined ? null : (
        <div class="embed-thumbnail">
          <Picture {...thumbnail} description={descriptionOf(files, thumbnail.url)} fit="small" />
        </div>
      )}
      {image === undefined ? null : (
        <div class="embed-image">
          <Picture {...image} description={descriptionOf(files, image.url)} fit="wide" />
        </div>
      )}
      <EmbedFooter embed={embed} />
    </div>
  );
}

function EmbedAuthor({ embed: { author, provider } }: { readonly embed: APIEmbed }) {
  return (
    <>
      {provider?.name === undefined ? null : <div class="embed-provider">{provider.name}</div>}
      {author === undefined ? null : (
        <div class="embed-author">
          <EmbedIcon url={author.icon_url} />
          <Linked href={author.url}>{author.name}</Linked>
        </div>
      )}
    </>
  );
}

function EmbedFooter({ embed: { footer, timestamp } }: { readonly embed: APIEmbed }) {
  if (footer === undefined && timestamp === undefined) return null;
  const at = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  return (
    <div class="embed-footer">
      <EmbedIcon url={footer?.icon_url} />
      <span>
        {footer?.text}
        {footer !== undefined && !Number.isNaN(at) ? ' • ' : null}
        {Number.isNaN(at) ? null : <TimestampView at={at} style="s" />}
      </span>
    </div>
  );
}

function Linked({ href, children }: { readonly href: string | undefined; readonly children: ComponentChildren }) {
  if (href === undefined || !isSafe(href)) return <>{children}</>;
  return (
    <a class="markdown-link" href={href} title={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
