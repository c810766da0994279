import type { PartialDate } from '../model.ts';
import { dateProblem } from '../partial-date.ts';

const signs = /[./\-년월일]/u;

/** A date as people write it: `2024-10-18`, `2024.10.18`, `2024/10`, `2024년 10월 18일`. Undefined for anything else. */
export function readDate(text: string): PartialDate | undefined {
  const trimmed = text.normalize('NFKC').trim();
  if (!/^[\d./\-년월일\s]+$/u.test(trimmed)) return undefined;
  const parts = trimmed
    .split(signs)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [year = '', ...rest] = parts;
  if (rest.length > 2 || year.length !== 4 || rest.some((part) => !/^\d{1,2}$/u.test(part))) return undefined;
  const date = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
  return dateProblem(date) === undefined ? date : undefined;
}
