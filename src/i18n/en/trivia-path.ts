/** What the path of the day says. Numbers of steps come in words, as `graph.steps` has them. */
export const triviaPath = {
  heading: (day: string) => `Path of ${day}`,
  task: (facts: { from: string; to: string; par: string }) =>
    `From **${facts.from}** to **${facts.to}**. Par: ${facts.par}`,
  rules:
    'The same pair for everybody today (UTC). Each step leads to somebody who performs on a song with the one before, or from a group to a member or a sub-unit and back.',
  earlier: (steps: string) => `-# and ${steps} before these`,
  choose: 'Next artist',
  /** Of those who can be next, most are in the menu. */
  more: (facts: { count: number; command: string }) => `${facts.count} more can be typed: ${facts.command} \`step\``,
  type: (command: string) => `Typing a name works too: ${command} \`step\``,
  deadEnd: 'A dead end: everybody who could be next is on your chain already. Take the last step back.',
  tried: (count: number) => `Steps tried: ${count}`,
  undo: 'Take the last step back',
  giveUp: 'Give up',
  sure: 'Give up? You will see one of the shortest chains, and this day will not count as found.',
  giveUpForSure: 'Yes, show me a chain',
  stay: 'No, go on',

  notes: {
    here: (artist: string) => `You are at ${artist} already.`,
    stale: 'That card was older. This is where you are now.',
    done: 'You are done with this day’s path.',
    visited: (artist: string) => `${artist} is on your chain already. Nobody can be on it twice.`,
    apart: (facts: { from: string; to: string }) =>
      `${facts.from} and ${facts.to} are not one step apart: the catalog has no song that both perform on, and neither is a member of the other.`,
    behind: (facts: { from: string; to: string }) =>
      `${facts.from} and ${facts.to} share a song, but not as performers. Remixes, writing and producing are no steps here.`,
    none: (facts: { text: string; from: string }) =>
      `“${facts.text}” could be several artists, and none of them is one step from ${facts.from}.`,
    tip: 'What is suggested while you type is always a true step.',
  },

  result: {
    par: (steps: string) => `Found in ${steps}, which is par: no chain is shorter.`,
    over: (facts: { steps: string; by: number; par: number }) =>
      `Found in ${facts.steps}, ${facts.by} over par (${facts.par}).`,
    under: (facts: { steps: string; by: number; par: number }) =>
      `Found in ${facts.steps}, ${facts.by} under par (${facts.par})! The catalog has learnt a shorter way since this day was drawn, and you found it.`,
    gaveUp: 'You gave up. One of the shortest chains:',
  },
  next: (when: string) => `A new pair comes ${when}.`,
  shareHeading: (facts: { day: string; steps: string; par: number }) =>
    `Crossover path ${facts.day}: ${facts.steps} (par ${facts.par})`,
  shareGaveUp: (facts: { day: string; steps: string; par: number }) =>
    `Crossover path ${facts.day}: given up after ${facts.steps} (par ${facts.par})`,
  /** Days on which the path was found. */
  streak: (days: number) => (days === 1 ? 'Streak: 1 day' : `Streak: ${days} days`),
  shareMore: (steps: string) => `and ${steps} more`,
  trends: { closer: '🟢 closer', sideways: '🟡 sideways', back: '🔴 back' },
  vias: { song: 'song', member: 'group and member' },
};
