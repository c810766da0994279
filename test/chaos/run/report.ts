import type { ChaosReport } from './run-chaos.ts';

/** What happened and what was found, for people. */
export function reportOf({ kills, breaches, counts }: ChaosReport): string {
  return [
    '',
    'Killed while',
    ...tally(kills.map(({ phase }) => phase)),
    'What was killed: the thing on its way was',
    ...tally(kills.map(({ side }) => side)),
    'The games that it hit were',
    ...tally(kills.flatMap(({ games }) => games)),
    'Proved over',
    ...Object.entries(counts).map(([what, count]) => row(what, count)),
    '',
    breaches.length === 0 ? 'No breach.' : `${breaches.length} breaches:`,
    ...breaches.map((breach) => `- ${breach}`),
  ].join('\n');
}

function tally(list: readonly string[]): readonly string[] {
  const groups = [...Map.groupBy(list, (one) => one)].toSorted(([, one], [, other]) => other.length - one.length);
  return groups.map(([what, { length }]) => row(what, length));
}

function row(what: string, count: number): string {
  return `${String(count).padStart(8)}  ${what}`;
}
