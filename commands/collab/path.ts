import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';

import { describe } from '#src/discord/describe.ts';
import { plainWithin } from '#src/discord/text.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import type { Lookups, Pair, PairResolution } from '#src/app/lookups.ts';
import type { Card, Choice } from '#src/discord/views/card.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { PathLimits } from '#src/domain/graph/chain.ts';
import { noLimits } from '#src/domain/graph/chain.ts';

import { ask, unknownLines } from './ask.ts';
import { importedLines } from './imported-lines.ts';
import { choiceOption, readText, textOption, withPrivate, yearOption } from './options.ts';
import type { ScreenContext } from './screen-context.ts';
import { pathMembers, pathOf, pathRoles, writeScreen } from './screen-ids.ts';
import { illustratedScreen } from './screen-picture.ts';
import type { Subcommand } from './subcommand.ts';

export const path = {
  data: withPrivate(
    describe(
      new SlashCommandSubcommandBuilder().setName('path'),
      (messages) => messages.commands.collab.path.description,
    )
      .addStringOption(textOption('from', (messages) => messages.commands.collab.path.from))
      .addStringOption(textOption('to', (messages) => messages.commands.collab.path.to))
      .addStringOption(textOption('avoid', (messages) => messages.commands.collab.path.avoid, false))
      .addIntegerOption(yearOption('until'))
      .addStringOption(
        describe(
          choiceOption('roles', pathRoles, (messages, one) => messages.graph.roles[one]),
          (messages) => messages.commands.collab.path.roles,
        ),
      )
      .addStringOption(
        describe(
          choiceOption('members', pathMembers, (messages, one) => messages.graph.members[one]),
          (messages) => messages.commands.collab.path.members,
        ),
      ),
  ),
  suggests: { from: 'artists', to: 'artists', avoid: 'artists' },
  reviewedOnly: true,
  answer(interaction, context) {
    const asked = readAsked(interaction, context.lookups);
    const { pair, avoid, rules } = asked;
    const isClear = avoid === undefined || avoid.artists.length === 1;
    if (pair.type === 'same') return illustratedScreen(pathOf(pair.artist.id, pair.artist.id), context);
    if (pair.type === 'found' && isClear) return illustratedScreen(pathTo(pair, avoid?.artists[0], rules), context);
    return askPath(asked, context);
  },
} satisfies Subcommand;

type Rules = Omit<PathLimits, 'avoid'>;

interface Asked {
  readonly pair: PairResolution;
  /** Whom the text may stand for: one, or several of which none is clearly meant. */
  readonly avoid: { readonly text: string; readonly isKnown: boolean; readonly artists: readonly Artist[] } | undefined;
  readonly rules: Rules;
}

function readAsked(interaction: ChatInputCommandInteraction, { reviewed }: Lookups): Asked {
  const { options } = interaction;
  const pair = reviewed.pair(readText(interaction, 'from'), readText(interaction, 'to'));
  const rules = {
    until: options.getInteger('until') ?? undefined,
    roles: pathRoles.find((one) => one === options.getString('roles')) ?? noLimits.roles,
    members: pathMembers.find((one) => one === options.getString('members')) ?? noLimits.members,
  };
  const text = options.getString('avoid') === null ? undefined : readText(interaction, 'avoid');
  return { pair, avoid: text === undefined ? undefined : readAvoided(text, reviewed), rules };
}

function readAvoided(text: string, { search }: Lookups): Asked['avoid'] {
  const resolution = search.resolveArtist(text);
  switch (resolution.type) {
    case 'found':
      return { text, isKnown: true, artists: [resolution.item] };
    case 'ambiguous':
      return { text, isKnown: true, artists: resolution.candidates };
    case 'unknown':
      return { text, isKnown: false, artists: resolution.near };
  }
}

function pathTo({ first, second }: Pair, avoided: Artist | undefined, rules: Rules) {
  return pathOf(first.id, second.id, { ...rules, avoid: avoided === undefined ? [] : [avoided.id] });
}

/** Asks which path was meant: the choices carry everything else that was asked for. */
function askPath({ pair, avoid, rules }: Asked, context: ScreenContext): Card {
  const { messages } = context;
  const around = pathChoices(pairsOf(pair), { avoid, rules }, context);
  if (around.length === 0 && avoid !== undefined) {
    const isEnd = avoid.isKnown ? [messages.graph.noPath.avoidsEnd(plainWithin(avoid.text, avoidedLength))] : [];
    return askAmong(isEnd, pathChoices(pairsOf(pair), { avoid: undefined, rules }, context), { pair, avoid }, context);
  }
  return askAmong([], around, { pair, avoid }, context);
}

const avoidedLength = 100;

function askAmong(
  lines: readonly string[],
  list: readonly Choice[],
  { pair, avoid }: Pick<Asked, 'pair' | 'avoid'>,
  context: ScreenContext,
): Card {
  const { messages } = context;
  const unknown = [
    ...(pair.type === 'unknown' ? pair.texts : []),
    ...(avoid === undefined || avoid.isKnown ? [] : [avoid.text]),
  ];
  if (unknown.length === 0) return ask([...lines, messages.graph.ask.whichPath], list, context);
  const offered = list.slice(0, offeredPaths);
  const missing = [...unknownLines(unknown, offered, messages), ...importedLines(unknown, context)];
  return ask([...lines, ...missing], offered, context);
}

/** As many as other questions offer of what nobody typed. */
const offeredPaths = 3;

function pairsOf(pair: PairResolution): readonly Pair[] {
  switch (pair.type) {
    case 'found':
      return [pair];
    case 'same':
      return [{ first: pair.artist, second: pair.artist }];
    case 'ambiguous':
    case 'unknown':
      return pair.pairs;
  }
}

/** Those first that are likely on all sides. */
function pathChoices(
  pairs: readonly Pair[],
  { avoid, rules }: Pick<Asked, 'avoid' | 'rules'>,
  { lookups: { index }, messages }: ScreenContext,
): readonly Choice[] {
  const avoided = avoid?.artists ?? [undefined];
  const all = pairs.flatMap((pair, at) =>
    avoided
      .filter((one) => one === undefined || (one.id !== pair.first.id && one.id !== pair.second.id))
      .map((one, place) => ({ pair, one, rank: at + place })),
  );
  all.sort((a, b) => a.rank - b.rank);
  return all.map(({ pair, one }) => ({
    label: messages.graph.ask.choice({
      from: artistLabel(index, pair.first),
      to: artistLabel(index, pair.second),
      avoid: one === undefined ? undefined : artistLabel(index, one),
    }),
    customId: writeScreen(pathTo(pair, one, rules), 'here'),
  }));
}
