import { ModalView } from '../message/modal-view.tsx';
import { useApp, useClient, useKnown, type Here } from './client-context.ts';
import { Dialog } from './dialog.tsx';

/** The form that the bot has opened, when it has. */
export function ModalDialog({ here }: { readonly here: Here }) {
  const client = useClient();
  const known = useKnown(here);
  const open = useApp((state) => state.modal);
  if (open === undefined) return null;
  return (
    <Dialog key={open.interactionId} class="dialog modal" labelledBy="modal-title" onClose={client.cancelModal}>
      <ModalView
        modal={open.modal}
        me={here.me}
        {...known}
        onSubmit={client.submitModal}
        onCancel={client.cancelModal}
        error={open.error}
      />
    </Dialog>
  );
}
