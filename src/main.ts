import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { createLog } from './log.ts';
import { runUntilSignal } from './run.ts';

await runUntilSignal({
  stdout: process.stdout,
  stderr: process.stderr,
  createHost(say, onFatal) {
    const config = readConfig();
    const log = createLog(config, process.stderr);
    return createApp({ config, log, say, onFatal, beforeReady: giveBackMemory });
  },
});
