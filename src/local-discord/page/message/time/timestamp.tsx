import { useCallback } from 'preact/hooks';

import type { Timestamp } from '../markdown/nodes.ts';
import { useScope } from '../scope.ts';
import { timeFormatOf } from './format-time.ts';
import { useTicking } from './use-ticking.ts';

/** A moment in the reader's language and time zone; a relative one goes with the time. */
export function TimestampView({ at, style }: Pick<Timestamp, 'at' | 'style'>) {
  const { locale } = useScope().me;
  const format = timeFormatOf(locale);
  const textAt = useCallback(
    (now: number) => (style === 'R' ? format.relative(at, now) : format.date(at, style)),
    [format, at, style],
  );
  const text = useTicking(textAt, style === 'R');
  return (
    <time class="markdown-time" dateTime={new Date(at).toISOString()} title={format.date(at, 'F')}>
      {text}
    </time>
  );
}
