/** What a game says in its channel and to its players. */
export const trivia = {
  seconds: (ms: number) => `${(ms / 1000).toFixed(2)} s`,
  wholeSeconds: (ms: number) => `${ms / 1000} s`,
  points: (count: number) => (count === 1 ? '1 point' : `${count} points`),
  difficulties: { easy: 'easy', normal: 'normal', hard: 'hard', mixed: 'mixed' },
  paces: { relaxed: 'relaxed', normal: 'normal', fast: 'fast' },
  answerModes: { choices: 'choices', typed: 'typed', mixed: 'choices and typed' },
  scoring: (points: { right: number; speed: number; streak: number; mostStreak: number }) =>
    `A right answer pays ${points.right}, up to ${points.speed} more for speed, and ${points.streak} more for each right answer in a row before it (at most ${points.mostStreak}). A hint halves the round.`,

  started: {
    heading: 'Trivia begins',
    by: (who: string) => `${who} started a game. The first question comes in a few seconds.`,
    rounds: (count: number) => `Rounds: ${count}`,
    pace: (pace: string, time: string) => `Pace: ${pace}, ${time} for each question`,
    difficulty: (difficulty: string) => `Difficulty: ${difficulty}`,
    answers: (mode: string) => `Answers: ${mode}`,
    about: (artist: string) => `Only about ${artist}`,
    years: (years: string) => `Only of these years: ${years}`,
    stop: (command: string) => `To stop it: ${command} (who started it, or a moderator).`,
  },

  question: {
    heading: (facts: { round: number; rounds: number; kind: string }) =>
      `Round ${facts.round} of ${facts.rounds} · ${facts.kind}`,
    closes: (when: string) => `Answers close ${when}.`,
    pays: (facts: { right: number; most: number }) => `A right answer pays ${facts.right} to ${facts.most} points.`,
    paysHalf: (facts: { right: number; most: number }) =>
      `After the hint a right answer pays ${facts.right} to ${facts.most} points.`,
    howToType: 'Press the button and type your answer. Nobody else sees it.',
    howToWrite: 'Press the button and type your answer, or write it here, where everybody sees it.',
    struck: (choices: string) => `Hint: these are wrong: ${choices}`,
    pattern: (pattern: string) => `Hint: the answer is written ${pattern}`,
    paused: 'Paused: answers cannot be stored at the moment. The clock stands still, and the round goes on by itself.',
    answer: 'Answer',
    menu: 'Choose your answer',
  },
  form: { title: 'Your answer', label: 'Answer', description: 'Any spelling: Latin letters, Hangul, nicknames' },

  reply: {
    counted: (pick: string) => `Your pick: **${pick}**. It counts.`,
    already: (pick: string) => `Your first pick stays: **${pick}**.`,
    right: (time: string) => `Right, in ${time}. It counts.`,
    close: (left: string) => `Close, but not quite. ${left}`,
    wrong: (left: string) => `Not right. ${left}`,
    left: (tries: number) =>
      tries === 0 ? 'That was your last try.' : tries === 1 ? 'One try left.' : `${tries} tries left.`,
    doneRight: 'You already have it right.',
    doneWrong: 'Your tries in this round are used up.',
    late: 'Too late: the time of this round was over. It does not count.',
    over: 'This round is over.',
    notStored:
      'Not counted so far: answers cannot be stored at the moment. Answer again once the game goes on. If this one did get through, it stays.',
    stopped: 'Stopped. The standings follow in the channel.',
    skipped: 'Skipped. The answer is shown in the channel.',
    skipVote: (facts: { who: string; votes: number; needed: number; command: string }) =>
      `${facts.who} wants to skip this round: ${facts.votes} of ${facts.needed} votes. Vote with ${facts.command}`,
    hintVote: (facts: { who: string; votes: number; needed: number; command: string }) =>
      `${facts.who} wants a hint, which halves the round: ${facts.votes} of ${facts.needed} votes. Vote with ${facts.command}`,
    alreadyVoted: (facts: { votes: number; needed: number }) =>
      `You have voted already: ${facts.votes} of ${facts.needed} votes.`,
    hinted: 'The round now pays half.',
    reported: 'Thank you, your report counts. When three players report a question, it is withdrawn.',
    reportedBefore: 'You reported this question before; a report counts once.',
    withdrawn: 'Thank you. This question is withdrawn until a curator has looked at it.',
  },

  reveal: {
    answer: (answer: string) => `**Right answer: ${answer}**`,
    skipped: 'Skipped: nobody gets points for this round.',
    right: 'Right:',
    wrong: (who: string) => `Not right: ${who}`,
    nobodyRight: 'Nobody had it right.',
    nobody: 'Nobody answered.',
    result: (facts: { place: number; who: string; time: string; points: string; streak: number; tied: boolean }) =>
      [
        `${facts.place}. ${facts.who}: ${facts.time}, ${facts.points}`,
        ...(facts.streak > 1 ? [`${facts.streak} in a row`] : []),
        ...(facts.tied ? ['tied'] : []),
      ].join(', '),
    more: (count: number) => `and ${count} more`,
    hinted: 'With a hint: the round paid half.',
    solo: 'Only one player: this round counts for their own record, not on the boards.',
    learnt: (facts: { percent: number; answered: number }) =>
      `${facts.percent} % of ${facts.answered} answers to this question were right.`,
    code: (code: string, difficulty: string) => `Question ${code} · ${difficulty}`,
    sources: (links: string) => `Sources: ${links}`,
    lookUp: 'Look it up',
    report: 'Report',
  },

  podium: {
    heading: 'The game is over',
    reasons: {
      finished: (rounds: number) => (rounds === 1 ? 'The round is played.' : `All ${rounds} rounds are played.`),
      stopped: (rounds: number) => `Stopped after ${roundCount(rounds)}.`,
      silent: (rounds: number) =>
        `Nobody answered for five rounds, so the game ends here, after ${roundCount(rounds)}. Start another one whenever you like.`,
      forbidden: (rounds: number) => `I may no longer post here; the game ended after ${roundCount(rounds)}.`,
      gone: (rounds: number) => `The channel was gone; the game ended after ${roundCount(rounds)}.`,
      unavailable: (rounds: number) => `Discord did not take messages; the game ended after ${roundCount(rounds)}.`,
      exhausted: (rounds: number) => `No more questions fit this game; it ends after ${roundCount(rounds)}.`,
    },
    standing: (facts: { place: number; who: string; points: string; right: number; rounds: number; tied: boolean }) =>
      [
        `${facts.place}. ${facts.who}: ${facts.points}`,
        `${facts.right} of ${facts.rounds} right`,
        ...(facts.tied ? ['tied'] : []),
      ].join(', '),
    nobody: 'Nobody answered in this game.',
    fastest: (who: string, time: string) => `Fastest right answer: ${who}, ${time}`,
    streak: (who: string, length: number) => `Longest streak: ${who}, ${length} in a row`,
    again: 'Again',
    misses: 'My misses',
    board: 'Leaderboard',
  },

  resumed: {
    open: (when: string) => `I was away for a moment. Nothing is lost: this round goes on, and answers close ${when}.`,
    between: 'I was away for a moment. Nothing is lost: the game goes on.',
  },
};

function roundCount(rounds: number): string {
  return rounds === 1 ? '1 round' : `${rounds} rounds`;
}
