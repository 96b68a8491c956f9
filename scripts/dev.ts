// `npm run dev`: `next dev` and contentlayer's watcher side by side; code, content and messages show as they are saved.
// Refuses to end over bad content: it prints what the content check says, and waits for the next save.
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildEnvironment } from './lib/build-environment.ts';
import { onInterrupt, run, start, stopChildren } from './lib/child.mjs';
import { root } from './lib/node24.mjs';
import { assertPortFree, parsePort } from './lib/port.mjs';
import { basePathFrom } from './lib/site-address.ts';
import { commandLine, main, Stop } from './lib/stop.mjs';
import { toolScript } from './lib/tool.ts';

const env = { ...buildEnvironment(root), NODE_ENV: 'development' } as const;

/** Until the generated data is there, `next dev` could only show errors (milliseconds). */
const firstContent = 60_000;
/** Editors save a file in several writes (milliseconds). */
const settled = 300;

/** The content check, each time it is over; a save during a check asks for one more. */
function contentChecker(): () => void {
  let state: 'idle' | 'checking' | 'again' = 'idle';
  const check = async () => {
    state = 'checking';
    const { code, output } = await run(process.execPath, ['checks/run.ts'], { cwd: root, env });
    if (code !== 0)
      console.log(
        `\n${output.trimEnd()}\nA build would refuse this. The pages follow as soon as a correction is saved.\n`,
      );
    else console.log(output.trimEnd());
    if (state === ('again' as string)) return check();
    state = 'idle';
  };
  return () => {
    if (state === 'idle') void check();
    else state = 'again';
  };
}

function watchContent(check: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(path.join(root, 'content'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(check, settled);
  });
}

async function generatedContent(): Promise<void> {
  const index = path.join(root, '.contentlayer', 'generated', 'index.mjs');
  for (let waited = 0; !existsSync(index); waited += 200) {
    if (waited > firstContent)
      throw new Stop('contentlayer2 made nothing of the content; its words are above. Correct that and start again.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

onInterrupt(async () => {
  await stopChildren();
  return 0;
});

await main(async () => {
  const { port: asked } = commandLine(() => parseArgs({ options: { port: { type: 'string' } } }).values);
  const port = parsePort(asked ?? process.env.PORT);
  await assertPortFree(port);
  basePathFrom(process.env.SITE_URL);

  const check = contentChecker();
  check();
  const content = start(process.execPath, [toolScript('contentlayer2'), 'dev'], { cwd: root, env, show: true });
  watchContent(check);
  await generatedContent();

  const next = start(process.execPath, [toolScript('next'), 'dev', '--port', String(port)], {
    cwd: root,
    env,
    show: true,
  });
  const ended = await Promise.race([
    new Promise<string>((resolve) => content.once('exit', () => resolve('contentlayer2'))),
    new Promise<string>((resolve) => next.once('exit', () => resolve('next dev'))),
  ]);
  await stopChildren();
  throw new Stop(`${ended} ended; its words are above. Start again: npm run dev`);
});
