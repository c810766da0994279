import type { APIFileUploadComponent } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';

import { boundsOf, type Value } from './fields.ts';
import type { InputAttributes } from './input-view.tsx';
import { readFiles } from './read-files.ts';

interface FileInputProps {
  readonly input: APIFileUploadComponent;
  readonly attributes: InputAttributes;
  readonly onChange: (value: Value) => void;
}

/** The files are read as soon as they are chosen: one that has gone by the time of sending would be lost without a word. */
export function FileInput({ input, attributes, onChange }: FileInputProps) {
  const [problem, setProblem] = useState<string>();
  const { 'aria-required': _, ...rest } = attributes;
  const take = async (files: FileList | null) => {
    setProblem(undefined);
    try {
      onChange(await readFiles(files ?? []));
    } catch {
      onChange([]);
      setProblem('A file could not be read. Choose it again.');
    }
  };
  return (
    <>
      <input
        {...rest}
        class="modal-file"
        type="file"
        multiple={boundsOf(input).max > 1}
        onChange={({ currentTarget }) => void take(currentTarget.files)}
      />
      {problem === undefined ? null : (
        <p class="modal-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
