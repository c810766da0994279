/** What can be wrong with the database that the operator can do something about. */
export type DatabaseErrorCode =
  | 'invalid-url'
  | 'unreachable'
  | 'auth'
  | 'missing-database'
  | 'permission'
  | 'too-old'
  | 'encoding'
  | 'too-many-connections'
  | 'locked'
  | 'damaged'
  | 'not-writable'
  | 'port-in-use'
  | 'unsupported-machine'
  | 'migration';

/** The message is one clear sentence for the operator: what is wrong and what to do. It never holds a password. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'DatabaseError';
    this.code = code;
  }
}
