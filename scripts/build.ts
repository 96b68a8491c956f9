// `npm run build`: makes the whole site in out/, or finds that the one there is made from just these files.
// Refuses to touch out/ and deploy/made/ until every step is done: a build that fails leaves the last good ones.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSteps, type Step, type Steps, type Workplace } from './build-steps.ts';
import { buildEnvironment, settingNames } from './lib/build-environment.ts';
import { stopOnInterrupt } from './lib/child.mjs';
import { measureFolder, replaceFolders, restoreFolders } from './lib/folders.ts';
import { hashInputs } from './lib/inputs.ts';
import { takeLock } from './lib/lock.ts';
import { root as ourRoot } from './lib/node24.mjs';
import { basePathFrom } from './lib/site-address.ts';
import { duration, step } from './lib/step.mjs';
import { commandLine, main, Stop } from './lib/stop.mjs';

export interface BuildOptions {
  /** Build even when nothing changed. */
  readonly force?: boolean;
  /** Show what the tools print. */
  readonly verbose?: boolean;
  /** Another folder and other steps: for tests. */
  readonly root?: string;
  readonly steps?: Steps;
}

const staging = '.cache/export';
const deployStaging = '.cache/deploy';

/**
 * Builds when an input changed since the last build, or when out/ is not what that build left.
 * @returns whether it built
 * @throws Stop with the output of the step that failed; out/ is then as it was
 */
export async function build(options: BuildOptions = {}): Promise<boolean> {
  const { force = false, verbose = false, root = ourRoot, steps = buildSteps } = options;
  const out = path.join(root, 'out');
  const replacements = [
    { fresh: path.join(root, staging), place: out, aside: path.join(root, '.cache', 'previous-out') },
    {
      fresh: path.join(root, deployStaging),
      place: path.join(root, 'deploy', 'made'),
      aside: path.join(root, '.cache', 'previous-deploy'),
    },
  ];
  const stamp = path.join(root, '.cache', 'build.json');
  const clear = () => {
    for (const { fresh } of replacements) rmSync(fresh, { recursive: true, force: true });
  };

  const release = takeLock(path.join(root, '.cache', 'build.lock'));
  try {
    restoreFolders(replacements);
    const env = buildEnvironment(root);
    const basePath = basePathFrom(env.SITE_URL);
    const settings = Object.fromEntries(settingNames.map((name) => [name, env[name]]));
    const inputs = hashInputs(root, {
      ...settings,
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
    });
    if (!force && existsSync(out) && read(stamp) === stampOf(inputs, root)) {
      console.log('• The site in out/ is up to date.');
      return false;
    }

    clear();
    for (const { fresh } of replacements) mkdirSync(fresh, { recursive: true });
    const started = performance.now();
    const place: Workplace = { root, staging, deployStaging, env, basePath, verbose };
    const take = async ({ name, run }: Step) => {
      await step(name, () => run(place), { live: verbose }).catch((error: unknown) => {
        throw failure(error, name, existsSync(out));
      });
    };
    for (const next of steps)
      for (const one of typeof next === 'function' ? await next(place) : [next]) await take(one);
    rmSync(stamp, { force: true });
    replaceFolders(replacements);
    writeFileSync(stamp, stampOf(inputs, root));
    const { files, bytes } = measureFolder(out);
    const size = `${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
    console.log(`• The site is in out/: ${size}, built in ${duration(performance.now() - started)}.`);
    return true;
  } finally {
    clear();
    release();
  }
}

/** What was built, and what it left: when either is no longer so, the build is no longer good. */
function stampOf(inputs: string, root: string): string {
  const left = ['out', 'deploy/made'].map((folder) => measureFolder(path.join(root, folder)));
  return `${JSON.stringify({ inputs, left })}\n`;
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function failure(error: unknown, name: string, hasOut: boolean): unknown {
  if (!(error instanceof Stop)) return error;
  const kept = hasOut ? 'out/ is as it was before.' : 'Nothing was written to out/.';
  return new Stop(`\n${error.message}\nThe build stopped at “${name}”. ${kept}`);
}

if (import.meta.main) {
  stopOnInterrupt();
  await main(async () => {
    const { values } = commandLine(() =>
      parseArgs({ options: { force: { type: 'boolean' }, verbose: { type: 'boolean' } } }),
    );
    await build(values);
  });
}
