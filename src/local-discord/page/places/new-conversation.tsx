import { useId, useState } from 'preact/hooks';

import { useClient, type Here } from '../shell/client-context.ts';
import { useSubmission } from '../shell/use-submission.ts';
import { nameOf } from '../state/known.ts';

interface NewConversationProps {
  readonly here: Here;
  readonly onOpen: (channelId: string) => void;
}

/** Opens the conversation with the bot, or with another person. */
export function NewConversation({ here: { world, me }, onOpen }: NewConversationProps) {
  const { api, openChannelSoon } = useClient();
  const id = useId();
  const [withId, setWithId] = useState(world.application.id);
  const { submit, error, isBusy } = useSubmission(async () => {
    const { channel } = await api.control<{ channel: { id: string } }>('POST', '/control/dms', {
      user_id: me.id,
      with: withId,
    });
    await openChannelSoon(channel.id);
    onOpen(channel.id);
  });
  const others = world.users.filter((user) => user.id !== me.id);
  return (
    <form class="small-form" onSubmit={submit}>
      <label for={id}>Write to</label>
      <select id={id} value={withId} onChange={({ currentTarget }) => setWithId(currentTarget.value)}>
        {others.map((user) => (
          <option key={user.id} value={user.id}>
            {user.bot ? `${nameOf(user)} (the bot)` : nameOf(user)}
          </option>
        ))}
      </select>
      <button type="submit" class="button secondary" disabled={isBusy}>
        Open conversation
      </button>
      {error !== undefined && <p role="alert">{error}</p>}
    </form>
  );
}
