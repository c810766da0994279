import { useId, useState } from 'preact/hooks';

import { useClient, type Here } from '../shell/client-context.ts';
import { useSubmission } from '../shell/use-submission.ts';
import type { Person } from '../state/wire.ts';
import { languageName, locales } from './locales.ts';

/** Makes a person, who joins the server that is open. */
export function NewPersonForm({ here: { world, guild } }: { readonly here: Here }) {
  const { api } = useClient();
  const id = useId();
  const [username, setUsername] = useState('');
  const [locale, setLocale] = useState('en-US');
  const { submit, error, isBusy } = useSubmission(async () => {
    const wish = { username: username.trim().toLowerCase(), locale };
    if (world.users.some((other) => other.username === wish.username))
      throw new Error(`@${wish.username} is somebody else already.`);
    const { user } = await api.control<{ user: Person }>('POST', '/control/users', wish);
    if (guild !== undefined) await api.control('POST', `/control/guilds/${guild.id}/members`, { user_id: user.id });
    setUsername('');
  });
  return (
    <form class="new-person" onSubmit={submit}>
      <h3>New person</h3>
      {error !== undefined && <p role="alert">{error}</p>}
      <label for={`${id}-name`}>Username</label>
      <input
        id={`${id}-name`}
        value={username}
        required
        maxLength={32}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => setUsername(currentTarget.value)}
      />
      <label for={`${id}-locale`}>Language</label>
      <select id={`${id}-locale`} value={locale} onChange={({ currentTarget }) => setLocale(currentTarget.value)}>
        {locales.map((one) => (
          <option key={one} value={one}>
            {languageName(one)}
          </option>
        ))}
      </select>
      <button type="submit" class="button" disabled={isBusy}>
        Add person
      </button>
    </form>
  );
}
