/** What a test asks to go wrong. `route` is "POST /channels/{}/messages" or a template without the method; none means every route. */
export type StandingFault =
  | { readonly kind: 'delay'; readonly ms: number; readonly route?: string | undefined }
  | {
      readonly kind: 'status';
      readonly status: 500 | 502 | 503 | 429;
      readonly retryAfter?: number | undefined;
      readonly route?: string | undefined;
    }
  | { readonly kind: 'lost-answer'; readonly route?: string | undefined }
  | { readonly kind: 'refuse-identify'; readonly code: number }
  | { readonly kind: 'mute-gateway' };

export interface FaultRecord {
  readonly id: string;
  readonly fault: StandingFault;
  /** How often it still strikes; undefined: until it is deleted. */
  left: number | undefined;
}

export type RestFault = Extract<StandingFault, { kind: 'delay' | 'status' | 'lost-answer' }>;

export interface Faults {
  add(fault: StandingFault, count: number | undefined): FaultRecord;
  list(): readonly FaultRecord[];
  /** False when there is no such fault. */
  remove(id: string): boolean;
  clear(): void;
  /** The faults that strike this request, each used up by one. */
  strike(method: string, template: string | undefined): readonly RestFault[];
  /** The close code for this identify, when one is to be refused. */
  refusedIdentify(): number | undefined;
  muted(): boolean;
}

const NONE: readonly RestFault[] = [];

export function createFaults(): Faults {
  const records = new Map<string, FaultRecord>();
  let made = 0;
  const use = (record: FaultRecord) => {
    if (record.left === undefined) return;
    record.left -= 1;
    if (record.left <= 0) records.delete(record.id);
  };
  return {
    add: (fault, count) => {
      made += 1;
      const record: FaultRecord = { id: `fault-${made}`, fault, left: count };
      records.set(record.id, record);
      return record;
    },
    list: () => [...records.values()],
    remove: (id) => records.delete(id),
    clear: () => records.clear(),
    strike: (method, template) => (records.size === 0 ? NONE : struck(records, use, method, template)),
    refusedIdentify: () => {
      for (const record of records.values()) {
        if (record.fault.kind !== 'refuse-identify') continue;
        use(record);
        return record.fault.code;
      }
      return undefined;
    },
    muted: () => [...records.values()].some((record) => record.fault.kind === 'mute-gateway'),
  };
}

function struck(
  records: ReadonlyMap<string, FaultRecord>,
  use: (record: FaultRecord) => void,
  method: string,
  template: string | undefined,
): readonly RestFault[] {
  const found: RestFault[] = [];
  for (const record of records.values()) {
    const { fault } = record;
    if (fault.kind === 'refuse-identify' || fault.kind === 'mute-gateway') continue;
    if (fault.route !== undefined && !sameRoute(fault.route, method, template)) continue;
    found.push(fault);
    use(record);
  }
  return found;
}

function sameRoute(wanted: string, method: string, template: string | undefined): boolean {
  if (template === undefined) return false;
  const bare = bareRoute(template);
  const asked = bareRoute(wanted);
  return asked === bare || asked === `${method} ${bare}`;
}

/** The names of a template's parameters do not matter to whoever names a route. */
export function bareRoute(template: string): string {
  return template.replaceAll(/\{[^}]*\}/g, '{}');
}
