import { describe, expectTypeOf, it } from 'vitest';

import type { Change as SentChange } from '#src/local-discord/bus.ts';
import type { OwnChannel as SentChannel } from '#src/local-discord/control/channels-of.ts';
import type { InteractionResult as SentResult } from '#src/local-discord/control/result.ts';
import type { describeGuild, describeUser } from '#src/local-discord/control/routes/state.ts';
import type { SeenMessage as SentMessage } from '#src/local-discord/control/transcript.ts';
import type {
  Change,
  Guild,
  InteractionResult,
  OwnChannel,
  Person,
  SeenMessage,
} from '#src/local-discord/page/state/wire.ts';

/** What JSON makes of it: fields that are undefined are not there. */
type Sent<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

describe('what the page reads', () => {
  it('is what the control API sends', () => {
    expectTypeOf<SentMessage>().toExtend<SeenMessage>();
    expectTypeOf<SentChannel>().toExtend<OwnChannel>();
    expectTypeOf<ReturnType<typeof describeUser>>().toExtend<Person>();
    expectTypeOf<Omit<ReturnType<typeof describeGuild>, 'members'>>().toExtend<Omit<Guild, 'members'>>();
    expectTypeOf<Sent<SentResult>>().toExtend<InteractionResult>();
    expectTypeOf<SentChange['type']>().toEqualTypeOf<Change['type']>();
  });
});
