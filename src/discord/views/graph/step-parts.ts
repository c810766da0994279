import type { APIComponentInContainer } from 'discord-api-types/v10';

import { clip, plainWithin } from '#src/discord/text.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';
import type { MemberStep, SongStep, Step } from '#src/domain/graph/chain.ts';
import type { Messages } from '#src/i18n/index.ts';

import { entry } from '../card.ts';
import { creditStatus } from '../credit-status.ts';
import { artistLabel, bothScripts, byLine } from '../names.ts';
import { songEntry, type SongListEntryNeeds } from '../song-list.ts';
import { shortName } from './ends.ts';

/** Twelve such lines fit into what the heading leaves of Discord's 4000 units of text. */
const brief = { name: 40, title: 60, by: 60, notes: 40 };

export interface StepNeeds extends SongListEntryNeeds {
  readonly ids: SongListEntryNeeds['ids'] & { artist(artistId: string): string };
}

/** A step in full with a button: the song, which it opens, or who is a member of what, which opens whom the step leads to. */
export function stepPart(needs: StepNeeds, step: Step, place: number): APIComponentInContainer {
  const { graph } = needs.messages;
  const above = `${place} · **${graph.path.step({ from: shortName(step.from), to: shortName(step.to) })}**`;
  switch (step.type) {
    case 'song':
      return songEntry(needs, leadingSong(step), { above, notes: notesOf(needs, step) });
    case 'member':
      return entry(`${above}\n${memberSentence(needs, step)}`, {
        label: artistLabel(needs.index, step.to),
        customId: needs.ids.artist(step.to.id),
      });
  }
}

/** The same in one or two lines, where there are too many steps for a button each. */
export function stepLine(needs: SongListEntryNeeds, step: Step, place: number): string {
  const { index, messages } = needs;
  const [from, to] = [shortName(step.from, brief.name), shortName(step.to, brief.name)];
  const start = `${place} · **${messages.graph.path.step({ from, to })}**`;
  if (step.type === 'member') return `${start}\n${memberSentence(needs, step)}`;
  const song = leadingSong(step);
  const title = plainWithin(bothScripts(song.title, song.originalTitle), brief.title);
  const year = song.released === undefined ? '' : ` (${song.released.slice(0, 4)})`;
  const notes = clip(notesOf(needs, step).join(' · '), brief.notes);
  const facts = [`*${title}*${year}`, byLine(index, messages, { song, length: brief.by }), notes];
  return `${start}\n${facts.filter((fact) => fact !== '').join(' · ')}`;
}

/** The surest and best known of a step's songs. */
export function leadingSong({ songs }: SongStep) {
  const [song] = songs;
  if (song === undefined) throw new Error('a step over songs has one');
  return song;
}

function notesOf({ index, messages }: SongListEntryNeeds, step: SongStep): readonly string[] {
  const song = leadingSong(step);
  const isOurs = index.importedFrom(song.id) === undefined;
  const status = isOurs ? creditStatus(index, song) : 'verified';
  const others = step.songs.length - 1;
  return [
    ...behindTheSong(step.from, song, messages),
    ...behindTheSong(step.to, song, messages),
    ...(status === 'verified' ? [] : [messages.statuses[status]]),
    ...(others === 0 ? [] : [messages.graph.path.more(others)]),
  ];
}

/** `Producer: David Guetta`: what somebody did who is not among the names that a song goes by. */
function behindTheSong(artist: Artist, { credits }: Collaboration, { roles }: Messages): readonly string[] {
  const own = new Set(credits.filter(({ artistId }) => artistId === artist.id).map(({ role }) => role));
  const named = [...own].map((role) => (role === 'producer' || role === 'writer' ? roles[role] : undefined));
  const said = named.filter((role) => role !== undefined);
  return said.length === 0 || said.length < named.length ? [] : [`${said.join(', ')}: ${shortName(artist)}`];
}

function memberSentence({ messages }: SongListEntryNeeds, { part, group, membership }: MemberStep): string {
  const texts = messages.graph.path;
  const facts = { part: shortName(part), group: shortName(group) };
  if (membership === undefined) return texts.unit(facts);
  return membership.status === 'former' ? texts.formerMember(facts) : texts.member(facts);
}
