import type { APIButtonComponent } from 'discord-api-types/v10';
import { ButtonStyle } from 'discord-api-types/payloads/v10';

import { isSafe } from '../markdown/links.ts';
import { Emoji } from './emoji.tsx';
import { useMessageUse } from './message-use.ts';
import { Spinner } from './spinner.tsx';

export function ButtonView({ button }: { readonly button: APIButtonComponent }) {
  switch (button.style) {
    case ButtonStyle.Link:
      return <LinkButton button={button} />;
    case ButtonStyle.Premium:
      return (
        <button type="button" class="component-button" data-style="premium" aria-disabled="true">
          Buy in Discord (not offered here)
        </button>
      );
    default:
      return <PressButton button={button} />;
  }
}

const styles = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
} as const;

type Pressed = Extract<APIButtonComponent, { readonly custom_id: string }>;

/**
 * Disabled in words, not for the browser: it must not take the focus away from somebody who has just pressed it and is
 * at the last page.
 */
function PressButton({ button }: { readonly button: Pressed }) {
  const { pending, press } = useMessageUse();
  const isWaiting = pending === button.custom_id;
  const isDisabled = button.disabled === true;
  return (
    <button
      type="button"
      class="component-button"
      data-style={styles[button.style]}
      data-waiting={isWaiting ? '' : undefined}
      aria-disabled={isDisabled || pending !== undefined ? 'true' : undefined}
      data-disabled={isDisabled ? '' : undefined}
      aria-busy={isWaiting ? 'true' : undefined}
      aria-label={button.label === undefined ? button.emoji?.name : undefined}
      onClick={() => {
        if (!isDisabled) press(button.custom_id);
      }}
    >
      <span class="component-button-face">
        <Emoji emoji={button.emoji} />
        {button.label}
      </span>
      {isWaiting ? <Spinner /> : null}
    </button>
  );
}

function LinkButton({ button }: { readonly button: Extract<APIButtonComponent, { readonly url: string }> }) {
  const face = (
    <span class="component-button-face">
      <Emoji emoji={button.emoji} />
      {button.label}
      <OutIcon />
    </span>
  );
  if (button.disabled === true || !isSafe(button.url))
    return (
      <a class="component-button" data-style="link" data-disabled="" role="link" aria-disabled="true">
        {face}
      </a>
    );
  return (
    <a
      class="component-button"
      data-style="link"
      href={button.url}
      title={button.url}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={button.label === undefined ? (button.emoji?.name ?? button.url) : undefined}
    >
      {face}
    </a>
  );
}

function OutIcon() {
  return (
    <svg class="component-out" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
      <path fill="currentColor" d="M14 3h7v7h-2V6.4l-8.3 8.3-1.4-1.4L17.6 5H14zM5 5h6v2H7v10h10v-4h2v6H5z" />
    </svg>
  );
}
