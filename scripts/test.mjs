// `npm test`: installs what is missing, then runs every check and test against a fresh build (see test-suites.ts).
// Refuses to pass what it could not run: a suite without a test counts as failed.
import './lib/check-node.mjs';
import { ensureInstalled } from './install.mjs';
import { followOnInterrupt } from './lib/child.mjs';
import { launch } from './lib/launch.mjs';
import { main } from './lib/stop.mjs';

followOnInterrupt();

await main(async () => {
  await ensureInstalled();
  return launch('scripts/test-suites.ts', process.argv.slice(2));
});
