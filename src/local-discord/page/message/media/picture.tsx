import { useState } from 'preact/hooks';

import { Covered } from './covered.tsx';
import { Lightbox } from './lightbox.tsx';
import { hostOf, localPath } from './local-media.ts';

export interface PictureProps {
  readonly url: string;
  /** What it shows, for those who do not see it. */
  readonly description: string | null | undefined;
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
  readonly isSpoiler?: boolean | undefined;
  /** How it fits its place: `wide` by itself, `tile` in a gallery, `small` beside a text. */
  readonly fit: 'wide' | 'tile' | 'small';
}

/** A picture that opens in full when pressed. One of elsewhere is not asked for: its place says what and where it is. */
export function Picture(props: PictureProps) {
  const path = localPath(props.url);
  return (
    <Covered fit={props.fit} isSpoiler={props.isSpoiler}>
      {path === undefined ? <PictureElsewhere {...props} /> : <PictureHere {...props} path={path} />}
    </Covered>
  );
}

function PictureHere({ path, description, width, height, fit }: PictureProps & { readonly path: string }) {
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const text = description ?? '';
  if (isMissing) return <Place fit={fit} title="This picture cannot be shown" text={text} />;
  return (
    <>
      <button
        type="button"
        class="media-picture"
        data-fit={fit}
        style={fit === 'wide' ? shownSize(width, height) : undefined}
        aria-label={text === '' ? 'Open the picture' : `Open the picture: ${text}`}
        onClick={() => setOpen(true)}
      >
        <img src={path} alt={text} loading="lazy" decoding="async" onError={() => setMissing(true)} />
      </button>
      {isOpen ? <Lightbox path={path} description={text} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const WIDEST_PX = 544;
const TALLEST_PX = 352;

/** Keeps a picture's place before it is loaded, where its size is known. */
function shownSize(width: number | null | undefined, height: number | null | undefined) {
  if (!width || !height) return undefined;
  const scale = Math.min(1, WIDEST_PX / width, TALLEST_PX / height);
  return { width: `${Math.round(width * scale)}px`, aspectRatio: `${width} / ${height}` };
}

function PictureElsewhere({ url, description, fit }: PictureProps) {
  return <Place fit={fit} title={`Picture at ${hostOf(url)}`} text={description ?? ''} href={url} />;
}

interface PlaceProps {
  readonly fit: PictureProps['fit'];
  readonly title: string;
  readonly text: string;
  readonly href?: string;
}

function Place({ fit, title, text, href }: PlaceProps) {
  return (
    <figure class="media-place" data-fit={fit}>
      <figcaption>
        {text === '' ? null : <span class="media-place-text">{text}</span>}
        {href !== undefined && /^https?:/i.test(href) ? (
          <a class="markdown-link" href={href} title={href} target="_blank" rel="noreferrer noopener">
            {title}
          </a>
        ) : (
          <span class="media-place-title">{title}</span>
        )}
      </figcaption>
    </figure>
  );
}
