import {
  StoreAwayError,
  type GameStore,
  type PickRecord,
  type RoundRef,
  type SavedGame,
} from '#src/app/trivia/ports.ts';

/** Storage for tests of what is around it: as strict as the real one where a game could notice. */
export interface MemoryStore extends GameStore {
  /** While true every call fails, as when Postgres is gone. */
  away: boolean;
  /** The next answer is stored, but nobody is told. */
  loseNextAnswer: boolean;
  saved(gameId: string): SavedGame;
  /** The names of the calls that were carried out. */
  readonly calls: string[];
}

type Draft = { -readonly [Key in keyof SavedGame]: SavedGame[Key] } & { farewell: boolean };

export function createMemoryStore(): MemoryStore {
  const games = new Map<string, Draft>();
  const picks: PickRecord[] = [];
  let aliveAt = 0;
  const of = ({ gameId }: { gameId: string }) => {
    const game = games.get(gameId);
    if (game === undefined) throw new Error(`no game ${gameId}`);
    return game;
  };
  const change = (ref: RoundRef, changes: object) => {
    const game = of(ref);
    game.rounds = game.rounds.map((one) => (one.round === ref.round ? { ...one, ...changes } : one));
  };
  const roundOf = (ref: RoundRef) => of(ref).rounds.find(({ round }) => round === ref.round);
  const inRound = (ref: RoundRef) => picks.filter((one) => one.gameId === ref.gameId && one.round === ref.round);
  const snapshot = (game: Draft): SavedGame => {
    const round = game.rounds.at(-1)?.round ?? 0;
    return structuredClone({ ...game, aliveAt, picks: inRound({ gameId: game.id, round }) });
  };

  async function call<Value>(name: string, act: () => Value): Promise<Value> {
    await Promise.resolve();
    if (store.away) throw new StoreAwayError(`${name}: storage is away`);
    store.calls.push(name);
    return act();
  }

  const store: MemoryStore = {
    away: false,
    loseNextAnswer: false,
    calls: [],
    saved: (gameId) => snapshot(of({ gameId })),
    createGame: (game) =>
      call('createGame', () => {
        const busy = [...games.values()].some((one) => one.channelId === game.channelId && one.end === undefined);
        if (busy) return 'busy';
        games.set(game.id, { ...game, end: undefined, aliveAt: 0, rounds: [], picks: [], ledger: [], farewell: false });
        return 'created';
      }),
    openRound: ({ round, question, form, at, gameId }) =>
      call('openRound', () => {
        const game = of({ gameId });
        if (game.rounds.some((one) => one.round === round)) return;
        const fresh = { messageId: undefined, questionAt: undefined, pausedMs: 0, limitMs: undefined, hint: undefined };
        game.rounds = [...game.rounds, { round, question, form, state: 'posting', storedAt: at, ...fresh }];
      }),
    roundShown: (ref, { messageId, at }) =>
      call('roundShown', () => change(ref, { messageId, questionAt: at, state: 'open' })),
    storePick: (pick) =>
      call('storePick', () => {
        if (roundOf(pick)?.state !== 'open') return 'closed';
        const mine = inRound(pick).filter(({ userId }) => userId === pick.userId);
        if (mine.some(({ attempt, verdict }) => attempt === pick.attempt || verdict === 'right')) return 'kept';
        picks.push(pick);
        if (!store.loseNextAnswer) return 'stored';
        store.loseNextAnswer = false;
        store.away = true;
        throw new StoreAwayError('the connection broke');
      }),
    giveHint: (ref, hint) => call('giveHint', () => change(ref, { hint })),
    setPause: (ref, { pausedMs, limitMs }) => call('setPause', () => change(ref, { pausedMs, limitMs })),
    settleRound: (settlement) =>
      call('settleRound', () => {
        const game = of(settlement);
        if (roundOf(settlement)?.state === 'open') {
          game.ledger = [...game.ledger, ...settlement.rows];
          change(settlement, { state: settlement.outcome });
        }
        return { answered: 0, right: 0 };
      }),
    finishGame: ({ gameId, reason, endedAt }) =>
      call('finishGame', () => void (of({ gameId }).end ??= { reason, endedAt })),
    farewellShown: (gameId) => call('farewellShown', () => void (of({ gameId }).farewell = true)),
    picksOf: (ref) => call('picksOf', () => inRound(ref)),
    beat: (at) => call('beat', () => void (aliveAt = at)),
    takeOver: () => call('takeOver', () => [...games.values()].filter(({ farewell }) => !farewell).map(snapshot)),
    ping: () => call('ping', () => undefined),
  };
  return store;
}
