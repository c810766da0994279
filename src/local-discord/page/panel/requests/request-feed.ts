import type { ControlApi } from '../../state/api.ts';
import type { BotRequest } from './request.ts';

/** More than anybody scrolls through; the control API has the others. */
const kept = 300;

export interface RequestFeed {
  /** What came since the last time is fetched. The newest 300, newest first. */
  load(): Promise<readonly BotRequest[]>;
}

export function createRequestFeed({ control }: Pick<ControlApi, 'control'>): RequestFeed {
  let newest: readonly BotRequest[] = [];
  const after = async (number: number) =>
    (await control<{ requests: readonly BotRequest[] }>('GET', `/control/requests?after=${number}`)).requests;

  /** The last known request is asked for again: a server that was started anew counts from one. */
  async function sinceLast(last: BotRequest): Promise<readonly BotRequest[]> {
    const [known, ...more] = await after(last.number - 1);
    if (known?.number === last.number && known.at === last.at) return more;
    newest = [];
    return after(0);
  }

  return {
    async load() {
      const [last] = newest;
      const more = await (last === undefined ? after(0) : sinceLast(last));
      if (more.length > 0) newest = [...more.toReversed(), ...newest].slice(0, kept);
      return newest;
    },
  };
}
