import { useId, useState } from 'preact/hooks';

import { useClient } from '../shell/client-context.ts';
import { Dialog, DialogHead } from '../shell/dialog.tsx';
import { useSubmission } from '../shell/use-submission.ts';
import type { Guild, Person } from '../state/wire.ts';

interface NewServerDialogProps {
  readonly me: Person;
  readonly onClose: () => void;
  readonly onMade: () => void;
}

export function NewServerDialog({ me, onClose, onMade }: NewServerDialogProps) {
  const { api, openChannelSoon } = useClient();
  const id = useId();
  const [name, setName] = useState('');
  const [hasBot, setHasBot] = useState(true);
  const { submit, error, isBusy } = useSubmission(async () => {
    const wish = {
      name: name.trim(),
      owner_id: me.id,
      locale: me.locale,
      channels: ['general', 'trivia'],
      bot: hasBot,
    };
    const { guild } = await api.control<{ guild: Guild }>('POST', '/control/guilds', wish);
    const [first] = guild.channels;
    if (first !== undefined) await openChannelSoon(first.id);
    onClose();
    onMade();
  });
  return (
    <Dialog labelledBy={`${id}-title`} onClose={onClose}>
      <form onSubmit={submit}>
        <DialogHead id={`${id}-title`} title="New server" onClose={onClose} />
        <p class="hint">{me.username} will own it. It starts with #general and #trivia.</p>
        <label for={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          value={name}
          required
          minLength={2}
          maxLength={100}
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <label class="check">
          <input type="checkbox" checked={hasBot} onChange={({ currentTarget }) => setHasBot(currentTarget.checked)} />
          Invite the bot
        </label>
        {error !== undefined && <p role="alert">{error}</p>}
        <div class="dialog-buttons">
          <button type="button" class="button secondary" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="button" disabled={isBusy}>
            Create
          </button>
        </div>
      </form>
    </Dialog>
  );
}
