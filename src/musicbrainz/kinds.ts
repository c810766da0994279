import type { CollaborationKind } from '#src/domain/catalog/model.ts';

import { type Fields, listOf } from './fields.ts';

/** What MusicBrainz calls releases, and what that makes of their recordings. A compilation says nothing of what it gathers. */
const ofPrimaryType: ReadonlyMap<string, CollaborationKind> = new Map([
  ['single', 'single'],
  ['album', 'album-track'],
  ['ep', 'album-track'],
]);
const ofSecondaryType: ReadonlyMap<string, CollaborationKind> = new Map([
  ['remix', 'remix'],
  ['soundtrack', 'soundtrack'],
  ['live', 'performance'],
]);
const gathered = new Set(['compilation', 'dj-mix', 'mixtape/street']);

/** The kinds that a release group makes of its recordings. */
export function kindsOfGroup(group: Fields): readonly CollaborationKind[] {
  const secondary = listOf(group['secondary-types']).map((type) => String(type).toLowerCase());
  const primary = String(group['primary-type']).toLowerCase();
  const own = secondary.some((type) => gathered.has(type)) ? undefined : ofPrimaryType.get(primary);
  return distinct([own, ...secondary.map((type) => ofSecondaryType.get(type))]);
}

const remixed = /(?<!\p{L})(?:remix(?:es|ed)?|rmx)(?!\p{L})|리믹스|リミックス|混音/iu;
const live = /(?<!\p{L})live(?!\p{L})|라이브|ライブ|ライヴ|現場|现场/iu;
/** What tells versions apart stands in brackets at the end of a title, by MusicBrainz' own rule. */
const ending = /[([（［【〔〈]([^()[\]（）［］【】]*)[)\]）］】〕〉]\s*$/u;

/** The kinds that the recording's own words make of it: its disambiguation, and the end of its title. */
export function kindsOfRecording(recording: Fields): readonly CollaborationKind[] {
  const { title, disambiguation } = recording;
  const ends = typeof title === 'string' ? (ending.exec(title)?.[1] ?? '') : '';
  const words = `${typeof disambiguation === 'string' ? disambiguation : ''} / ${ends}`;
  return distinct([remixed.test(words) ? 'remix' : undefined, live.test(words) ? 'performance' : undefined]);
}

function distinct(kinds: readonly (CollaborationKind | undefined)[]): readonly CollaborationKind[] {
  return [...new Set(kinds.filter((kind) => kind !== undefined))];
}
