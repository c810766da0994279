import type { People } from '#test/support/local-discord/people.ts';

import type { Version } from '../world/chronicle.ts';
import { controlsIn, type Control } from '../world/controls.ts';
import type { Person } from '../world/world.ts';
import type { Records } from './records.ts';
import type { Reply } from './read-reply.ts';
import type { Memory } from './told.ts';

/** A question on screen. */
export interface Target {
  readonly game: string;
  readonly round: number;
  readonly messageId: string;
  readonly channelId: string;
  /** The first thing on it that takes answers: it says of which kind they all are. */
  readonly control: Control;
  readonly buttons: readonly Control[];
}

export interface HandNeeds {
  readonly people: People;
  readonly memory: Memory;
  readonly knowledge: Records['knowledge'];
}

/** What one person can do to a question. Each returns what they were told. */
export interface Hand {
  /** The wished choice, or another one where that is none. */
  choose(target: Target, wish: number): Promise<Reply | undefined>;
  /** @returns the id of the interaction that opened it */
  openForm(target: Target): Promise<string | undefined>;
  submit(target: Target, interactionId: string, text: string): Promise<Reply | undefined>;
}

export function createHand({ people, memory, person }: HandNeeds & { readonly person: Person }): Hand {
  const by = (target: Target) => ({ who: person, channelId: target.channelId });
  const use = ({ messageId }: Target, customId: string) => ({
    user_id: person.id,
    message_id: messageId,
    custom_id: customId,
    locale: person.locale,
  });

  async function choose(target: Target, wish: number): Promise<Reply | undefined> {
    const { game, round, control, buttons } = target;
    if (control.kind === 'type') return undefined;
    const isMenu = control.kind === 'order';
    const offered = isMenu ? control.values.map(Number) : buttons.map((one) => choiceOf(one));
    const choice = offered.includes(wish) ? wish : (offered[wish % offered.length] ?? 0);
    const { told } = await memory.doing({ ...by(target), deed: { type: 'pick', game, round, choice } }, () =>
      isMenu
        ? people.select({ ...use(target, control.customId), values: [String(choice)] })
        : people.click(use(target, buttons.find((one) => choiceOf(one) === choice)?.customId ?? '')),
    );
    return told?.reply;
  }

  async function openForm(target: Target): Promise<string | undefined> {
    const { game, round, control } = target;
    const { result } = await memory.doing({ ...by(target), deed: { type: 'open form', game, round } }, () =>
      people.click(use(target, control.customId)),
    );
    return result?.outcome === 'modal' ? result.interaction_id : undefined;
  }

  async function submit(target: Target, interactionId: string, text: string): Promise<Reply | undefined> {
    const { game, round } = target;
    const values = { text };
    const { told } = await memory.doing({ ...by(target), deed: { type: 'guess', game, round, text } }, () =>
      people.submit({ user_id: person.id, interaction_id: interactionId, values, locale: person.locale }),
    );
    return told?.reply;
  }

  return { choose, openForm, submit };
}

function choiceOf({ customId }: Control): number {
  return Number(customId.split(':').at(-1));
}

/** Undefined where nothing takes answers. */
export function targetOn({ components, messageId, channelId }: Version): Target | undefined {
  const controls = controlsIn(components).filter(
    ({ kind }) => kind === 'answer' || kind === 'order' || kind === 'type',
  );
  const [control] = controls;
  if (control?.game === undefined || control.round === undefined) return undefined;
  return { control, game: control.game, round: control.round, messageId, channelId, buttons: enabled(controls) };
}

function enabled(controls: readonly Control[]): readonly Control[] {
  return controls.filter(({ disabled }) => !disabled);
}
