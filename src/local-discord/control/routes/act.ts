import * as z from 'zod';
import { postMessage } from '../../actions/messages.ts';
import { mentionsIn } from '../../actions/mentions.ts';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { askForChoices, runCommand } from '../../interactions/run-command.ts';
import { placeOf } from '../../interactions/place.ts';
import { has } from '../../world/permissions.ts';
import { chooseInSelect, clickButton } from '../../interactions/use-component.ts';
import { submitModal } from '../../interactions/submit-modal.ts';
import { waitSettled } from '../../interactions/wait-settled.ts';
import type { Interaction } from '../../interactions/interactions.ts';
import type { Parts } from '../../parts.ts';
import { forbidden, notFound } from '../control-error.ts';
import { id, locale, wholeNumber } from '../fields.ts';
import { resultOf } from '../result.ts';
import { idIn, route, type ControlCall, type ControlRoute } from '../route.ts';
import { seenBy } from '../transcript.ts';

const options = z.record(z.string(), z.unknown()).default({});

const run = z.strictObject({
  user_id: id,
  channel_id: id,
  command: z.string().min(1),
  type: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
  options,
  target_id: id.optional(),
  locale: locale.optional(),
});

const typing = z.strictObject({
  user_id: id,
  channel_id: id,
  command: z.string().min(1),
  option: z.string(),
  value: z.string(),
  options,
  locale: locale.optional(),
});

const use = z.strictObject({ user_id: id, message_id: id, custom_id: z.string().min(1), locale: locale.optional() });

const submission = z.strictObject({
  user_id: id,
  interaction_id: id,
  values: z.record(z.string(), z.unknown()).default({}),
  locale: locale.optional(),
});

const message = z.strictObject({ user_id: id, channel_id: id, content: z.string().trim().min(1).max(2000) });

/** What people do in a channel. */
export const actRoutes: readonly ControlRoute[] = [
  route({
    method: 'POST',
    path: '/control/commands/run',
    about: 'Runs a command as a person; answers when the bot has, or after 3 seconds.',
    body: run,
    handle: ({ parts, body }) => answerTo(parts, runCommand(parts, body)),
  }),
  route({
    method: 'POST',
    path: '/control/autocomplete',
    about: 'What the bot suggests for an option that a person is typing.',
    body: typing,
    handle: ({ parts, body }) => answerTo(parts, askForChoices(parts, body)),
  }),
  route({
    method: 'POST',
    path: '/control/components/click',
    about: 'Presses a button as a person.',
    body: use,
    handle: ({ parts, body }) => answerTo(parts, clickButton(parts, body)),
  }),
  route({
    method: 'POST',
    path: '/control/components/select',
    about: 'Chooses in a select menu as a person.',
    body: use.extend({ values: z.array(z.string()).max(25) }),
    handle: ({ parts, body }) => answerTo(parts, chooseInSelect(parts, body)),
  }),
  route({
    method: 'POST',
    path: '/control/modals/submit',
    about: 'Submits the modal that an interaction was answered with.',
    body: submission,
    handle: ({ parts, body }) => answerTo(parts, submitModal(parts, body)),
  }),
  route({
    method: 'GET',
    path: '/control/interactions/:id',
    about: 'What came of an interaction; ?wait_ms=N waits that long for a deferred answer.',
    query: z.strictObject({ wait_ms: wholeNumber.default(0) }),
    handle: async (call) => {
      const interaction = call.parts.interactions.byId(idIn(call));
      if (interaction === undefined) throw notFound('interaction', idIn(call));
      await waitSettled(call.parts, interaction, Math.min(call.query.wait_ms, 60_000));
      return resultOf(call.parts, interaction);
    },
  }),
  route({
    method: 'POST',
    path: '/control/messages',
    about: 'Posts a message as a person.',
    body: message,
    handle: say,
  }),
];

async function answerTo(parts: Parts, interaction: Interaction) {
  await interaction.answered;
  return resultOf(parts, interaction);
}

function say({ parts, body }: ControlCall<z.infer<typeof message>, undefined>) {
  const place = placeOf(parts.world, body);
  if (!has(place.permissions, P.SendMessages))
    throw forbidden('cannot-send', `${place.user.username} may not write in that channel.`);
  const posted = postMessage(parts, {
    id: parts.nextId(),
    channelId: place.channel.id,
    authorId: place.user.id,
    type: 0,
    content: body.content,
    embeds: [],
    components: [],
    attachments: [],
    poll: undefined,
    flags: 0,
    createdAt: parts.clock.now(),
    editedAt: undefined,
    mentions: mentionsIn({
      text: body.content,
      allowed: undefined,
      byInteraction: false,
      guild: place.guild,
      repliesTo: undefined,
    }),
    nonce: undefined,
    ephemeralFor: undefined,
    interaction: undefined,
    referenceId: undefined,
    failure: undefined,
  });
  return { message: seenBy(parts, posted) };
}
