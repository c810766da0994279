/** Joins things that belong together, however many steps apart; each thing then has the name of its group. */
export interface Groups {
  join(one: string, other: string): void;
  groupOf(id: string): string;
}

export function createGroups(): Groups {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    if (leader !== id) leaders.set(id, leader); // the next look-up is one step
    return leader;
  };
  return {
    join(one, other) {
      const [first, second] = [leaderOf(one), leaderOf(other)].sort();
      if (first !== second && first !== undefined && second !== undefined) leaders.set(second, first);
    },
    groupOf: leaderOf,
  };
}
