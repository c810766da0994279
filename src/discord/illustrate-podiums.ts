import { MessageFlags, Routes, type REST } from 'discord.js';
import type { Logger } from 'pino';

import type { Posted, Stage, StagePlace } from '#src/app/trivia/ports.ts';
import type { PodiumShow } from '#src/app/trivia/shows.ts';
import { messagesFor } from '#src/i18n/index.ts';
import type { Picture, Pictures } from '#src/pictures/pictures.ts';

import { withPicture } from './views/card.ts';
import { podiumPicture, shownPlayers } from './views/pictures/podium-picture.ts';
import { podiumCard } from './views/trivia/podium-card.ts';

export interface PodiumNeeds {
  readonly rest: Pick<REST, 'patch'>;
  readonly pictures: Pictures;
  /** What a player is called; undefined when nobody knows. Never rejects. */
  readonly nameOf: (userId: string) => Promise<string | undefined>;
  readonly log: Pick<Logger, 'debug'>;
}

/**
 * The stage, whose podiums get their picture once they are there. No game waits for it, and a podium that gets none, because it was not
 * drawn or Discord did not take it, stays as it is.
 */
export function illustratePodiums(stage: Stage, needs: PodiumNeeds): Stage {
  return {
    ...stage,
    async post(place, show, nonce) {
      const posted = await stage.post(place, show, nonce);
      if (show.type === 'podium') {
        addPicture({ place, show, posted }, needs).catch((error: unknown) =>
          needs.log.debug({ err: error, gameId: show.gameId }, 'podium stays without its picture'),
        );
      }
      return posted;
    },
  };
}

interface ShownPodium {
  readonly place: StagePlace;
  readonly show: PodiumShow;
  readonly posted: Posted;
}

async function addPicture({ place, show, posted }: ShownPodium, needs: PodiumNeeds): Promise<void> {
  const messages = messagesFor(place.locale);
  const names = await namesOf(show, needs);
  const spec = podiumPicture({ show, nameOf: (userId) => names.get(userId) }, messages);
  const picture = spec && (await needs.pictures.draw(spec));
  if (picture === undefined) return;
  const { components } = withPicture(podiumCard(show, messages), picture);
  await needs.rest.patch(Routes.channelMessage(place.channelId, posted.messageId), {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components,
      attachments: [{ id: 0, filename: picture.name, description: picture.alt }],
      allowed_mentions: { parse: [] },
    },
    files: [fileOf(picture)],
  });
}

function fileOf({ name, bytes }: Picture) {
  return { name, data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), contentType: 'image/png' };
}

async function namesOf({ standings }: PodiumShow, { nameOf }: PodiumNeeds) {
  const shown = standings.slice(0, shownPlayers).map(({ userId }) => userId);
  const names = await Promise.all(shown.map(async (userId) => [userId, await nameOf(userId)] as const));
  return new Map(names);
}
