/** What goes wrong before the program runs: one sentence for the person, and the exit code. */
export class LaunchError extends Error {
  constructor(sentence, exitCode) {
    super(sentence);
    this.name = 'LaunchError';
    this.exitCode = exitCode;
  }
}
