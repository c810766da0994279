import { broken } from '../problems.ts';
import { add, type Report } from '../report.ts';
import type { RuleRequest } from '../request.ts';
import { isRecord } from './check-collections.ts';
import type { Operation } from './operations.ts';

/** A missing body is an empty one: what it lacks is then named field by field. */
export function checkBody({ body, files }: RuleRequest, operation: Operation, report: Report): void {
  if (operation.body === undefined) {
    const isEmpty = body == null || (isRecord(body) && Object.keys(body).length === 0);
    if (!isEmpty || files.length > 0) add(report, [], noBody);
    return;
  }
  operation.body()(withUploads(body ?? (body === null ? null : {}), files), { path: [], findings: report.findings });
}

/** Routes that take a file by a field of its own (`file`, `image`) have it in the schema as text. */
function withUploads(body: unknown, files: RuleRequest['files']): unknown {
  const named = files.filter(({ field }) => !field.startsWith('files['));
  if (named.length === 0 || !isRecord(body)) return body;
  return { ...body, ...Object.fromEntries(named.map(({ field, filename }) => [field, filename])) };
}

const noBody = broken('body.none', 'This route takes no body');
