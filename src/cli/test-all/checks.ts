import type { Children } from './children.ts';

interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const checks: readonly Check[] = [
  { name: 'lint', command: 'oxlint', args: [] },
  { name: 'types', command: 'tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'page types', command: 'tsc', args: ['--noEmit', '-p', 'src/local-discord/page'] },
  { name: 'unused code', command: 'knip', args: ['--no-progress'] },
  { name: 'format', command: 'oxfmt', args: ['--check', '.'] },
];

/** The longest begins first; more at once would only share the same two cores. */
const atOnce = 2;

/** Runs every check, says one line for each and what a failed one found. @returns the names of the failed ones */
export async function runChecks(children: Children, say: (line: string) => void): Promise<readonly string[]> {
  const waiting = [...checks];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await runCheck(check, children, say))) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}

async function runCheck({ name, command, args }: Check, children: Children, say: (line: string) => void) {
  const start = performance.now();
  const { code, said } = await children.run(command, args, 'keep');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${name.padEnd(12)} ${code === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(5)} s`);
  if (code !== 0) say(said.trimEnd());
  return code === 0;
}
