import { render } from 'preact';

import { App } from './shell/app.tsx';
import { showTheme } from './shell/show-theme.ts';
import { createApi } from './state/api.ts';
import { createClient } from './state/client.ts';
import { openEventStream } from './state/event-stream.ts';
import { sharedMemory, tabMemory } from './state/memory.ts';
import { placeAddress } from './state/place-address.ts';

const query = new URLSearchParams(location.search);
const shared = sharedMemory(localStorage);
showTheme(shared.get().theme);
const client = createClient({
  api: createApi(),
  openStream: openEventStream,
  tab: tabMemory(sessionStorage),
  shared,
  asked: { person: query.get('as') ?? undefined, channel: query.get('channel') ?? undefined },
  onPlace: (username, channelId) => history.replaceState(null, '', placeAddress(username, channelId)),
});
const root = document.querySelector('#app');
if (root !== null) render(<App client={client} />, root);
