import { required, unionChoices } from '../problems.ts';
import type { Finding } from '../report.ts';
import { type Check, checkAt, fail, type Visit } from './check.ts';
import { isRecord } from './check-collections.ts';

/** Objects told apart by their `type`: only the one that is meant is checked, so its errors are the ones reported. */
export function typedUnion(byType: ReadonlyMap<unknown, Check>): Check {
  return (value, visit) => {
    const type = isRecord(value) ? value['type'] : undefined;
    const check = byType.get(type);
    if (check !== undefined) check(value, visit);
    else if (type == null) checkAt('type', type, (_, at) => fail(at, required('spec.required')), visit);
    else fail(visit, unionChoices('spec.component-type', byType.keys()));
  };
}

/** Anything else: the first alternative that fits; when none does, the errors of the one that came closest. */
export function anyOf(alternatives: readonly Check[]): Check {
  return (value, visit) => {
    const before = visit.findings;
    let closest: Finding[] | undefined;
    for (const check of alternatives) {
      visit.findings = [];
      check(value, visit);
      if (closest === undefined || distance(visit) < distance({ ...visit, findings: closest }))
        closest = visit.findings;
      if (closest.length === 0) break;
    }
    visit.findings = before;
    before.push(...(closest ?? []));
  };
}

/** How far a value is from an alternative: one of another type altogether is further off than any number of faults. */
function distance({ path, findings }: Visit): number {
  const isOtherType = findings.some((finding) => finding.rule === 'spec.type' && finding.path.length === path.length);
  return isOtherType ? Infinity : findings.length;
}
