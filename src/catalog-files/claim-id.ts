import { createHash } from 'node:crypto';

import type { ClaimEntry } from './file-shape.ts';

/** What a claim is known by: a corrected peak of a chart keeps its id, two notes of one song differ. */
export function claimId(subjectId: string, claim: ClaimEntry): string {
  const first = claim.values[0] ?? claim;
  const topic = claim.kind === 'chart-peak' ? first.chart : first.en;
  const digits = createHash('sha256').update(`${subjectId}\n${claim.kind}\n${topic}`).digest('hex').slice(0, 10);
  return `${subjectId.slice(0, 29).replace(/-$/, '')}-${digits}`;
}
