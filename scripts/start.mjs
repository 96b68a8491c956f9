// `npm start`: installs, builds and serves the site, each only as far as it is needed, and says the address to open.
// Refuses to begin what cannot end well: the port is looked at before anything is built.
import './lib/check-node.mjs';
import util from 'node:util';
import { ensureInstalled } from './install.mjs';
import { followOnInterrupt } from './lib/child.mjs';
import { launch } from './lib/launch.mjs';
import { assertPortFree, parsePort } from './lib/port.mjs';
import { commandLine, main } from './lib/stop.mjs';

followOnInterrupt();

await main(async () => {
  const { force, verbose } = commandLine(
    () => util.parseArgs({ options: { force: { type: 'boolean' }, verbose: { type: 'boolean' } } }).values,
  );
  const port = parsePort(process.env.PORT);
  await assertPortFree(port);
  await ensureInstalled();
  const flags = [...(force ? ['--force'] : []), ...(verbose ? ['--verbose'] : [])];
  const built = await launch('scripts/build.ts', flags);
  return built === 0 ? launch('scripts/serve.ts', ['--port', String(port)]) : built;
});
