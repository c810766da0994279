/** Why the bot cannot start or go on, as one sentence for the operator: what is wrong and what to do. Never holds a secret's value. */
export class StartError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'StartError';
  }
}
