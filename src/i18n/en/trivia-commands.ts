/** Descriptions of `/trivia` and `/catalog`, and the sentences of their refusals. */
export const triviaCommands = {
  description: 'K-pop trivia: who worked with whom',
  start: {
    description: 'Start a game in this channel',
    rounds: 'How many questions (10)',
    pace: 'How long each question takes answers (20 s)',
    difficulty: 'How hard (mixed)',
    about: 'Only questions about this artist, in any spelling',
    from: 'Only about this year or later',
    until: 'Only about this year or earlier',
    answers: 'Buttons, typing, or both (choices)',
  },
  paces: { relaxed: 'relaxed: 30 s', normal: 'normal: 20 s', fast: 'fast: 10 s' },
  stop: { description: 'End the game in this channel' },
  skip: { description: 'Vote to skip this question' },
  hint: { description: 'Vote for a hint, which halves the round' },
  leaderboard: {
    description: 'Who has the most points',
    scope: 'This server or all servers',
    window: 'Since when',
  },
  profile: { description: 'Points, accuracy, streaks and rating', user: 'Whose profile (yours)' },
  why: { description: 'Every point of your last game and what it is made of' },
  daily: { description: 'Five questions a day, the same for everybody' },
  path: {
    description: 'Join two artists through who worked with whom: one pair a day, the same for everybody',
    step: 'The next artist on your chain, in any spelling',
  },
};

export const catalogCommands = {
  description: 'For curators: look after the catalog and the questions',
  questions: { description: 'Questions that were reported or withdrawn' },
  void: {
    description: 'Take a question out of play and its points off every board',
    question: 'Its code',
    reason: 'Why; its players see it',
  },
  restore: { description: 'Put a withdrawn question back into play', question: 'Its code' },
};

const permissionNames = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
};

export const triviaErrors = {
  'trivia.busy': (facts: { channelId: string }) => `A game is already going on in <#${facts.channelId}>.`,
  'trivia.tooFew': (facts: { available: number; rounds: number }) =>
    facts.available === 0
      ? 'No question fits what you asked for. Choose fewer limits.'
      : `Only ${facts.available === 1 ? '1 question fits' : `${facts.available} questions fit`} what you asked for, but the game has ${facts.rounds} rounds. Choose fewer rounds or fewer limits.`,
  'trivia.storeAway': () =>
    'Nothing can be stored or read at the moment, so this was not done. Look-ups with /collab still work. Please try again in a minute.',
  'trivia.noGame': () => 'No game is going on in this channel.',
  'trivia.noRound': () => 'No question is open right now. Wait for the next one.',
  'trivia.notPlaying': () => 'Only who has answered in this game can vote.',
  'trivia.noHint': () => 'This round has had its hint, or there is none for it.',
  'trivia.mayNotStop': (facts: { starterId: string }) =>
    `Only <@${facts.starterId}>, who started the game, or somebody who may manage messages can stop it.`,
  'trivia.cannotPost': (facts: { permissions: readonly (keyof typeof permissionNames)[] }) =>
    `I may not post questions in this channel. I need these permissions here: ${facts.permissions.map((one) => permissionNames[one]).join(', ')}.`,
  'trivia.needsServer': () => 'Games are played in servers that have added this bot.',
  'trivia.unknownGame': () => 'Nothing is known of you in this game: you did not answer in it, or its record is gone.',
  'trivia.neverPlayed': (facts: { userId: string }) => `<@${facts.userId}> has not answered a question yet.`,
  'trivia.dailyOver': () => 'These questions were for a day that is over. There are new ones now.',
  'trivia.pathOver': () => 'This path was for a day that is over. There is a new one now: `/trivia path`.',
  'trivia.noPath': () => 'The catalog has no two artists that make a path for today. Please try again tomorrow.',
  'catalog.notCurator': () => 'Only curators can do this.',
  'catalog.unknownQuestion': (facts: { code: string }) => `No question with the code ${facts.code} was ever asked.`,
};
