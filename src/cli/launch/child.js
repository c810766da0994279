import { spawn } from 'node:child_process';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end. Signals to this process go on to it, each kind once: a terminal sends Ctrl-C to the whole
 * group anyway, and npm sends it once more.
 * @param {object} child
 * @param {boolean} [child.quiet] keep what it says, for the case that it fails
 * @param {boolean} [child.stdout] whether its stdout is this process's stdout, instead of stderr
 * @param {(pid: number) => void} [child.onSpawn]
 * @returns {Promise<{ code: number | null, signal: string | null, said: string }>} rejects when it cannot be started
 */
export function runChild({ command, args, cwd, env, quiet = false, stdout = false, onSpawn }) {
  return new Promise((resolve, reject) => {
    const output = quiet ? ['ignore', 'pipe', 'pipe'] : stdout ? 'inherit' : ['ignore', 2, 2];
    const child = spawn(command, args, { cwd, env, stdio: output });
    const said = [];
    child.stdout?.on('data', (piece) => said.push(piece));
    child.stderr?.on('data', (piece) => said.push(piece));

    const relays = passedOn.map((signal) => [signal, relayOnce(child, signal)]);
    for (const [signal, relay] of relays) process.on(signal, relay);
    const settle = (then) => {
      for (const [signal, relay] of relays) process.off(signal, relay);
      then();
    };
    child.once('spawn', () => onSpawn?.(child.pid));
    child.once('error', (error) => settle(() => reject(error)));
    child.once('close', (code, signal) => {
      settle(() => resolve({ code, signal, said: Buffer.concat(said).toString() }));
    });
  });
}

function relayOnce(child, signal) {
  let sent = false;
  return () => {
    if (!sent) child.kill(signal);
    sent = true;
  };
}
