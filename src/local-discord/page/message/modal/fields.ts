import type {
  APICheckboxComponent,
  APICheckboxGroupComponent,
  APIFileUploadComponent,
  APIModalInteractionResponseCallbackData,
  APIRadioGroupComponent,
  APISelectMenuComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/payloads/v10';

export type Input =
  | APITextInputComponent
  | APISelectMenuComponent
  | APIRadioGroupComponent
  | APICheckboxGroupComponent
  | APICheckboxComponent
  | APIFileUploadComponent;

/** One part of a modal: an input with its words, or a text. */
export type Part =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'unknown'; readonly componentType: number }
  | Field;

export interface Field {
  readonly type: 'field';
  readonly label: string;
  readonly description: string | undefined;
  readonly input: Input;
}

type Components = APIModalInteractionResponseCallbackData['components'];

export function partsOf(components: Components): readonly Part[] {
  return components.flatMap((component): readonly Part[] => {
    switch (component.type) {
      case ComponentType.TextDisplay:
        return [{ type: 'text', content: component.content }];
      case ComponentType.Label:
        return [
          { type: 'field', label: component.label, description: component.description, input: component.component },
        ];
      // The form of before labels: each input names itself.
      case ComponentType.ActionRow:
        return component.components.map((input) => ({
          type: 'field',
          label: input.label ?? input.custom_id,
          description: undefined,
          input,
        }));
      default:
        // Discord adds kinds of components that these types do not know yet.
        return [{ type: 'unknown', componentType: (component as { type: number }).type }];
    }
  });
}

export function isField(part: Part): part is Field {
  return part.type === 'field';
}

/** A file as the control API takes it. */
export interface FileValue {
  readonly filename: string;
  readonly content_type: string;
  readonly base64: string;
}

export type Value = string | boolean | readonly string[] | readonly FileValue[] | undefined;

/** By custom id. */
export type Values = Readonly<Record<string, Value>>;

/** What the bot filled in. */
export function valuesAtFirst(parts: readonly Part[]): Values {
  return Object.fromEntries(parts.filter(isField).map(({ input }) => [input.custom_id, valueAtFirst(input)]));
}

function valueAtFirst(input: Input): Value {
  switch (input.type) {
    case ComponentType.TextInput:
      return input.value ?? '';
    case ComponentType.Checkbox:
      return input.default ?? false;
    case ComponentType.FileUpload:
      return [];
    case ComponentType.RadioGroup:
      return input.options.find((option) => option.default === true)?.value;
    case ComponentType.CheckboxGroup:
    case ComponentType.StringSelect:
      return input.options.filter((option) => option.default === true).map(({ value }) => value);
    default:
      return (input.default_values ?? []).map(({ id }) => id);
  }
}

/** How many may be given, where several can be. */
export function boundsOf(input: Exclude<Input, APITextInputComponent>): { readonly min: number; readonly max: number } {
  switch (input.type) {
    case ComponentType.Checkbox:
    case ComponentType.RadioGroup:
      return { min: isRequired(input) ? 1 : 0, max: 1 };
    case ComponentType.CheckboxGroup:
      return { min: input.min_values ?? 1, max: input.max_values ?? input.options.length };
    default:
      return { min: input.min_values ?? 1, max: input.max_values ?? 1 };
  }
}

/** Everything but a lone checkbox is required unless the bot says otherwise. */
export function isRequired(input: Input): boolean {
  return input.type !== ComponentType.Checkbox && input.required !== false;
}
