import { useApp } from '../shell/client-context.ts';

/** Says new messages to who hears the page; nobody sees it. */
export function Announcer() {
  const announcement = useApp((state) => state.announcement);
  return (
    <div class="visually-hidden" role="status" aria-live="polite" aria-label="New messages">
      {announcement}
    </div>
  );
}
