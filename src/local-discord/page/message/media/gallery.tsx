import { Picture } from './picture.tsx';

interface GalleryItem {
  readonly media: { readonly url: string; readonly width?: number | null; readonly height?: number | null };
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

/** One to ten pictures, in rows of one, two or three as Discord lays them. */
export function Gallery({ items }: { readonly items: readonly GalleryItem[] }) {
  const [only] = items;
  if (items.length === 1 && only !== undefined)
    return (
      <div class="media-gallery" data-count="1">
        <Picture {...only.media} description={only.description} isSpoiler={only.spoiler} fit="wide" />
      </div>
    );
  return (
    <div class="media-gallery" data-count={items.length}>
      {items.map(({ media, description, spoiler }, index) => (
        <div key={index} class="media-gallery-item">
          <Picture {...media} description={description} isSpoiler={spoiler} fit="tile" />
        </div>
      ))}
    </div>
  );
}
