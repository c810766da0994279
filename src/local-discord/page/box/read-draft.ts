import { draftFor, shownOptions, withField, withOption, type CommandDraft } from './draft.ts';
import { fold, localized, type CommandEntry } from './entries.ts';

/**
 * The command that a line holds, whether typed to the blank behind its name or pasted whole: "/collab song apt",
 * "/collab artist name:BTS from:2020". undefined for what is no command, or holds what no option takes.
 */
export function readDraft(entries: readonly CommandEntry[], line: string, locale: string): CommandDraft | undefined {
  if (!line.startsWith('/') || line.includes('\n')) return undefined;
  const found = entries.flatMap((entry) => {
    const rest = restAfter([entry.label, entry.path], line.slice(1));
    return rest === undefined ? [] : [{ entry, rest }];
  });
  const [longest] = found.sort((a, b) => a.rest.length - b.rest.length);
  return longest === undefined ? undefined : filled(longest.entry, longest.rest.trim(), locale);
}

/** What follows one of the names and a blank. */
function restAfter(names: readonly string[], line: string): string | undefined {
  const words = [...line.matchAll(/\S+\s+/g)];
  for (const { index, 0: word } of words.toReversed()) {
    const end = index + word.length;
    if (names.some((name) => fold(name) === fold(line.slice(0, end)))) return line.slice(end);
  }
  return undefined;
}

function filled(entry: CommandEntry, rest: string, locale: string): CommandDraft | undefined {
  const draft = draftFor(entry);
  if (rest === '') return draft;
  const named = namedValues(entry, rest, locale);
  if (named.length === 0) {
    const [first] = shownOptions(entry, draft);
    return first === undefined || first.type === 11 ? undefined : withField(draft, first.name, { text: rest });
  }
  const isShown = (name: string) => shownOptions(entry, draft).some((option) => option.name === name);
  return named.reduce(
    (now, { name, text }) => withField(isShown(name) ? now : withOption(now, name), name, { text }),
    draft,
  );
}

/** "name:BTS from:2020", as Discord copies a command. None when the line begins otherwise. */
function namedValues(entry: CommandEntry, rest: string, locale: string): readonly { name: string; text: string }[] {
  const nameOf = new Map(
    entry.options.flatMap(({ name, name_localizations: names }) => [
      [fold(localized(name, names, locale)), name] as const,
      [fold(name), name] as const,
    ]),
  );
  const starts = [...rest.matchAll(/(?<=^|\s)([^\s:]+):\s*/g)].filter(([, name = '']) => nameOf.has(fold(name)));
  if (starts[0]?.index !== 0) return [];
  return starts.map(({ index, 0: head, 1: name = '' }, place) => ({
    name: nameOf.get(fold(name)) ?? name,
    text: rest.slice(index + head.length, starts[place + 1]?.index).trim(),
  }));
}
