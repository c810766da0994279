import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The bot as its own process, as `npm start` runs it. */
export interface MainProcess {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when a line of standard output matches; rejects when the process ends before. */
  said(pattern: RegExp): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Nobody reads what it says any more, as in `npm start | head -1`. */
  stopReading(): void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

const main = resolve(import.meta.dirname, '../../../src/main.ts');
/** Settings of whoever runs the tests must not reach the process under test. */
const unset = {
  DISCORD_TOKEN: '',
  DISCORD_API_URL: '',
  DISCORD_APPLICATION_ID: '',
  DISCORD_GUILD_ID: '',
  DATABASE_URL: '',
  LOG_LEVEL: 'silent',
};

/** @param cwd a directory without a `.env` of its own, unless the test is about one */
export function runMain(cwd: string, environment: Readonly<Record<string, string>>): MainProcess {
  const child = spawn(process.execPath, [main], { cwd, env: { ...process.env, ...unset, ...environment } });
  let stdout = '';
  let stderr = '';
  const waiting: { pattern: RegExp; resolve: () => void; reject: (error: Error) => void }[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    for (const one of waiting) if (one.pattern.test(stdout)) one.resolve();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((settle) => {
    child.once('close', (code, signal) => {
      for (const one of waiting) one.reject(new Error(`the bot ended with ${code ?? signal}: ${stderr}`));
      settle({ code, signal });
    });
  });
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    said: (pattern) =>
      new Promise((settle, reject) => {
        if (pattern.test(stdout)) settle();
        else waiting.push({ pattern, resolve: settle, reject });
      }),
    kill: (signal) => void child.kill(signal),
    stopReading() {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    ended,
  };
}
