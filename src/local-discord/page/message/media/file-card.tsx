import { Covered } from './covered.tsx';
import { hostOf, localPath, sizeText } from './local-media.ts';

interface FileCardProps {
  readonly url: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number | undefined;
  readonly description?: string | undefined;
  readonly isSpoiler?: boolean | undefined;
}

/** A file by name, to be saved when it is kept here. */
export function FileCard({ url, name, size, description, isSpoiler }: FileCardProps) {
  const path = localPath(url);
  const facts = [description, size === undefined ? undefined : sizeText(size)].filter((fact) => fact !== undefined);
  return (
    <Covered fit="wide" isSpoiler={isSpoiler}>
      <div class="media-file">
        <FileIcon />
        <div class="media-file-words">
          {path === undefined ? (
            <span>
              {name} (at {hostOf(url)})
            </span>
          ) : (
            <a class="markdown-link" href={path} download={name}>
              {name}
            </a>
          )}
          {facts.length === 0 ? null : <span class="media-file-facts">{facts.join(' · ')}</span>}
        </div>
      </div>
    </Covered>
  );
}

function FileIcon() {
  return (
    <svg class="media-file-icon" viewBox="0 0 24 24" width="32" height="32" aria-hidden="true">
      <path
        fill="currentColor"
        d="M6 2h8l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zm7 1.5V8h4.5zM7 12h9v1.5H7zm0 3h9v1.5H7zm0 3h6v1.5H7z"
      />
    </svg>
  );
}
