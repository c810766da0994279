import { useState } from 'preact/hooks';

import type { OptionFieldProps } from './option-field.tsx';

/** What a command takes, as Discord's default limit is. */
const LARGEST = 10 * 1024 * 1024;

/** A file, read when it is chosen. */
export function AttachmentInput({ id, input, error, onInput, onEscape }: OptionFieldProps & { readonly id: string }) {
  const [problem, setProblem] = useState<string>();
  // Later, after a refusal, the browser's own control has forgotten its file.
  const [isNamed, setNamed] = useState(false);
  const choose = async (file: File | undefined) => {
    setNamed(true);
    setProblem(undefined);
    onInput({ text: '' });
    if (file === undefined) return;
    if (file.size > LARGEST) return setProblem('Your file is too large: at most 10 MB.');
    const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
    const type = file.type === '' ? 'application/octet-stream' : file.type;
    onInput({ text: file.name, file: { filename: file.name, content_type: type, base64 } });
  };
  return (
    <>
      <input
        id={id}
        type="file"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-about` : `${id}-error ${id}-about`}
        onChange={({ currentTarget: { files } }) => {
          choose(files?.[0]).catch(() => setProblem('This file could not be read.'));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEscape();
        }}
      />
      {input.file !== undefined && !isNamed && <p class="field-note">{input.text}</p>}
      {problem !== undefined && (
        <p role="alert" class="field-note">
          {problem}
        </p>
      )}
    </>
  );
}

function toBase64(bytes: Uint8Array): string {
  const PIECE = 0x80_00; // a call takes only so many arguments
  let text = '';
  for (let start = 0; start < bytes.length; start += PIECE)
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(text);
}
