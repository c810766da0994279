import { useEffect, useRef } from 'preact/hooks';

interface LightboxProps {
  readonly path: string;
  readonly description: string;
  readonly onClose: () => void;
}

/** A picture in full above the page, until Escape, its button or a press beside it; the focus then goes back. */
export function Lightbox({ path, description, onClose }: LightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="media-lightbox"
      aria-label={description === '' ? 'Picture' : description}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      <figure>
        <img src={path} alt={description} />
        {description === '' ? null : <figcaption>{description}</figcaption>}
      </figure>
      <div class="media-lightbox-acts">
        <button type="button" class="component-button" data-style="secondary" onClick={() => dialog.current?.close()}>
          Close
        </button>
        <a class="component-button" data-style="link" href={path} target="_blank" rel="noreferrer noopener">
          Open in a tab of its own
        </a>
      </div>
    </dialog>
  );
}
