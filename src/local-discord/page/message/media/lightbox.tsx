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
      <button type="button" class="media-lightbox-close" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
