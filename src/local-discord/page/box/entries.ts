import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  LocalizationMap,
} from 'discord-api-types/v10';

/** One thing that can be typed after the slash: a command without subcommands, or one of its subcommands. */
export interface CommandEntry {
  /** "collab song": what the API calls it. */
  readonly path: string;
  /** The same in the person's language. */
  readonly label: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** What an option or a choice is called in the person's language. */
export function localized(name: string, names: LocalizationMap | null | undefined, locale: string): string {
  return names?.[locale as keyof LocalizationMap] ?? name; // whatever is no locale has no name
}

/** Everything that can be typed, in the bot's order. */
export function entriesOf(commands: readonly APIApplicationCommand[], locale: string): readonly CommandEntry[] {
  return commands.filter(({ type }) => type === 1).flatMap((command) => below(command, [], locale));
}

type Node = Pick<
  APIApplicationCommand,
  'name' | 'description' | 'name_localizations' | 'description_localizations' | 'options'
>;

function below(
  node: Node,
  above: readonly { readonly name: string; readonly label: string }[],
  locale: string,
): readonly CommandEntry[] {
  const words = [...above, { name: node.name, label: localized(node.name, node.name_localizations, locale) }];
  const inner = (node.options ?? []).filter(isNode);
  if (inner.length > 0) return inner.flatMap((option) => below(option, words, locale));
  return [
    {
      path: words.map(({ name }) => name).join(' '),
      label: words.map(({ label }) => label).join(' '),
      description: localized(node.description, node.description_localizations, locale),
      options: (node.options ?? []).filter((option) => !isNode(option)) as readonly APIApplicationCommandBasicOption[], // what is no subcommand or group is one
    },
  ];
}

function isNode(option: APIApplicationCommandOption): option is APIApplicationCommandOption & Node {
  return option.type === 1 || option.type === 2;
}

/**
 * Those that fit what was typed after the slash, the best first: begins so, has a word that begins so, holds it.
 * Names count in the person's language and in the bot's; descriptions last.
 */
export function matchEntries(entries: readonly CommandEntry[], typed: string): readonly CommandEntry[] {
  const wanted = fold(typed);
  if (wanted === '') return entries;
  const ranked = entries.flatMap((entry) => {
    const rank = Math.min(
      rankOf(entry.label, wanted),
      rankOf(entry.path, wanted),
      fold(entry.description).includes(wanted) ? 3 : 9,
    );
    return rank === 9 ? [] : [{ entry, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

function rankOf(name: string, wanted: string): number {
  const folded = fold(name);
  if (folded.startsWith(wanted)) return 0;
  if (folded.split(' ').some((word) => word.startsWith(wanted))) return 1;
  return folded.includes(wanted) ? 2 : 9;
}

export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}
