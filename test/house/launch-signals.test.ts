import { describe, expect, it } from 'vitest';

import { createFreshProject, pinOtherNode, type LaunchProject } from './support/launch-project.ts';
import { startTold } from './support/told-process.ts';

/** Says farewell once, as a bot that has something to finish: the farewell takes a moment. */
const bot = `
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('farewell', signal);
    setTimeout(() => { console.log('done'); process.exit(0); }, 200);
  });
}
setInterval(() => {}, 1000);
console.log('up', process.pid);
`;

async function botProject(): Promise<LaunchProject> {
  const project = await createFreshProject();
  project.write('src/bot.ts', bot);
  const scripts = { start: 'exec node src/cli/launch.js src/bot.ts' };
  project.write('package.json', JSON.stringify({ name: 'small', type: 'module', scripts }));
  return project;
}

/** The real npm, with the Node of this test in front as npm would put the pinned one. */
function npmStart(project: LaunchProject) {
  return startTold('npm', ['start'], {
    cwd: project.folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: project.folder },
  });
}

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the program, which ends in its own time', async (signal) => {
    using project = await botProject();
    const launched = project.launch(['src/bot.ts']);
    await launched.said('up');
    launched.kill(signal);
    expect(await launched.ended).toEqual({ code: 0, signal: null });
    expect(launched.stdout()).toContain(`farewell ${signal}\ndone\n`);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s goes on to a program on another Node', async (signal) => {
    using project = await botProject();
    pinOtherNode(project);
    const launched = project.launch(['src/bot.ts']);
    await launched.said('up');
    launched.kill(signal);
    expect(await launched.ended).toEqual({ code: 0, signal: null });
    expect(launched.stdout()).toContain(`farewell ${signal}\ndone\n`);
  });

  it('that comes twice at once, as Ctrl-C does under npm, does not cut the farewell short', async () => {
    using project = await botProject();
    const launched = project.launch(['src/bot.ts']);
    await launched.said('up');
    launched.kill('SIGINT');
    await launched.said('farewell');
    launched.kill('SIGINT');
    expect(await launched.ended).toEqual({ code: 0, signal: null });
    expect(launched.stdout()).toContain('done');
  });

  it('ends a program that handles none', async () => {
    using project = await botProject();
    project.write('src/deaf.ts', "setInterval(() => {}, 1000); console.log('up');\n");
    const launched = project.launch(['src/deaf.ts']);
    await launched.said('up');
    launched.kill('SIGTERM');
    expect(await launched.ended).toEqual({ code: null, signal: 'SIGTERM' });
  });

  it('to npm is the program’s, and npm ends with its exit code', async () => {
    using project = await botProject();
    const npm = npmStart(project);
    await npm.said('up');
    npm.kill('SIGTERM');
    expect(await npm.ended).toEqual({ code: 0, signal: null });
    expect(npm.stdout()).toContain('farewell SIGTERM\ndone\n');
  });
});

describe('a program whose parent was killed', () => {
  it('says farewell when that was npm', async () => {
    using project = await botProject();
    const npm = npmStart(project);
    await npm.said('up');
    npm.kill('SIGKILL');
    // The streams are shared: they close when the program is gone.
    await npm.ended;
    expect(npm.stdout()).toContain('farewell SIGTERM\ndone\n');
  });

  it('says farewell when that was the launcher', async () => {
    using project = await botProject();
    pinOtherNode(project);
    const launched = project.launch(['src/bot.ts']);
    await launched.said('up');
    launched.kill('SIGKILL');
    await launched.ended;
    expect(launched.stdout()).toContain('farewell SIGTERM\ndone\n');
  });
});
