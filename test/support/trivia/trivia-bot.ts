import { pino } from 'pino';

import { commands } from '#commands/index.ts';
import { createCardCache } from '#src/discord/card-cache.ts';
import { connectDiscord } from '#src/discord/client.ts';
import type { TriviaContext } from '#src/discord/command.ts';
import { createDispatch, type LiveCatalog } from '#src/discord/dispatch.ts';
import { registerCommands } from '#src/discord/register.ts';
import { createStage } from '#src/discord/stage.ts';
import type { News } from '#src/app/curation/news.ts';
import type { CurationStore } from '#src/app/curation/ports.ts';
import type { Stage } from '#src/app/trivia/ports.ts';
import { noCuration } from '#test/support/curation/no-curation.ts';
import { lookUpId } from '#commands/trivia/look-up-id.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { noPictures, type Pictures } from '#src/pictures/pictures.ts';
import type { InteractionResult } from '#src/local-discord/control/result.ts';
import { lookupsOver } from '#test/support/builders/catalog.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

/** The bot's Discord side over the real wire, with trivia and a catalog that a test invents. */
export interface TriviaBot extends Scene {
  /** What trivia is from now on. */
  use(trivia: TriviaContext): void;
  readonly stage: Stage;
  /** Resolves when the bot has nothing more to do. */
  idle(): Promise<void>;
  run(command: string, options?: Record<string, unknown>, as?: As): Promise<InteractionResult>;
}

export interface As {
  readonly userId?: string;
  readonly channelId?: string;
  readonly locale?: string;
}

export interface TriviaBotNeeds {
  readonly trivia: TriviaContext;
  /** Storage that is away, unless said. */
  readonly curation?: CurationStore;
  /** Default: nobody has anything to be told. */
  readonly news?: News;
  /** Default: what `catalog` says, unchanging. */
  readonly live?: () => LiveCatalog;
  /** Default: always 0. */
  readonly random?: () => number;
  readonly catalog?: Partial<Catalog>;
  /** Default: none. */
  readonly pictures?: Pictures;
  readonly curatorIds?: (scene: Scene) => Promise<readonly string[]>;
}

export async function openTriviaBot({
  trivia,
  curation = noCuration,
  news,
  live: liveCatalog,
  random = () => 0,
  catalog = {},
  pictures = noPictures,
  curatorIds,
}: TriviaBotNeeds): Promise<TriviaBot> {
  const scene = await openScene();
  const log = pino({ level: 'silent' });
  let using = trivia;
  const still = { lookups: lookupsOver(catalog), cards: createCardCache() };
  const dispatch = createDispatch({
    commands,
    catalog: liveCatalog ?? (() => still),
    trivia: () => using,
    curation: () => curation,
    news: () => news,
    pictures,
    curatorIds: new Set(await curatorIds?.(scene)),
    log,
    random,
    mention: (name) => `/${name}`,
  });
  const client = await connectDiscord({
    token: scene.discord.token,
    apiUrl: scene.discord.apiUrl,
    log,
    onInteraction: (interaction) => void dispatch.handle(interaction),
    onLost: () => undefined,
  });
  await registerCommands({ rest: client.rest, applicationId: client.application.id, guildId: undefined, commands });
  return {
    ...scene,
    use: (next) => void (using = next),
    idle: () => dispatch.idle(),
    stage: createStage({ rest: client.rest, userId: client.user.id, lookUpId, readsMessages: false, log }),
    run: (command, options = {}, { userId = scene.fanId, channelId = scene.generalId, locale = 'en-US' } = {}) =>
      scene.people.run({ user_id: userId, channel_id: channelId, command, options, locale }),
    [Symbol.asyncDispose]: async () => {
      await dispatch.idle();
      const violations = await scene.people.violations();
      await client.destroy();
      await scene[Symbol.asyncDispose]();
      // Whatever a test did, no request of the bot's may have broken a rule of Discord's.
      if (violations.length > 0) throw new Error(`refused by Discord's rules: ${JSON.stringify(violations)}`);
    },
  };
}
