/** A file that cannot be read as a dump, or not to its end. The message is one clear sentence with the file's name in it. */
export class DumpFileError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'DumpFileError';
  }
}
