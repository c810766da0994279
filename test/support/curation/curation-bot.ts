import type { CurationStore } from '#src/app/curation/ports.ts';
import { createNews } from '#src/app/curation/news.ts';
import { createLookups } from '#src/app/lookups.ts';
import { createCardCache } from '#src/discord/card-cache.ts';
import type { LiveCatalog } from '#src/discord/dispatch.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';
import { createPerson, type Person } from '#test/support/e2e/person.ts';
import type { Scene } from '#test/support/local-discord/scene.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';
import { openTriviaBot } from '#test/support/trivia/trivia-bot.ts';

import { inForm } from './live-database.ts';
import { createMemoryCuration } from './memory-curation.ts';

/** Rosé and Bruno Mars made `apt`; two artists are called Jisoo; `remix` is a version of `original`. */
const known = inForm({
  updated: '2026-11-01',
  artists: [
    anArtist('blackpink', { kind: 'group', scene: 'korean', name: 'BLACKPINK', hangul: '블랙핑크' }),
    anArtist('bruno-mars', { name: 'Bruno Mars' }),
    anArtist('jisoo-blackpink', { scene: 'korean', name: 'Jisoo', hangul: '지수' }),
    anArtist('jisoo-soloist', { scene: 'korean', name: 'Jisoo', hangul: '지수' }),
    anArtist('rose', { scene: 'korean', name: 'ROSÉ', hangul: '로제', aliases: [{ name: 'Rosie', kind: 'nickname' }] }),
    anArtist('usher', { name: 'Usher' }),
  ],
  memberships: [
    { personId: 'jisoo-blackpink', groupId: 'blackpink', status: 'current', sourceIds: ['archive'] },
    { personId: 'rose', groupId: 'blackpink', status: 'current', sourceIds: ['archive'] },
  ],
  collaborations: [
    aSong('apt', ['rose', 'bruno-mars'], { title: 'APT.', originalTitle: '아파트', released: '2024-10' }),
    aSong('original', ['rose', 'usher'], { title: 'Original', released: '2020' }),
    aSong('remix', ['rose', 'usher'], {
      title: 'Original (Remix)',
      released: '2021',
      kinds: ['remix'],
      versionOf: 'original',
    }),
  ],
  sources: [aSource('archive'), aSource('paper', { url: 'https://paper.example/apt', origin: 'paper' })],
  claims: [],
});

/** The bot over the real wire, with suggestions and a catalog in memory. */
export interface CurationBot extends Scene {
  readonly store: CurationStore;
  catalog(): Catalog;
  readonly fan: Person;
  /** One who is named in CURATOR_IDS, and another. */
  readonly curator: Person;
  readonly secondCurator: Person;
  /** Sees `/catalog` as an administrator does, but is no curator. */
  readonly outsider: Person;
  person(userId: string, locale?: string): Person;
  /** Resolves when the bot has nothing more to do. */
  idle(): Promise<void>;
  /** From now on storage does not answer, or answers again. */
  use(store: CurationStore | undefined): void;
}

export async function openCurationBot(): Promise<CurationBot> {
  const memory = createMemoryCuration(known);
  let replaced: CurationStore | undefined;
  const store = switchable(() => replaced ?? memory.store);
  const bot = await openTriviaBot({
    trivia: noTrivia,
    curation: store,
    news: await createNews({ ...store, onDecided: memory.store.onDecided }),
    live: liveOf(memory.catalog),
    random: countingRandom(),
    curatorIds: async (scene) => [scene.moderatorId, scene.friendId],
  });
  const person = (userId: string, locale = 'en-US') => createPerson(bot, userId, { locale });
  await letSee(bot, bot.moderatorId);
  return {
    ...bot,
    store: memory.store,
    catalog: memory.catalog,
    fan: person(bot.fanId),
    curator: person(bot.moderatorId),
    secondCurator: createPerson(bot, bot.friendId, { channelId: bot.dmId }),
    outsider: person(bot.ownerId),
    person,
    use: (next) => void (replaced = next),
  };
}

/** Discord shows the command to administrators. */
async function letSee({ people, guildId }: Scene, userId: string): Promise<void> {
  const wanted = { guild_id: guildId, name: 'Desk', permissions: ['Administrator'] };
  const { role } = await people.control<{ role: { id: string } }>('POST', '/control/roles', wanted);
  await people.control('PATCH', `/control/guilds/${guildId}/members/${userId}`, { roles: [role.id] });
}

function switchable(using: () => CurationStore): CurationStore {
  return {
    suggest: (...args) => using().suggest(...args),
    open: (...args) => using().open(...args),
    suggestion: (...args) => using().suggestion(...args),
    revise: (...args) => using().revise(...args),
    reject: (...args) => using().reject(...args),
    apply: (...args) => using().apply(...args),
    changes: (...args) => using().changes(...args),
    untold: (...args) => using().untold(...args),
    usersToTell: (...args) => using().usersToTell(...args),
    told: (...args) => using().told(...args),
    onDecided: (...args) => using().onDecided(...args),
  };
}

/** What is drawn belongs to one version of the catalog. */
function liveOf(catalog: () => Catalog): () => LiveCatalog {
  let live: LiveCatalog | undefined;
  return () => {
    if (live?.lookups.index.catalog === catalog()) return live;
    const index = createCatalogIndex(catalog());
    live = { lookups: createLookups({ index, search: createCatalogSearch(index) }), cards: createCardCache() };
    return live;
  };
}

/** Spreads well enough that no two tokens are alike, and is the same in every run. */
function countingRandom(): () => number {
  let calls = 0;
  return () => {
    calls += 1;
    return (calls * 0.618_033_988_75) % 1;
  };
}
