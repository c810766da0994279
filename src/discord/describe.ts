import { en } from '#src/i18n/en.ts';
import { localized, type Messages } from '#src/i18n/index.ts';

interface Describable {
  setDescription(description: string): unknown;
  setDescriptionLocalizations(descriptions: Record<string, string>): unknown;
}

/** The description in every shipped locale. Names stay English everywhere: fans share commands across languages. */
export function describe<Builder extends Describable>(builder: Builder, pick: (messages: Messages) => string): Builder {
  builder.setDescription(pick(en));
  builder.setDescriptionLocalizations(localized(pick));
  return builder;
}
