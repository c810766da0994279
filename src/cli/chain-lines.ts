import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Chain, Chains, MemberStep, Step } from '#src/domain/graph/chain.ts';

import { bracketed, nameApart, sayCredits, summarize } from './song-lines.ts';

/** A step as `--json` gives it; of several songs the surest and best known. */
interface StepJson {
  readonly from: string;
  readonly to: string;
  readonly via:
    | { readonly song: string; readonly year: number | null }
    | { readonly member: string; readonly group: string };
}

export interface ChainsJson {
  readonly length: number;
  readonly count: number;
  readonly chains: readonly (readonly StepJson[])[];
}

export function chainsJson(index: CatalogIndex, chains: Chains, limit: number): ChainsJson {
  const { length, count } = chains;
  return { length, count, chains: chains.list(0, limit).map((chain) => chain.map((step) => stepJson(index, step))) };
}

function stepJson(index: CatalogIndex, step: Step): StepJson {
  const ends = { from: step.from.name, to: step.to.name };
  if (step.type === 'member') return { ...ends, via: { member: step.part.name, group: step.group.name } };
  const [best] = step.songs.map((song) => summarize(index, song));
  return { ...ends, via: { song: best?.title ?? '', year: best?.year ?? null } };
}

/** "2 steps, 3 chains." and the first of them, a line for each step. */
export function chainsText(index: CatalogIndex, chains: Chains, limit: number): string {
  const shown = chains.list(0, limit);
  const rest = chains.count - shown.length;
  return [
    countText(chains),
    ...shown.map((chain, at) => `${at + 1}.\n${chainText(index, chain)}`),
    ...(rest > 0 ? [`… and ${rest} more: a higher --limit shows them.`] : []),
  ].join('\n');
}

export function countText({ length, count }: Chains): string {
  const steps = length === 1 ? '1 step' : `${length} steps`;
  return `${steps}, ${count === 1 ? '1 chain' : `${count} chains`} as short as that.`;
}

export function chainText(index: CatalogIndex, chain: Chain): string {
  return chain.map((step) => `  ${stepText(index, step)}`).join('\n');
}

function stepText(index: CatalogIndex, step: Step): string {
  const ends = `${nameApart(index, step.from)} → ${nameApart(index, step.to)}`;
  if (step.type === 'member') return `${ends}: ${partText(step)}`;
  const [best, ...others] = step.songs;
  if (best === undefined) throw new Error('a step without a song');
  const { title, year, credits } = summarize(index, best);
  const more =
    others.length === 0 ? '' : ` (and ${others.length === 1 ? '1 more song' : `${others.length} more songs`})`;
  return `${ends}: ${title}${bracketed(year === null ? undefined : String(year))} · ${sayCredits(credits)}${more}`;
}

function partText({ part, group, membership }: MemberStep): string {
  if (membership === undefined) return `${part.name} is a sub-unit of ${group.name}`;
  return `${part.name} ${membership.status === 'current' ? 'is' : 'was'} a member of ${group.name}`;
}
