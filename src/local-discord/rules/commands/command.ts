import type { Path, Report } from '../report.ts';

/** By locale; null is no translation. */
export type Localizations = Readonly<Record<string, string | null>> | null;

/** What commands and options have in common. */
export interface Named {
  readonly name?: string;
  readonly name_localizations?: Localizations;
  readonly description?: string | null;
  readonly description_localizations?: Localizations;
  readonly options?: readonly OptionBody[] | null;
}

/** A command as the OpenAPI check left it: its fields have the right types, whichever it has. */
export interface CommandBody extends Named {
  readonly type?: number | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly handler?: number | null;
}

export interface OptionBody extends Named {
  readonly type: number;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly OptionChoice[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
}

export interface OptionChoice {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string | number;
}

export interface CommandSubject {
  readonly command: CommandBody;
  /** Where it stands in the request body: [] or [index] in a bulk overwrite. */
  readonly at: Path;
  /** A PATCH names only what changes. */
  readonly isPatch: boolean;
  readonly isGlobal: boolean;
}

export type CommandRule = (subject: CommandSubject, report: Report) => void;

/** The translations that there are. */
export function translationsOf(localizations: Localizations | undefined): readonly (readonly [string, string])[] {
  return Object.entries(localizations ?? {}).flatMap(([locale, text]) => (text === null ? [] : [[locale, text]]));
}

/** Calls back for every option at every depth. */
export function eachOption({ options }: Named, at: Path, visit: (option: OptionBody, at: Path) => void): void {
  for (const [index, option] of (options ?? []).entries()) {
    const here = [...at, 'options', index];
    visit(option, here);
    eachOption(option, here, visit);
  }
}
