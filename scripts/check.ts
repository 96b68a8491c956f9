// `npm run check`: what a contributor needs to know in under a minute. Content first, then style, then types.
// Refuses to stop at the first failure. Options (`--strict`, `--json`, `--root DIR`) go to the check of the content.
import { buildEnvironment } from './lib/build-environment.ts';
import { stopOnInterrupt } from './lib/child.mjs';
import { root } from './lib/node24.mjs';
import { basePathFrom } from './lib/site-address.ts';
import { step } from './lib/step.mjs';
import { main, Stop } from './lib/stop.mjs';
import { runNode, toolScript } from './lib/tool.ts';

stopOnInterrupt();
await main(async () => {
  const options = { cwd: root, env: buildEnvironment(root) };
  basePathFrom(options.env.SITE_URL);
  const pieces: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'Content: shapes, claims, languages, reading level, words',
      () => runNode(['checks/run.ts', ...process.argv.slice(2)], { ...options, show: true }),
    ],
    [
      'Code style and import directions (biome)',
      () => runNode([toolScript('biome', '@biomejs/biome'), 'check', '.'], options),
    ],
    [
      'Types (tsc)',
      async () => {
        // Types of the documents are made by contentlayer.
        await runNode([toolScript('contentlayer2'), 'build'], options);
        await runNode([toolScript('tsc', 'typescript'), '--noEmit'], options);
      },
    ],
  ];
  let failed = 0;
  for (const [name, work] of pieces) {
    await step(name, work, { live: name.startsWith('Content') }).catch((error: unknown) => {
      failed += 1;
      if (!(error instanceof Stop)) throw error;
      if (!name.startsWith('Content')) console.error(error.message);
    });
  }
  return failed ? 1 : 0;
});
