import type { InteractionResult } from '#src/local-discord/control/result.ts';
import type { Scene } from '#test/support/local-discord/scene.ts';

import { buttonOf, choicesOf } from './read.ts';

/** One person in one channel, as they use the bot: what they do answers with what they see of it. */
export interface Person {
  readonly userId: string;
  run(command: string, options?: Readonly<Record<string, unknown>>): Promise<InteractionResult>;
  press(result: InteractionResult, label: string | RegExp): Promise<InteractionResult>;
  /** Chooses from whichever menu offers it. */
  choose(result: InteractionResult, label: RegExp): Promise<InteractionResult>;
  /** Fills in the form that something opened. */
  fill(result: InteractionResult, values: Readonly<Record<string, string>>): Promise<InteractionResult>;
}

export function createPerson(
  { people, generalId }: Pick<Scene, 'people' | 'generalId'>,
  userId: string,
  { channelId = generalId, locale = 'en-US' }: { readonly channelId?: string; readonly locale?: string } = {},
): Person {
  /** What takes longer is seen when it is there. */
  async function settled(result: InteractionResult): Promise<InteractionResult> {
    const isComing = result.outcome === 'deferred' || result.outcome === 'deferred-update';
    return isComing ? people.settled(result.interaction_id, 20_000) : result;
  }

  return {
    userId,
    run: async (command, options = {}) =>
      settled(await people.run({ user_id: userId, channel_id: channelId, command, options, locale })),
    async press(result, label) {
      const pressed = { message_id: result.message?.id ?? '', custom_id: buttonOf(result, label).customId };
      return settled(await people.click({ user_id: userId, locale, ...pressed }));
    },
    async choose(result, label) {
      const offer = choicesOf(result).find((one) => label.test(one.label));
      if (offer === undefined) throw new Error(`no menu offers ${String(label)}`);
      const chosen = { message_id: result.message?.id ?? '', custom_id: offer.customId, values: [offer.value] };
      return settled(await people.select({ user_id: userId, locale, ...chosen }));
    },
    fill: (result, values) => people.submit({ user_id: userId, interaction_id: result.interaction_id, values, locale }),
  };
}

/** What stands in the fields of a form when it opens, by the fields' names. */
export function valuesOf({ modal }: Pick<InteractionResult, 'modal'>): Readonly<Record<string, string>> {
  const inputs = (modal?.components ?? []).flatMap((part) => ('component' in part ? [part.component] : []));
  return Object.fromEntries(
    inputs.flatMap((input) => ('value' in input || input.type === 4 ? [[input.custom_id, valueOf(input)]] : [])),
  );
}

function valueOf(input: object): string {
  return 'value' in input && typeof input.value === 'string' ? input.value : '';
}
