import type { Boards } from '#src/app/trivia/board-ports.ts';

import { readBoard } from './board-page.ts';
import type { SqlPool } from '../pool/open-pool.ts';
import { readPlayed } from './played-game.ts';
import { readProfile } from './profile.ts';

/** @param pool stays the caller's */
export function createBoards(pool: SqlPool): Boards {
  return {
    board: (query) => readBoard(pool, query),
    profile: (query) => readProfile(pool, query),
    async setHidden(userId, hidden) {
      await pool.rows({ name: 'trivia-hide', text: 'SELECT trivia_hide($1, $2)', values: [userId, hidden] });
    },
    async noteName(userId, name) {
      const kept = nameToKeep(name);
      if (kept !== '') await pool.rows({ name: 'trivia-note-name', text: noteText, values: [userId, kept] });
    },
    played: (userId, gameId) => readPlayed(pool, userId, gameId),
    async game(gameId) {
      const [row] = await pool.rows<{ settings: unknown; channel_id: string; guild_id: string }>({
        name: 'trivia-game',
        text: 'SELECT settings, channel_id, guild_id FROM trivia_games WHERE id = $1',
        values: [gameId],
      });
      return row && { settings: row.settings, channelId: row.channel_id, guildId: row.guild_id };
    },
  };
}

/** Without a look first, the same name would lock its row and be written again. */
const noteText = `
  INSERT INTO trivia_players AS player (user_id, name)
  SELECT $1, $2 WHERE NOT EXISTS (SELECT FROM trivia_players WHERE user_id = $1 AND name = $2)
  ON CONFLICT (user_id) DO UPDATE SET name = excluded.name WHERE player.name IS DISTINCT FROM excluded.name`;

const longestName = 100;

/** Postgres has no way to write the character 0. */
function nameToKeep(name: string): string {
  return [...name.replaceAll('\0', '')].slice(0, longestName).join('');
}
