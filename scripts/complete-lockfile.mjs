// Writes into package-lock.json the packages for other platforms that npm left out because the registry it asked did
// not have them (a mirror may not): without them npm 11 and later refuse `npm ci`, and other platforms get no tool.
// Refuses to touch an entry that is there. To be run after `npm install NAME`; tests/unit/scripts holds it.
import './lib/check-node.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/node24.mjs';
import { main } from './lib/stop.mjs';

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 *
 * @typedef {{ packages: Record<string, Entry> }} Lockfile
 */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * The entries that are missing: an optional dependency on one exact version that the lockfile has nowhere.
 * Such packages name their platform: `@swc/core-linux-ppc64-gnu`.
 * @param {Lockfile} lockfile
 * @returns {Record<string, Entry>} by their place, such as 'node_modules/@swc/core-linux-ppc64-gnu'
 */
export function missingEntries({ packages }) {
  const present = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')));
  const wanted = Object.values(packages).flatMap(({ dev, optionalDependencies = {} }) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ name, version, dev })),
  );
  return Object.fromEntries(
    wanted
      .filter(({ name, version }) => !present.has(name) && /^\d+\.\d+\.\d+/.test(version))
      .map(({ name, version, dev }) => [`node_modules/${name}`, entry(name, version, dev)]),
  );
}

/**
 * @param {string} name
 * @param {string} version
 * @param {boolean | undefined} dev
 * @returns {Entry}
 */
function entry(name, version, dev) {
  const words = name.split(/[-/]/);
  const cpu = processors.filter((processor) => words.includes(processor) || words.includes(`${processor}hf`));
  const os = systems.filter((system) => words.includes(system));
  // Rust's name of 32-bit ARM on Linux.
  const arm = words.includes('gnueabihf') ? ['arm'] : [];
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    version,
    ...(cpu.length || arm.length ? { cpu: [...new Set([...cpu, ...arm])] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length ? { libc } : {}),
    optional: true,
    ...(os.length ? { os } : {}),
  };
}

async function complete() {
  const file = path.join(root, 'package-lock.json');
  const lockfile = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lockfile);
  const names = Object.keys(missing);
  if (!names.length) {
    console.log('package-lock.json has every platform.');
    return;
  }
  const packages = Object.entries({ ...lockfile.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  console.log(`Added to package-lock.json: ${names.length} packages for other platforms.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(complete);
