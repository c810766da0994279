import type { ControlApi } from '../state/api.ts';

export function App({ api }: { api: ControlApi }) {
  return <main>{typeof api}</main>;
}
