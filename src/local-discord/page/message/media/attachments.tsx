import type { APIAttachment } from 'discord-api-types/v10';

import { FileCard } from './file-card.tsx';
import { Gallery } from './gallery.tsx';
import { localPath } from './local-media.ts';

/** A message's own files: pictures as pictures, sound to be heard, everything else to be saved. */
export function Attachments({ attachments }: { readonly attachments: readonly APIAttachment[] }) {
  const pictures = attachments.filter((one) => isOf(one, 'image/'));
  const others = attachments.filter((one) => !isOf(one, 'image/'));
  return (
    <>
      {pictures.length === 0 ? null : (
        <Gallery
          items={pictures.map((picture) => ({
            media: picture,
            description: picture.description ?? null,
            spoiler: isSpoiler(picture),
          }))}
        />
      )}
      {others.map((file) => (
        <File key={file.id} file={file} />
      ))}
    </>
  );
}

function File({ file }: { readonly file: APIAttachment }) {
  const { url, description, size } = file;
  const path = localPath(url);
  const name = file.title ?? file.filename;
  return (
    <>
      <FileCard url={url} name={name} size={size} description={description} isSpoiler={isSpoiler(file)} />
      {path !== undefined && isOf(file, 'audio/') ? (
        <audio class="media-audio" controls preload="none" src={path} aria-label={description ?? name} />
      ) : null}
    </>
  );
}

function isOf({ content_type: type }: APIAttachment, kind: string): boolean {
  return type?.startsWith(kind) ?? false;
}

/** Discord's own sign for it. */
function isSpoiler({ filename }: APIAttachment): boolean {
  return filename.startsWith('SPOILER_');
}
