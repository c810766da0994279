import { aliasKinds, type Alias, type AliasKind } from '../model.ts';
import { foldName } from '../names/fold-name.ts';
import { isBlank } from '../names/is-blank.ts';

export interface ReadAlias {
  readonly name: string;
  readonly kind: AliasKind;
}

/** What is meant where nobody says. */
const usualKind: AliasKind = 'nickname';

/** One name a line, its kind in brackets: `JK [nickname]`. `unclear` are lines with a kind that there is not. */
export function readAliases(text: string): {
  readonly aliases: readonly ReadAlias[];
  readonly unclear: readonly string[];
} {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isBlank(line));
  const read = lines.map((line) => ({ line, alias: readAlias(line) }));
  const aliases = read.flatMap(({ alias }) => alias ?? []);
  return {
    aliases: aliases.filter(({ name }, at) => aliases.findIndex((one) => foldName(one.name) === foldName(name)) === at),
    unclear: read.filter(({ alias }) => alias === undefined).map(({ line }) => line),
  };
}

function readAlias(line: string): ReadAlias | undefined {
  const [, name = line, said] = /^(.*?)\s*\[([^\]]*)\]$/su.exec(line) ?? [];
  const kind = said === undefined ? usualKind : aliasKinds.find((one) => one === said.trim().toLowerCase());
  return kind === undefined || isBlank(name) ? undefined : { name, kind };
}

export function writeAliases(aliases: readonly Alias[]): string {
  return aliases.map(({ name, kind }) => `${name} [${kind}]`).join('\n');
}
