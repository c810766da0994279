import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Parts } from '../parts.ts';

/** GET /control/events: one line of JSON for each change, for as long as the reader stays. */
export function sendEvents({ bus }: Parts, _request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': listening\n\n'); // so that the reader knows from when on nothing is missed
  const unlisten = bus.listen((change) => response.write(`event: ${change.type}\ndata: ${JSON.stringify(change)}\n\n`));
  response.on('close', unlisten);
}
