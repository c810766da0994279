import type { InteractionResult } from '#src/local-discord/control/result.ts';

/** Anything with a message that may be there. */
interface Shown {
  readonly message?: InteractionResult['message'] | undefined;
}

/** One thing on a card that can be pressed or chosen. */
export interface Control {
  readonly label: string;
  readonly customId: string;
  readonly disabled: boolean;
}

type Parts = readonly unknown[];
type Part = Readonly<Record<string, unknown>>;

function* walk(parts: Parts): Generator<Part> {
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue;
    const component = part as Part; // components are plain JSON objects
    yield component;
    if (Array.isArray(component['components'])) yield* walk(component['components']);
    if (typeof component['accessory'] === 'object') yield* walk([component['accessory']]);
  }
}

/** All text that a person reads on an answer, a line each. */
export function textOf({ message }: Shown): string {
  const texts = [...walk(message?.components ?? [])].map((part) => part['content']);
  return texts.filter((text) => typeof text === 'string').join('\n');
}

export function buttonsOf({ message }: Shown): readonly Control[] {
  return [...walk(message?.components ?? [])].flatMap((part) =>
    part['type'] === 2 && typeof part['custom_id'] === 'string'
      ? [{ label: String(part['label']), customId: part['custom_id'], disabled: part['disabled'] === true }]
      : [],
  );
}

/** One thing that a menu offers. */
export interface Offer {
  readonly label: string;
  readonly value: string;
  /** Of the menu. */
  readonly customId: string;
}

/** What the menus of an answer offer, in their order. */
export function choicesOf({ message }: Shown): readonly Offer[] {
  return [...walk(message?.components ?? [])].flatMap((part) =>
    part['type'] === 3 && Array.isArray(part['options'])
      ? part['options'].map(({ label, value }: Part) => ({
          label: String(label),
          value: String(value),
          customId: String(part['custom_id']),
        }))
      : [],
  );
}

export function linksOf({ message }: Shown): readonly string[] {
  return [...walk(message?.components ?? [])].flatMap((part) => (typeof part['url'] === 'string' ? [part['url']] : []));
}

/** @throws when nothing on the answer carries the label: the test's premise is wrong */
export function buttonOf(result: Shown, label: string | RegExp): Control {
  const buttons = buttonsOf(result);
  const found = buttons.find((button) =>
    typeof label === 'string' ? button.label === label : label.test(button.label),
  );
  if (found === undefined)
    throw new Error(`no button ${String(label)} among ${buttons.map((one) => one.label).join(' | ')}`);
  return found;
}
