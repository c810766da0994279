import { nameOf } from '../state/known.ts';
import type { Person } from '../state/wire.ts';

/** A command of which nothing has come yet; fades in, so that a quick answer never shows it. */
export function PendingRow({ me, command }: { readonly me: Person; readonly command: string }) {
  return (
    <li class="message pending">
      <p class="message-origin">
        {nameOf(me)} used <span class="command-name">{command}</span>
      </p>
      <p class="muted">Sending command…</p>
    </li>
  );
}
