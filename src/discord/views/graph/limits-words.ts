import { plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Cut, PathLimits } from '#src/domain/graph/chain.ts';
import type { Messages } from '#src/i18n/index.ts';

import { artistLabel } from '../names.ts';

export type LimitName = Cut['limits'][number];

interface Words {
  readonly index: CatalogIndex;
  readonly messages: Messages;
}

const nameLength = 80;

/** The limits that are in force, each in words. */
export function limitsInWords(words: Words, limits: PathLimits): readonly string[] {
  const names: readonly LimitName[] = ['avoid', 'until', 'roles', 'members'];
  return names.flatMap((name) => limitInWords(words, limits, name) ?? []);
}

/** Undefined when the limit is not in force. */
export function limitInWords({ index, messages }: Words, limits: PathLimits, name: LimitName): string | undefined {
  const texts = messages.graph.limits;
  switch (name) {
    case 'avoid': {
      const names = limits.avoid.flatMap((id) => index.artist(id) ?? []).map((artist) => artistLabel(index, artist));
      return names.length === 0 ? undefined : texts.avoid(plainWithin(names.join(', '), nameLength));
    }
    case 'until':
      return limits.until === undefined ? undefined : texts.until(limits.until);
    case 'roles':
      return limits.roles === 'performers' ? texts.performers : undefined;
    case 'members':
      return limits.members === 'apart' ? texts.apart : undefined;
  }
}
