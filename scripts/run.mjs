// Runs a .ts script under Node 24, installing the packages first when they are missing or old:
//   node scripts/run.mjs scripts/build.ts --force
import './lib/check-node.mjs';
import { ensureInstalled } from './install.mjs';
import { followOnInterrupt } from './lib/child.mjs';
import { launch } from './lib/launch.mjs';
import { main, Stop } from './lib/stop.mjs';

followOnInterrupt();

await main(async () => {
  const [script, ...args] = process.argv.slice(2);
  if (!script) throw new Stop('Which script? Expected: node scripts/run.mjs SCRIPT.ts [ARGUMENTS]');
  await ensureInstalled();
  return launch(script, args);
});
