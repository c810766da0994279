import { bothScripts } from '#src/discord/views/names.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';
import type { Chain, MemberStep, SongStep, Step } from '#src/domain/graph/chain.ts';
import type { Messages } from '#src/i18n/index.ts';
import type { Link, PathPicture } from '#src/pictures/spec.ts';

import { altText } from './alt-text.ts';
import { faceOf, type PictureContext } from './face.ts';

interface ChainPlace {
  /** One step or more. */
  readonly chain: Chain;
  /** Which of how many equally short chains it is, from 1. */
  readonly place?: { readonly place: number; readonly count: number };
}

/** @throws Error for a chain without a step */
export function pathPicture({ chain, place }: ChainPlace, context: PictureContext): PathPicture {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a chain has a step');
  const { path } = context.messages.pictures;
  const [from, to] = [first.from.name, last.to.name];
  const steps = path.steps(chain.length);
  return {
    type: 'path',
    title: path.title(from, to),
    subtitle: place === undefined || place.count === 1 ? steps : `${steps} · ${path.place(place)}`,
    alt: altText(
      chain.map((step) => sayStep(step, context.messages)),
      (way) => path.alt({ from, to, steps: chain.length, way }),
    ),
    artists: [first.from, ...chain.map(({ to: next }) => next)].map((artist) => faceOf(context, artist)),
    steps: chain.map((step) => linkOf(step, context.messages)),
  };
}

function linkOf(step: Step, messages: Messages): Link {
  switch (step.type) {
    case 'song':
      return songLink(step, messages);
    case 'member':
      return { type: 'member', text: sayMember(step, messages) };
  }
}

function songLink(step: SongStep, { kinds, pictures }: Messages): Link {
  const song = bestOf(step);
  const more = step.songs.length - 1;
  const note = [
    song.released?.slice(0, 4),
    song.kinds.map((kind) => kinds[kind]).join(', '),
    more > 0 ? pictures.path.more(more) : undefined,
  ];
  return {
    type: 'song',
    title: bothScripts(song.title, song.originalTitle),
    note: note.filter((part) => part !== undefined).join(' · '),
  };
}

function sayStep(step: Step, messages: Messages): string {
  if (step.type === 'member') return sayMember(step, messages);
  const { title, released } = bestOf(step);
  const year = released === undefined ? undefined : Number(released.slice(0, 4));
  return messages.pictures.path.song({ from: step.from.name, to: step.to.name, title, year });
}

function sayMember({ part, group, membership }: MemberStep, { pictures }: Messages): string {
  const former = membership?.status === 'former';
  return pictures.path.member({ part: part.name, group: group.name, kind: part.kind, former });
}

function bestOf({ songs }: SongStep): Collaboration {
  const [song] = songs;
  if (song === undefined) throw new Error('a song step has a song');
  return song;
}
