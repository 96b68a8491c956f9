// Runs a tool of node_modules under Node 24. Refuses npx and shells: the tool is the one that the lockfile names.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Ending, type RunOptions, run } from './child.mjs';
import { root } from './node24.mjs';
import { Stop } from './stop.mjs';

/** The script behind a package's command: `toolScript('next')` is the file that `next` on the PATH would run. */
export function toolScript(name: string, packageName = name): string {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin?.[name];
  if (!script) throw new Stop(`The package ${packageName} has no command ${name}. Correct the call in scripts/.`);
  return path.join(folder, script);
}

/** Runs `node …` with this Node; throws a Stop with everything that was printed when it ends badly. */
export async function runNode(args: readonly string[], options: RunOptions): Promise<Ending> {
  const ending = await run(process.execPath, args, options);
  if (ending.code !== 0) throw new Stop(`${ending.output.trimEnd()}\n`.trimStart(), ending.code === 127 ? 127 : 1);
  return ending;
}
