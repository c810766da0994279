/** `before` where `now` says the same, part by part, so that what is drawn of an unchanged part is not drawn again. */
export function keepEqual<Value>(before: Value | undefined, now: Value): Value {
  if (before === undefined) return now;
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
