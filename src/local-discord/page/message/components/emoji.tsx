import type { APIMessageComponentEmoji } from 'discord-api-types/v10';

/** An emoji beside a label; one of a server's own stands as its name, because its picture is not kept here. */
export function Emoji({ emoji }: { readonly emoji: APIMessageComponentEmoji | undefined }) {
  if (emoji?.name == null || emoji.name === '') return null;
  return (
    <span class="component-emoji" aria-hidden={emoji.id === undefined ? 'true' : undefined}>
      {emoji.id === undefined ? emoji.name : `:${emoji.name}:`}
    </span>
  );
}
