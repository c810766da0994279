/** Which slots of the rows and which nodes a search may use. */
export interface Gate {
  /** For every slot the first year in which it is open; left out where all are. */
  readonly since?: Uint16Array | undefined;
  /** The last year that counts. */
  readonly until: number;
  /** Nodes that are never entered. */
  readonly closed: readonly number[];
}

export const openGate: Gate = { until: 0, closed: [] };
