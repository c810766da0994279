import type { Membership } from '#src/domain/catalog/model.ts';

import { acceptedForArtist } from '../../judge/accepted.ts';
import type { ArtistPool, WrongArtists } from '../draw/artist-pool.ts';
import { artistPool } from '../draw/artist-pool.ts';
import type { Ground } from '../ground/ground.ts';
import { disputesAbout, textsOf } from '../guards.ts';
import type { Draft, Kind } from '../kind.ts';
import { memberOf, nameChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';

type Asks = 'group' | 'member';

/** Each verified membership from both ends, as two questions. Wrong members are known members of other groups. */
export const memberGroup: Kind<'member-group'> = ({ ground }) => {
  const { artists, memberships } = ground.index.catalog;
  const groups = artists.filter(({ kind }) => kind !== 'person');
  const members = artists.filter(
    ({ id, kind }) => kind === 'person' && ground.cast.isInPlay(id) && ground.index.membershipsOf(id).length > 0,
  );
  const pools = { group: artistPool(ground, groups), member: artistPool(ground, members) };
  return memberships
    .filter((membership) => isAskable(ground, membership))
    .flatMap((membership) =>
      (['group', 'member'] as const).flatMap((asks) => draftOf(ground, pools, membership, asks) ?? []),
    );
};

/** Verified, and neither the person's nor the group's disputes are about the other one. */
function isAskable(ground: Ground, { personId, groupId, sourceIds }: Membership): boolean {
  if (ground.index.artist(personId) === undefined || ground.index.artist(groupId) === undefined) return false;
  const about = (id: string, otherId: string) =>
    disputesAbout(ground, { type: 'artist', id }).some((text) => ground.givesAway(text, otherId));
  // A member of a group with songs is familiar as well.
  if (!ground.cast.isFamiliar(groupId)) return false;
  return ground.vouched(sourceIds) && !about(personId, groupId) && !about(groupId, personId);
}

function draftOf(
  ground: Ground,
  pools: Readonly<Record<Asks, ArtistPool>>,
  membership: Membership,
  asks: Asks,
): Draft<'member-group'> | undefined {
  const { personId, groupId, status } = membership;
  const [shownId, answerId] = asks === 'group' ? [personId, groupId] : [groupId, personId];
  const wrong: WrongArtists = { answerId, isWrong: (id) => !ground.kin(shownId).has(id) };
  const shown = textsOf(ground.nameOf(shownId));
  if (shown.some((text) => ground.givesAway(text, answerId)) || !pools[asks].enough(wrong)) return undefined;
  const typeable = asks === 'group' && isOnlyGroup(ground, membership);
  const answer = ground.nameOf(answerId);
  return {
    subject: createSubject(ground, {
      kind: 'member-group',
      ids: [personId, groupId, asks],
      artistIds: [personId, groupId],
      effort: asks === 'group' ? 0.1 : 0.2,
      typeable,
    }),
    draw: (options) => ({
      facts: { person: ground.nameOf(personId), group: ground.nameOf(groupId), asks, status },
      right: nameChoice(answer),
      wrong: pools[asks].draw(wrong, options).map((id) => nameChoice(ground.nameOf(id))),
      proof: [memberOf(ground, membership)],
      typed: typeable ? { accepted: acceptedForArtist(ground.index, answerId), shown: answer } : undefined,
    }),
  };
}

/** Nobody of that name is in anything else, not even in a sub-unit. */
function isOnlyGroup({ names, index }: Ground, { personId, groupId }: Membership): boolean {
  const all = [...names.alike(personId)].flatMap((id) => index.membershipsOf(id));
  return all.every((other) => other.groupId === groupId);
}
