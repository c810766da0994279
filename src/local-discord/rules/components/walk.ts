import type { Path } from '../report.ts';

/** A component as the OpenAPI check left it: its fields have the right types, whichever it has. */
export interface Component {
  readonly type: number;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly style?: number;
  readonly label?: string | null;
  readonly emoji?: unknown;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly content?: string;
  readonly value?: string | null;
  readonly disabled?: boolean | null;
  readonly required?: boolean | null;
  readonly options?: readonly SelectOption[];
  readonly default_values?: readonly unknown[] | null;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string } }[];
}

export interface SelectOption {
  readonly value: string;
  readonly default?: boolean | null;
}

/** A component and where it stands: `key` is relative to the parent, or to the list for a top-level one. */
export interface Placed {
  readonly component: Component;
  readonly parent: Placed | undefined;
  readonly key: Path;
}

/** All components, nested ones too, parents first: what Discord counts against the 40 of a message. */
export function walk(components: readonly Component[]): Placed[] {
  const placed: Placed[] = [];
  placeAll(components, undefined, [], placed);
  return placed;
}

function placeAll(components: readonly Component[], parent: Placed | undefined, under: Path, placed: Placed[]): void {
  for (const [index, component] of components.entries()) place(component, parent, [...under, index], placed);
}

function place(component: Component, parent: Placed | undefined, key: Path, placed: Placed[]): void {
  const self: Placed = { component, parent, key };
  placed.push(self);
  if (component.components !== undefined) placeAll(component.components, self, ['components'], placed);
  if (component.accessory !== undefined) place(component.accessory, self, ['accessory'], placed);
  if (component.component !== undefined) place(component.component, self, ['component'], placed);
}

/** Path within the list of components. */
export function pathOf({ parent, key }: Placed): Path {
  return parent === undefined ? key : [...pathOf(parent), ...key];
}
