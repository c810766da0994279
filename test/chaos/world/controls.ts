/** One thing on a message that can be pressed or chosen from. */
export interface Control {
  /** What the custom id begins with: `answer`, `order`, `type`, `report`, `again` … */
  readonly kind: string;
  readonly customId: string;
  readonly game: string | undefined;
  readonly round: number | undefined;
  readonly disabled: boolean;
  /** Of a menu: the values to choose from. */
  readonly values: readonly string[];
}

interface Part {
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly content?: string;
  readonly components?: readonly unknown[];
  readonly accessory?: unknown;
  readonly options?: readonly { readonly value: string }[];
}

export function controlsIn(components: readonly unknown[]): readonly Control[] {
  return [...walk(components)].flatMap((part) => (part.custom_id === undefined ? [] : [control(part, part.custom_id)]));
}

export function buttonKindsIn(components: readonly unknown[]): ReadonlySet<string> {
  return new Set(controlsIn(components).map(({ kind }) => kind));
}

/** Every line of text that a person reads. */
export function linesIn(components: readonly unknown[]): readonly string[] {
  return [...walk(components)].flatMap(({ content }) => content?.split('\n') ?? []);
}

function* walk(components: readonly unknown[]): Generator<Part> {
  for (const each of components) {
    const part = each as Part; // components are plain JSON objects
    yield part;
    if (part.components !== undefined) yield* walk(part.components);
    if (part.accessory !== undefined) yield* walk([part.accessory]);
  }
}

function control({ disabled = false, options = [] }: Part, customId: string): Control {
  const [kind = '', game, round] = customId.split(':');
  const ofRound = round !== undefined && /^\d+$/.test(round);
  return {
    kind,
    customId,
    game,
    round: ofRound ? Number(round) : undefined,
    disabled,
    values: options.map(({ value }) => value),
  };
}
