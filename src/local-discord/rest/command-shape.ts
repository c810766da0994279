import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';

/** Options as Discord gives them back: a false `required` or `autocomplete` and empty lists are left out. */
export function storedOptions(options: readonly APIApplicationCommandOption[]): APIApplicationCommandOption[] {
  return options.map((option) => {
    const kept = Object.entries(option).filter(
      ([key, value]) => value !== undefined && !(value === false && isDefaultFalse(key)),
    );
    const stored: Record<string, unknown> = Object.fromEntries(kept);
    if ('options' in option && option.options !== undefined) stored['options'] = storedOptions(option.options);
    return stored as unknown as APIApplicationCommandOption; // the same option without its defaults
  });
}

function isDefaultFalse(key: string): boolean {
  return key === 'required' || key === 'autocomplete';
}

/** What the list answers without with_localizations. */
export function withoutLocalizations(command: APIApplicationCommand): unknown {
  return strip(command);
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => key !== 'name_localizations' && key !== 'description_localizations',
  );
  return Object.fromEntries(kept.map(([key, item]) => [key, strip(item)]));
}
