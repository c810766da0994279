import type { Collaboration, CollaborationKind, Credit } from '../model.ts';
import type { Said } from './read-song.ts';
import { dateWithWitness } from './song-dates.ts';

const facts = ['released', 'originalTitle', 'album'] as const;

interface Witnessed {
  readonly id: string;
  readonly said: Said;
  readonly before: Collaboration | undefined;
  /** Ids of the sources that are cited. */
  readonly cited: readonly string[];
}

/**
 * The song as it would be. Who is cited vouches for what is new in it and for nothing else: those who stood behind the old credits
 * have not been asked about the new ones. Cited for no new fact, they vouch for the credits.
 */
export function songWithWitnesses({ id, said, before, cited }: Witnessed): Collaboration {
  const {
    originalTitle: _title,
    versionOf: _version,
    released: _date,
    album: _album,
    rolesVary,
    ...kept
  } = before ?? blank(id);
  const { released, versionOf, originalTitle, album } = said;
  const ids = cited.toSorted();
  const sourcesOf = (fact: 'originalTitle' | 'album') => {
    if (said[fact] === undefined) return [];
    return said[fact] === before?.[fact] ? kept[`${fact}SourceIds`] : ids;
  };
  return {
    ...kept,
    ...creditsWithWitnesses({ id, said, before, cited: ids }),
    // That some print other roles was said of the old credits.
    ...(rolesVary === true && before?.credits === said.credits && { rolesVary }),
    title: said.title,
    kinds: said.kinds ?? before?.kinds ?? likelyKinds(said),
    ...(originalTitle !== undefined && { originalTitle }),
    ...(versionOf !== undefined && { versionOf }),
    ...(released !== undefined && { released }),
    ...(album !== undefined && { album }),
    ...dateWithWitness(before ?? kept, released, cited),
    originalTitleSourceIds: sourcesOf('originalTitle'),
    albumSourceIds: sourcesOf('album'),
  };
}

function creditsWithWitnesses({ said, before, cited }: Witnessed) {
  const { credits } = said;
  if (before === undefined || before.credits !== credits) return { credits, sourceIds: cited };
  const newFact = facts.some((fact) => said[fact] !== undefined && said[fact] !== before[fact]);
  return { credits, sourceIds: newFact ? before.sourceIds : union(before.sourceIds, cited) };
}

function blank(id: string): Collaboration {
  return {
    id,
    title: '',
    otherTitles: [],
    kinds: [],
    otherDates: [],
    releasedSourceIds: [],
    originalTitleSourceIds: [],
    albumSourceIds: [],
    labelSourceIds: [],
    credits: [],
    sourceIds: [],
  };
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])].toSorted();
}

/** What a song with such credits mostly is; whoever accepts it sees that this was assumed. */
function likelyKinds({ credits }: Said): readonly CollaborationKind[] {
  const has = (role: Credit['role']) => credits.some((credit) => credit.role === role);
  if (has('remixer')) return ['remix'];
  return has('featured') ? ['single', 'feature'] : ['single'];
}

/** Credits, dates, albums and titles in another script are stated by somebody; how a title is spelled is seen. */
export function needsLink(before: Collaboration | undefined, after: Collaboration): boolean {
  if (before === undefined || before.credits !== after.credits) return true;
  return facts.some((fact) => after[fact] !== undefined && after[fact] !== before[fact]);
}
