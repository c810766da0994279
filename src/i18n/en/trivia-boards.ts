/** What leaderboards, profiles, the record of a game, the daily and the curators' desk say. */
export const triviaBoards = {
  windows: { today: 'today', week: 'this week', month: 'this month', all: 'all time' },
  scopes: { server: 'This server', global: 'All servers' },

  board: {
    heading: (scope: string, window: string) => `Leaderboard · ${scope} · ${window}`,
    empty: 'Nobody has points here yet. Rounds count once two or more people answer.',
    row: (facts: { place: number; who: string; points: string; right: number; answered: number; tied: boolean }) =>
      [
        `${facts.place}. ${facts.who}: ${facts.points}`,
        `${facts.right} of ${facts.answered} right`,
        ...(facts.tied ? ['tied'] : []),
      ].join(', '),
    unnamed: 'a player without a name',
    own: 'You:',
    hidden: 'You are hidden on this board: only you see your row.',
    players: (count: number) => (count === 1 ? '1 player' : `${count} players`),
    note: 'Days, weeks (from Monday) and months are UTC’s.',
  },

  profile: {
    heading: (who: string) => `Trivia profile of ${who}`,
    totals: (facts: { points: string; right: number; answered: number; percent: number }) =>
      `${facts.points} from all rounds; ${facts.right} of ${facts.answered} answers right (${facts.percent} %)`,
    games: (count: number) => `Games: ${count}`,
    bestStreak: (count: number) => `Longest streak: ${count} in a row`,
    fastest: (time: string) => `Fastest right answer: ${time}`,
    days: (now: number, best: number) => `Days in a row: ${now} (best: ${best})`,
    paths: (found: number, days: number) => `Paths of the day found: ${found} (days in a row: ${days})`,
    rating: (facts: { value: string; spread: string; games: number }) =>
      `Rating: ${facts.value} ± ${facts.spread} (${facts.games === 1 ? '1 game' : `${facts.games} games`} with others)`,
    unrated: 'Rating: after the first finished game with others',
    serverPlace: (place: number, points: string) => `On this server: place ${place}, ${points}`,
    globalPlace: (place: number, points: string) => `Over all servers: place ${place}, ${points}`,
    byKind: 'By kind of question',
    byArtist: 'By artist',
    accuracy: (name: string, right: number, answered: number) => `${name}: ${right} of ${answered} right`,
    hidden: 'You are hidden on the global board.',
    hide: 'Hide me on the global board',
    show: 'Show me on the global board',
  },

  why: {
    heading: 'Where your points come from',
    game: (when: string) => `Game of ${when}`,
    total: (points: string) => `Together: ${points}`,
    round: (round: number, kind: string, code: string) => `Round ${round} · ${kind} · ${code}`,
    /** `100 + 44 speed + 20 streak` */
    parts: (facts: { right: number; speed: number; streak: number }) =>
      `${facts.right} + ${facts.speed} speed + ${facts.streak} streak`,
    right: (facts: { time: string; pace: string; parts: string; total: number }) =>
      `right, ${facts.time} of ${facts.pace}: ${facts.parts} = ${facts.total}`,
    rightHinted: (facts: { time: string; pace: string; parts: string; total: number }) =>
      `right, ${facts.time} of ${facts.pace}: (${facts.parts}) ÷ 2 for the hint = ${facts.total}`,
    tied: (time: string) => `tied with a faster answer, so paid as ${time}`,
    wrong: 'not right: 0',
    unanswered: 'no answer: 0',
    skipped: 'skipped: 0',
    open: 'not settled yet',
    solo: 'you answered alone: for your own record, not on the boards',
    voided: (reason: string) => `taken off every board by a curator: ${reason}`,
    running: 'This game is still going on.',
  },

  misses: {
    heading: 'What you missed',
    none: 'You missed nothing in this game.',
    yours: (answer: string) => `Your answer: ${answer}`,
    unanswered: 'You gave no answer.',
    right: (answer: string) => `Right answer: **${answer}**`,
  },

  daily: {
    heading: (day: string) => `Daily questions of ${day}`,
    question: (facts: { number: number; of: number; kind: string }) =>
      `Question ${facts.number} of ${facts.of} · ${facts.kind}`,
    intro: 'The same questions for everybody today (UTC). The first answer stays; take your time.',
    right: (answer: string) => `Right: **${answer}**`,
    wrong: (yours: string, answer: string) => `Not right: you said ${yours}. Right is **${answer}**`,
    result: (right: number, of: number) => `${right} of ${of} right`,
    next: (when: string) => `New questions come ${when}.`,
    copy: 'To share, without spoilers:',
    share: 'Post it here',
    shareHeading: (day: string, right: number, of: number) => `Crossover daily ${day}: ${right} of ${of}`,
    marks: { right: '✅ right', wrong: '❌ wrong' },
    streak: (days: number) => (days === 1 ? 'Streak: 1 day' : `Streak: ${days} days`),
  },

  desk: {
    heading: 'Questions to look at',
    none: 'No question is reported or withdrawn.',
    answer: (answer: string) => `Right answer: ${answer}`,
    stats: (facts: { asked: number; answered: number; right: number; reports: number }) =>
      `Asked ${facts.asked} ×, ${facts.right} of ${facts.answered} answers right, reports: ${facts.reports}`,
    withdrawn: {
      reported: (when: string) => `Withdrawn ${when}: reported by three players`,
      misleading: (when: string) => `Withdrawn ${when}: strong players get it wrong more often than chance`,
      voided: (when: string) => `Voided ${when}`,
    },
    inPlay: 'In play',
    voided: (facts: { code: string; rounds: number; players: number }) =>
      `Question ${facts.code} is void. It was asked in ${facts.rounds === 1 ? '1 round' : `${facts.rounds} rounds`}; the points of ${facts.players === 1 ? '1 player' : `${facts.players} players`} are off every board. The players see why.`,
    restored: (code: string) => `Question ${code} is asked again, and its reports start anew.`,
    notWithdrawn: (code: string) => `Question ${code} is not withdrawn.`,
  },
};
