import { buttonKindsIn } from './controls.ts';

/** What a request of the bot is about; undefined for what the test has no interest in. */
export function nameOf(method: string, path: string, body: string): string | undefined {
  if (path.endsWith('/callback') || path.includes('/callback?')) return callbackName(body);
  if (/\/channels\/\d+\/messages/.test(path)) return messageName(method, body);
  return 'log in';
}

function callbackName(body: string): string {
  const { type, data } = JSON.parse(body) as { type: number; data?: { flags?: number } }; // an interaction's callback
  if (type === 9) return 'form';
  return ((data?.flags ?? 0) & 64) === 0 ? 'announcement' : 'reply';
}

function messageName(method: string, body: string): string {
  if (method === 'GET') return 'find';
  const { components } = JSON.parse(body) as { components: readonly unknown[] }; // every message of the bot has components
  const kinds = buttonKindsIn(components);
  if (kinds.has('again')) return 'podium';
  if (kinds.has('report')) return 'reveal';
  if (kinds.has('answer') || kinds.has('order') || kinds.has('type')) return method === 'POST' ? 'question' : 'redraw';
  return 'notice';
}
