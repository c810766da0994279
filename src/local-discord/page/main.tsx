import { render } from 'preact';

import { App } from './shell/app.tsx';
import { showTheme } from './shell/show-theme.ts';
import { createApi } from './state/api.ts';
import { createClient } from './state/client.ts';
import { openEventStream } from './state/event-stream.ts';
import { sharedMemory, tabMemory } from './state/memory.ts';

const query = new URLSearchParams(location.search);
const shared = sharedMemory(localStorage);
showTheme(shared.get().theme);
const client = createClient({
  api: createApi(),
  openStream: openEventStream,
  tab: tabMemory(sessionStorage),
  shared,
  asked: { person: query.get('as') ?? undefined, channel: query.get('channel') ?? undefined },
  onPlace: (username, channelId) => {
    const place = new URLSearchParams({ as: username, ...(channelId === undefined ? {} : { channel: channelId }) });
    history.replaceState(null, '', `/?${place.toString()}`);
  },
});
const root = document.querySelector('#app');
if (root !== null) render(<App client={client} />, root);
