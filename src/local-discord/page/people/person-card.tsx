import { useId, useState } from 'preact/hooks';

import { Avatar } from '../shell/avatar.tsx';
import { useClient, type Here } from '../shell/client-context.ts';
import { nameOf } from '../state/known.ts';
import { placeAddress } from '../state/place-address.ts';
import type { Person } from '../state/wire.ts';
import { changeStanding } from './change-standing.ts';
import { languageName, locales } from './locales.ts';
import { standingOf, type Standing } from './roles.ts';

interface PersonCardProps {
  readonly here: Here;
  readonly person: Person;
  readonly onChosen: () => void;
}

const standings: Readonly<Record<Exclude<Standing, 'owner'>, string>> = {
  none: 'Not a member',
  member: 'Member',
  moderator: 'Moderator',
  curator: 'Curator',
};

export function PersonCard({ here, person, onChosen }: PersonCardProps) {
  const client = useClient();
  const id = useId();
  const [error, setError] = useState<string>();
  const isMe = here.me.id === person.id;
  const name = nameOf(person);
  const attempt = (act: () => Promise<unknown>) => {
    setError(undefined);
    act().catch((problem: unknown) => setError(problem instanceof Error ? problem.message : String(problem)));
  };
  return (
    <li class={isMe ? 'person is-me' : 'person'} aria-label={name}>
      <Avatar id={person.id} name={name} />
      <div class="person-name">
        <strong>{name}</strong>
        <span class="muted">@{person.username}</span>
      </div>
      <div class="person-be">
        <button
          type="button"
          class={isMe ? 'button' : 'button secondary'}
          aria-pressed={isMe}
          onClick={() => {
            client.bePerson(person.id);
            onChosen();
          }}
        >
          {isMe ? `You are ${name}` : `Be ${name}`}
        </button>
        <a href={placeAddress(person.username, here.channelId)} target="_blank" rel="noopener">
          Open {name} in a new tab
        </a>
      </div>
      <label for={`${id}-locale`}>Language</label>
      <select
        id={`${id}-locale`}
        aria-label={`Language of ${name}`}
        value={person.locale}
        onChange={({ currentTarget: { value } }) =>
          attempt(() => client.api.changePerson(person.id, { locale: value }))
        }
      >
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {languageName(locale)}
          </option>
        ))}
      </select>
      <StandingChoice here={here} person={person} attempt={attempt} />
      <label class="check">
        <input
          type="checkbox"
          checked={person.installed}
          onChange={({ currentTarget: { checked } }) =>
            attempt(() => client.api.control(checked ? 'POST' : 'DELETE', `/control/users/${person.id}/install`))
          }
        />
        Has installed the bot for themself
      </label>
      {error !== undefined && <p role="alert">{error}</p>}
    </li>
  );
}

interface StandingChoiceProps {
  readonly here: Here;
  readonly person: Person;
  readonly attempt: (act: () => Promise<unknown>) => void;
}

function StandingChoice({ here: { world, guild }, person, attempt }: StandingChoiceProps) {
  const { api } = useClient();
  const id = useId();
  if (guild === undefined) return null;
  const standing = standingOf(world, guild, person.id);
  return (
    <>
      <label for={id}>Role</label>
      <select
        id={id}
        aria-label={`Role of ${nameOf(person)} in ${guild.name}`}
        value={standing}
        disabled={standing === 'owner'}
        onChange={
          ({ currentTarget: { value } }) =>
            attempt(() =>
              changeStanding(api, { world, guild, personId: person.id, to: value as keyof typeof standings }),
            ) // the options are its keys
        }
      >
        {standing === 'owner' && <option value="owner">Owner of the server</option>}
        {Object.entries(standings).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}
