import { createRandom } from '#src/domain/trivia/random.ts';

import { createDirector, type Director } from '../players/director.ts';
import { createPlayer, type Player } from '../players/player.ts';
import { openRecords, type Records } from '../players/records.ts';
import { createMemory, type Memory } from '../players/told.ts';
import { createChronicle, type Chronicle } from '../world/chronicle.ts';
import { openPostgresWire, type HoldMs, type PostgresWire } from '../world/postgres-wire.ts';
import { openRestWire } from '../world/rest-wire.ts';
import { openWorld, type World } from '../world/world.ts';
import { createBackground, type Background } from './background.ts';
import { openBot, type Bot } from './bot.ts';
import { createMoments, type Moments } from './moments.ts';

/** A world with the bot in it, people who play, and everything noted that goes between them. */
export interface Scene extends AsyncDisposable {
  readonly world: World;
  readonly bot: Bot;
  readonly moments: Moments;
  readonly chronicle: Chronicle;
  readonly memory: Memory;
  readonly records: Records;
  readonly background: Background;
  readonly postgres: PostgresWire;
  readonly directors: readonly Director[];
  readonly players: readonly Player[];
}

export interface SceneNeeds {
  /** Empty; the bot makes its tables. */
  readonly databaseUrl: string;
  readonly seed: number;
}

export async function openScene({ databaseUrl, seed }: SceneNeeds): Promise<Scene> {
  const world = await openWorld();
  const moments = createMoments();
  const postgres = await openPostgresWire(databaseUrl, moments, slowAnswers(seed));
  const chronicle = createChronicle(() => bot.life());
  const rest = await openRestWire({ apiUrl: world.discord.apiUrl, moments, chronicle });
  const { token } = world.discord;
  const bot: Bot = await openBot({ token, apiUrl: () => rest.apiUrl, databaseUrl: () => postgres.url });
  const [memory, records, background] = [createMemory(), await openRecords(databaseUrl), createBackground()];
  const cast = { people: world.people, memory, records, background, knowledge: records.knowledge };
  const players = world.players.map((person) =>
    createPlayer({ ...cast, person, rng: createRandom(seed, person.name) }),
  );
  const directors = world.channels.map((channel, at) =>
    createDirector({ ...cast, channel, players: world.players, rng: createRandom(seed, `channel ${at}`) }),
  );
  return {
    world,
    bot,
    moments,
    chronicle,
    memory,
    records,
    background,
    postgres,
    directors,
    players,
    async [Symbol.asyncDispose]() {
      const home = background.goHome();
      await bot.close();
      await world.discord.close();
      await Promise.allSettled([home, rest.close(), postgres.close(), records.close()]);
    },
  };
}

/** Some answers take their time to be stored: rounds end while they are on their way. */
function slowAnswers(seed: number): HoldMs {
  const rng = createRandom(seed, 'slow answers');
  return (what) => (what === 'trivia-store-picks' && rng.below(2) === 0 ? rng.below(600) : 0);
}
