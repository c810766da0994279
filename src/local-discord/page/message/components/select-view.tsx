import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/payloads/v10';
import { useEffect, useState } from 'preact/hooks';

import { useScope } from '../scope.ts';
import { choicesOf, chosenAtFirst } from '../select/choices.ts';
import { MenuView } from '../select/menu-view.tsx';
import { useMessageUse } from './message-use.ts';

/** A menu of a message: what is chosen goes to the bot as soon as the menu closes. */
export function SelectView({ select }: { readonly select: APISelectMenuComponent }) {
  const scope = useScope();
  const { pending, choose } = useMessageUse();
  const [chosen, setChosen] = useState(() => chosenAtFirst(select));
  const [isShort, setShort] = useState(false);
  // Whatever the bot sends anew is as it says.
  useEffect(() => setChosen(chosenAtFirst(select)), [select]);
  const { custom_id: customId, placeholder = 'Make a selection', min_values: min = 1, max_values: max = 1 } = select;
  return (
    <div class="component-select">
      <MenuView
        label={placeholder}
        placeholder={placeholder}
        choices={choicesOf(select, scope)}
        chosen={chosen}
        min={min}
        max={max}
        isSearchable={select.type !== ComponentType.StringSelect}
        isDisabled={select.disabled === true}
        isWaiting={pending !== undefined}
        onChosen={(values) => {
          setShort(values.length < min);
          if (values.length < min) return;
          setChosen(values);
          choose(customId, values);
        }}
      />
      {isShort ? (
        <p class="message-problem" role="alert">
          Choose at least {min}.
        </p>
      ) : null}
    </div>
  );
}
