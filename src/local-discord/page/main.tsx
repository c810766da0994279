import { render } from 'preact';

import { App } from './shell/app.tsx';
import { createApi } from './state/api.ts';

const root = document.querySelector('#app');
if (root !== null) render(<App api={createApi()} />, root);
