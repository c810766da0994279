/** A table whose rows follow from the ledger, or some of whose columns do. */
export interface Derived {
  readonly table: string;
  readonly wanted: string;
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** Its rows come and go with the ledger; the others are there anyway. */
  readonly whole: boolean;
  /** Rows that say nothing. */
  readonly empty?: string;
}

/** In the order in which they are written. */
export const derived = {
  ratings: {
    table: 'trivia_game_players',
    wanted: 'wanted_game_players',
    keys: ['game_id', 'user_id'],
    values: ['mu_before', 'sigma_before', 'mu_after', 'sigma_after'],
    whole: false,
  },
  players: {
    table: 'trivia_players',
    wanted: 'wanted_players',
    keys: ['user_id'],
    values: [
      'points',
      'answered',
      'right_answers',
      'best_streak',
      'fastest_ms',
      'last_answered_at',
      'last_game_id',
      'games',
      'mu',
      'sigma',
      'rated_games',
    ],
    whole: false,
  },
  questions: {
    table: 'trivia_questions',
    wanted: 'wanted_questions',
    keys: ['key'],
    values: ['asked', 'answered', 'right_answers', 'strong_answered', 'strong_wrong'],
    whole: false,
  },
  totals: {
    table: 'trivia_totals',
    wanted: 'wanted_totals',
    keys: ['user_id', 'guild_id', 'period', 'starts_on'],
    values: ['points', 'right_answers', 'answered', 'shown'],
    whole: true,
  },
  bands: {
    table: 'trivia_bands',
    wanted: 'wanted_bands',
    keys: ['guild_id', 'period', 'starts_on', 'band'],
    values: ['players'],
    whole: true,
    empty: 'players = 0',
  },
  accuracy: {
    table: 'trivia_accuracy',
    wanted: 'wanted_accuracy',
    keys: ['user_id', 'about', 'subject'],
    values: ['answered', 'right_answers'],
    whole: true,
  },
  days: { table: 'trivia_days', wanted: 'wanted_days', keys: ['user_id', 'day'], values: [], whole: true },
} as const satisfies Readonly<Record<string, Derived>>;

export type DerivedName = keyof typeof derived;

const same = (keys: readonly string[]) => keys.map((key) => `have.${key} = want.${key}`).join(' AND ');
const row = (of: string, columns: readonly string[]) => `(${columns.map((column) => `${of}.${column}`).join(', ')})`;

/** Counts the rows that are not as they should be: other ones, missing ones, and ones too many. */
export function differences({ table, wanted, keys, values, whole, empty }: Derived): string {
  const differ = values.length === 0 ? 'false' : `${row('have', values)} IS DISTINCT FROM ${row('want', values)}`;
  const [key] = keys;
  const have = empty === undefined ? table : `(SELECT * FROM ${table} WHERE NOT ${empty})`;
  return `SELECT count(*)::integer AS count FROM ${have} have ${whole ? 'FULL ' : ''}JOIN ${wanted} want ON ${same(keys)}
    WHERE have.${key} IS NULL OR want.${key} IS NULL OR ${differ}`;
}

/** The statements that make the table as it should be and touch no other row. In the order of keys, what belongs together lies together. */
export function corrections(of: Derived): readonly string[] {
  const { table, wanted, keys, values, whole } = of;
  if (!whole) {
    const set = values.map((value) => `${value} = want.${value}`).join(', ');
    return [
      `UPDATE ${table} have SET ${set} FROM ${wanted} want
       WHERE ${same(keys)} AND ${row('have', values)} IS DISTINCT FROM ${row('want', values)}`,
    ];
  }
  const columns = [...keys, ...values].join(', ');
  const update = values.map((value) => `${value} = excluded.${value}`).join(', ');
  const onConflict =
    values.length === 0
      ? 'NOTHING'
      : `UPDATE SET ${update} WHERE ${row('have', values)} IS DISTINCT FROM ${row('excluded', values)}`;
  return [
    `DELETE FROM ${table} have WHERE NOT EXISTS (SELECT FROM ${wanted} want WHERE ${same(keys)})`,
    `INSERT INTO ${table} AS have (${columns}) SELECT ${columns} FROM ${wanted}
     ORDER BY ${keys.join(', ')} ON CONFLICT (${keys.join(', ')}) DO ${onConflict}`,
  ];
}
