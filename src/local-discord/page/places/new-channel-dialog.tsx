import { useId, useState } from 'preact/hooks';

import { useClient } from '../shell/client-context.ts';
import { Dialog, DialogHead } from '../shell/dialog.tsx';
import { useSubmission } from '../shell/use-submission.ts';
import type { Guild } from '../state/wire.ts';

interface NewChannelDialogProps {
  readonly guild: Guild;
  readonly onClose: () => void;
  readonly onMade: (channelId: string) => void;
}

export function NewChannelDialog({ guild, onClose, onMade }: NewChannelDialogProps) {
  const { api, openChannelSoon } = useClient();
  const id = useId();
  const [name, setName] = useState('');
  const { submit, error, isBusy } = useSubmission(async () => {
    const wish = { guild_id: guild.id, name: name.trim().toLowerCase().replaceAll(/\s+/g, '-') };
    const { channel } = await api.control<{ channel: { id: string } }>('POST', '/control/channels', wish);
    await openChannelSoon(channel.id);
    onClose();
    onMade(channel.id);
  });
  return (
    <Dialog labelledBy={`${id}-title`} onClose={onClose}>
      <form onSubmit={submit}>
        <DialogHead id={`${id}-title`} title={`New channel in ${guild.name}`} onClose={onClose} />
        <label for={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          value={name}
          required
          maxLength={100}
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
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
