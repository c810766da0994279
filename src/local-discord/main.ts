import { parseArgs } from 'node:util';
import { createStreamLog } from './log.ts';
import { startLocalDiscord } from './server.ts';

/** The local Discord as a process of its own: says where it is in one JSON line, stays until SIGTERM or SIGINT. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, state: { type: 'string' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`--port takes a number from 0 to 65535, not "${values.port}"\n`);
  process.exit(1);
}

try {
  const discord = await startLocalDiscord({
    port,
    log: createStreamLog(process.stderr),
    ...(values.state === undefined ? {} : { stateFile: values.state }),
  });
  const { url, apiUrl, token, applicationId } = discord;
  const stop = () => void discord.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Last: who reads this line may end the process at once.
  process.stdout.write(`${JSON.stringify({ url, apiUrl, token, applicationId })}\n`);
} catch (error) {
  process.stderr.write(`the local Discord cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
