import { UserError } from '#src/app/errors.ts';
import { planGame } from '#src/domain/trivia/plan.ts';

import type { HostNeeds } from './needs.ts';
import { StoreAwayError, type GameRecord } from './ports.ts';
import type { StartRequest } from './trivia.ts';

/** Questions that a server was asked lately come again only when there are no others. */
const remembered = 200;

type Needs = Pick<HostNeeds, 'store' | 'memory' | 'clock' | 'questions' | 'newId' | 'newSeed'>;

/** A game that is stored. @throws UserError `trivia.busy`, `trivia.tooFew`, `trivia.storeAway` */
export async function planStart(needs: Needs, request: StartRequest): Promise<GameRecord> {
  try {
    return await store(needs, request);
  } catch (error) {
    if (error instanceof StoreAwayError) throw new UserError('trivia.storeAway', {});
    throw error;
  }
}

async function store(needs: Needs, request: StartRequest): Promise<GameRecord> {
  const { memory, clock } = needs;
  const [recent, withdrawn, answered] = await Promise.all([
    memory.recentKeys(request.guildId, remembered),
    memory.withdrawnKeys(),
    memory.answered(),
  ]);
  const { bank } = needs.questions();
  const seed = needs.newSeed();
  const planned = planGame({ bank, settings: request.settings, seed, recent, withdrawn, answered });
  if (planned.type === 'too-small') {
    throw new UserError('trivia.tooFew', { available: planned.available, rounds: request.settings.rounds });
  }
  const record: GameRecord = {
    ...request,
    id: needs.newId(),
    seed,
    plan: planned.plan,
    catalogVersion: bank.version,
    startedAt: clock.now(),
  };
  const created = await needs.store.createGame(record);
  if (created === 'busy') throw new UserError('trivia.busy', { channelId: request.channelId });
  return record;
}
