import type { TopMeasure } from '#src/domain/graph/chain.ts';
import { topMeasures } from '#src/domain/graph/chain.ts';

import { quoted, UsageError } from './outcome.ts';
import type { PathQuestion } from './path-outcome.ts';
import type { Request } from './run.ts';

const mostChains = 10_000;
const chainsShown = 25;

const ownOptions = ['avoid', 'until', 'roles', 'members', 'by', 'from'] as const;

/** An option that a command does not have is a mistake, not something to pass over. */
export function refuseGraphOptions(request: Request, own: readonly (typeof ownOptions)[number][]): void {
  const other = ownOptions.find((name) => request[name] !== undefined && !own.includes(name));
  if (other !== undefined) throw new UsageError(`"${request.command}" has no option --${other}.`);
}

export function pathQuestion(request: Request, texts: readonly [string, string]): PathQuestion {
  refuseGraphOptions(request, ['avoid', 'until', 'roles', 'members']);
  return {
    texts,
    avoid: request.avoid ?? [],
    until: yearOf('until', request.until),
    roles: oneOf('roles', request.roles ?? 'all', ['all', 'performers']),
    members: oneOf('members', request.members ?? 'joined', ['joined', 'apart']),
    limit: numberOf(request.limit ?? String(chainsShown), mostChains),
  };
}

export interface TopQuestion {
  readonly by: TopMeasure;
  readonly from: number | undefined;
  readonly until: number | undefined;
}

export function topQuestion(request: Request): TopQuestion {
  refuseGraphOptions(request, ['by', 'from', 'until']);
  if (request.words.length > 0) throw new UsageError('"top" takes no text, only options.');
  const [from, until] = [yearOf('from', request.from), yearOf('until', request.until)];
  if (from !== undefined && until !== undefined && from > until)
    throw new UsageError('--from is no later than --until.');
  return { by: oneOf('by', request.by ?? 'collaborations', topMeasures), from, until };
}

export function numberOf(limit: string, most: number): number {
  if (/^\d{1,5}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= most) return Number(limit);
  throw new UsageError(`--limit is a number from 1 to ${most}, not ${quoted(limit)}.`);
}

function yearOf(name: string, year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  if (/^\d{4}$/.test(year)) return Number(year);
  throw new UsageError(`--${name} is a year of four digits, not ${quoted(year)}.`);
}

function oneOf<Word extends string>(name: string, given: string, words: readonly Word[]): Word {
  const known = words.find((word) => word === given);
  if (known !== undefined) return known;
  throw new UsageError(`--${name} is ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not ${quoted(given)}.`);
}
