import type { z } from 'zod';

import type { JsonPath } from './json-file.ts';

interface ShapeProblem {
  readonly path: JsonPath;
  readonly message: string;
}

/** Zod's issues in an editor's words, an unknown field at its own place. */
export function sayIssues(issues: readonly z.core.$ZodIssue[]): ShapeProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown field' }));
    }
    return [{ path, message: sayIssue(issue) }];
  });
}

function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.message.endsWith('received undefined')) return 'is missing';
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type')
    return issue.message.replace('Invalid input: expected', 'must be').replace(', received', ', not');
  return issue.message;
}
