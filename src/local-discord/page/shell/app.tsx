import type { Client } from '../state/client.ts';
import { ClientContext, useApp, useHere } from './client-context.ts';
import { Layout } from './layout.tsx';

export function App({ client }: { readonly client: Client }) {
  return (
    <ClientContext.Provider value={client}>
      <Opened />
    </ClientContext.Provider>
  );
}

function Opened() {
  const here = useHere();
  const notice = useApp((state) => state.notice);
  if (here !== undefined) return <Layout here={here} />;
  return (
    <main class="starting">
      <h1>Local Discord</h1>
      <p role="status">{notice ?? 'Opening…'}</p>
    </main>
  );
}
