import { Dialog, DialogHead } from '../shell/dialog.tsx';
import type { Here } from '../shell/client-context.ts';
import { NewPersonForm } from './new-person-form.tsx';
import { PersonCard } from './person-card.tsx';

/** Who there is to be, and what they are. */
export function PeopleDialog({ here, onClose }: { readonly here: Here; readonly onClose: () => void }) {
  const people = here.world.users.filter(({ bot }) => !bot);
  return (
    <Dialog labelledBy="people-title" class="dialog wide" onClose={onClose}>
      <DialogHead id="people-title" title="People" onClose={onClose} />
      <p class="hint">
        Every tab can be somebody else. Roles are those in {here.guild?.name ?? 'a server, once one is open'}.
      </p>
      <ul class="people">
        {people.map((person) => (
          <PersonCard key={person.id} here={here} person={person} onChosen={onClose} />
        ))}
      </ul>
      <NewPersonForm here={here} />
    </Dialog>
  );
}
