/**
 * SQL for `streak`: the run of days that reaches a day or the one before; no row when there is none.
 * @param days a query for the player's days up to that one, each once, as `day`
 * @param until SQL for that day, a `date`
 */
export function streakOf(days: string, until = '$2::date'): string {
  return `
    SELECT count(*)::integer AS streak FROM (
      SELECT day, day - (row_number() OVER (ORDER BY day))::integer AS island FROM (${days}) AS finished
    ) AS runs GROUP BY island HAVING max(day) >= ${until} - 1 ORDER BY max(day) DESC LIMIT 1`;
}
