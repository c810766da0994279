import type { Collaboration } from '#src/domain/catalog/model.ts';

import { fnv1a } from '../hash.ts';
import type { QuestionKind, Subject } from '../question.ts';
import { yearOf } from './ground/days.ts';
import type { Ground } from './ground/ground.ts';
import { performersOf } from './ground/ground.ts';

interface SubjectParts {
  readonly kind: QuestionKind;
  /** What tells the subject from all others of its kind. */
  readonly ids: readonly string[];
  readonly songs?: readonly Collaboration[];
  /** The performers of the songs when not said. */
  readonly artistIds?: readonly string[];
  /** How much harder the kind is than knowing the song or artist: 0 … 1. */
  readonly effort: number;
  readonly typeable?: boolean;
}

const longestKey = 120;

export function createSubject(ground: Ground, parts: SubjectParts): Subject {
  const { kind, ids, songs = [], artistIds = songs.flatMap(performersOf), typeable = false } = parts;
  const years = songs.flatMap(({ released }) => (released === undefined ? [] : [yearOf(released)]));
  return {
    kind,
    key: keyOf(kind, ids),
    artistIds: [...new Set(artistIds)],
    songIds: songs.map(({ id }) => id),
    year: years.length === 0 ? undefined : Math.max(...years),
    ...(years.length > 1 ? { since: Math.min(...years) } : {}),
    prior: priorOf(ground, parts),
    typeable,
  };
}

/** Ids as they are; of more than fit, two hashes that together do not collide in a catalog. */
function keyOf(kind: QuestionKind, ids: readonly string[]): string {
  const key = [kind, ...ids].join(':');
  if (key.length <= longestKey) return key;
  const hashes = [key, [...ids].reverse().join(':')].map((text) => (fnv1a(text) >>> 0).toString(36));
  return [kind, '~', ...hashes].join(':');
}

/** Four fifths how little known it is, the rest what the kind asks for. */
function priorOf({ fame }: Ground, { songs = [], artistIds = [], effort }: SubjectParts): number {
  const known = songs.length > 0 ? songs.map((song) => fame.song(song)) : artistIds.map((id) => fame.artist(id));
  const middle = known.reduce((sum, one) => sum + one, 0) / Math.max(1, known.length);
  return Math.min(1, Math.max(0, 0.8 * (1 - middle) + 0.2 * effort));
}
