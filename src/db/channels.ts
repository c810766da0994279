/** What Postgres tells every process that listens. */
export const channels = {
  /** The catalog is another one now; the payload is its version. */
  catalog: 'crossover_catalog',
  /** A suggestion was decided; the payload is the suggester's id. */
  decided: 'crossover_decided',
  /** Something was imported. */
  imported: 'crossover_imported',
} as const;
