// The systems that are measured, each with its content, its build and the folder that it builds into.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { generate } from '../generate.ts';
import { compressFolder } from './compress.ts';
import { type Size, sizeOf } from './folders.ts';
import { type PeerInput, writeAstro, writeEleventy, writeHugo } from './peers.ts';
import { measure } from './process-tree.ts';
import { readSite } from './site-content.ts';
import { copyProject, environment, installed, project, versionIn, work } from './workplace.ts';

export const systemIds = ['ours', 'next', 'astro', 'eleventy', 'hugo'] as const;
export type SystemId = (typeof systemIds)[number];

export const systemNames: Readonly<Record<SystemId, string>> = {
  ours: 'This site',
  next: 'Same Next export, untouched',
  astro: 'Astro with MDX',
  eleventy: 'Eleventy',
  hugo: 'Hugo',
};

/** Our own pages, or so many generated ones. */
export type Dataset = 'real' | number;

export interface BuildResult extends Size {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** MB, of all processes together. */
  readonly peakMemory: number;
  /** Seconds to compress everything with brotli 11 and gzip 9; ours does it in its build. */
  readonly compress: number;
  /** Our own steps with their seconds, where the build names them. */
  readonly steps?: readonly (readonly [string, number])[];
}

export const siteFolder = (system: SystemId, dataset: Dataset) => path.join(work, 'sites', `${system}-${dataset}`);

const contentFolder = (dataset: Dataset) =>
  dataset === 'real' ? project : path.join(work, 'content', String(dataset));

/** Writes the generated content of a size, if it is not there yet. */
export function prepareContent(dataset: Dataset): void {
  if (dataset === 'real') return;
  const folder = contentFolder(dataset);
  mkdirSync(folder, { recursive: true });
  generate(folder, dataset, project);
}

interface System {
  /** undefined when it can be used here, else why not. */
  missing(): string | undefined;
  version(): string;
  /** Puts the content in place and takes away what an earlier build left. */
  prepare(dataset: Dataset): void;
  /** Command and arguments, in `folder`. */
  readonly command: () => readonly [string, ...string[]];
  readonly folder: () => string;
  readonly out: string;
  readonly env?: Readonly<Record<string, string>>;
}

let ours: string | undefined;
const ourFolder = () => {
  ours ??= copyProject();
  return ours;
};

function prepareOurs(dataset: Dataset): void {
  const folder = ourFolder();
  for (const left of ['.next', '.contentlayer', '.cache', 'out', 'content', 'deploy/made'])
    rmSync(path.join(folder, left), { recursive: true, force: true });
  cpSync(path.join(contentFolder(dataset), 'content'), path.join(folder, 'content'), { recursive: true });
  mkdirSync(path.join(folder, 'bench'), { recursive: true });
  for (const file of ['build-ours.ts', 'build-next.ts'])
    cpSync(path.join(project, 'bench', 'lib', file), path.join(folder, 'bench', file));
}

/** What all peers share with us: the style sheet as our own build compiles it, and the icon. */
function ourLooks(): { css: string; icon: string } {
  const site = siteFolder('next', 'real');
  if (!existsSync(site))
    throw new Error('The export of our real pages is built first: its style sheet is everybody’s.');
  const text = (file: string) => readFileSync(path.join(site, file), 'utf8');
  const sheets = readdirSync(path.join(site, '_next', 'static'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => text(path.join('_next', 'static', file)));
  return { css: sheets.join('\n'), icon: text('icon.svg') };
}

function preparePeer(name: SystemId, write: (root: string, input: PeerInput) => string[], install: boolean) {
  return (dataset: Dataset): void => {
    const folder = install ? installed(`peers/${name}`, name) : path.join(work, name);
    mkdirSync(folder, { recursive: true });
    const kept = new Set(['node_modules', 'package.json', 'package-lock.json']);
    for (const entry of readdirSync(folder)) {
      if (!kept.has(entry)) rmSync(path.join(folder, entry), { recursive: true, force: true });
    }
    // Astro keeps its cache there.
    rmSync(path.join(folder, 'node_modules', '.astro'), { recursive: true, force: true });
    rmSync(path.join(folder, 'node_modules', '.vite'), { recursive: true, force: true });
    cpSync(path.join(project, 'bench', 'peers', name), folder, {
      recursive: true,
      filter: (file) => !/node_modules|package-lock\.json$/.test(file),
    });
    const leftOut = write(folder, { site: readSite(contentFolder(dataset), project), project, ...ourLooks() });
    if (leftOut.length)
      console.log(
        `    ${systemNames[name]} has no component for ${leftOut.join(', ')}: it shows only the words inside.`,
      );
  };
}

const tool = (folder: () => string, script: string, ...args: string[]) =>
  (() => [process.execPath, path.join(folder(), 'node_modules', script), ...args]) as System['command'];

const peerFolder = (name: SystemId) => () => path.join(work, name);
const hugoVersion = () => spawnSync('hugo', ['version'], { encoding: 'utf8' });

export const systems: Readonly<Record<SystemId, System>> = {
  ours: {
    missing: () => undefined,
    version: () => `Next ${versionIn(project, 'next')}, contentlayer2 ${versionIn(project, 'contentlayer2')}, publish/`,
    prepare: prepareOurs,
    command: () => [process.execPath, 'bench/build-ours.ts'],
    folder: ourFolder,
    out: 'out',
  },
  next: {
    missing: () => undefined,
    version: () => `Next ${versionIn(project, 'next')}, contentlayer2 ${versionIn(project, 'contentlayer2')}`,
    prepare: prepareOurs,
    command: () => [process.execPath, 'bench/build-next.ts'],
    folder: ourFolder,
    out: 'out',
    env: { BUILD_OUT: 'out' },
  },
  astro: {
    missing: () => undefined,
    version: () =>
      `Astro ${versionIn(path.join(work, 'astro'), 'astro')}, @astrojs/mdx ${versionIn(path.join(work, 'astro'), '@astrojs/mdx')}`,
    prepare: preparePeer('astro', writeAstro, true),
    command: tool(peerFolder('astro'), 'astro/bin/astro.mjs', 'build'),
    folder: peerFolder('astro'),
    out: 'dist',
  },
  eleventy: {
    missing: () => undefined,
    version: () => `Eleventy ${versionIn(path.join(work, 'eleventy'), '@11ty/eleventy')}`,
    prepare: preparePeer('eleventy', writeEleventy, true),
    command: tool(peerFolder('eleventy'), '@11ty/eleventy/cmd.cjs', '--quiet'),
    folder: peerFolder('eleventy'),
    out: 'dist',
  },
  hugo: {
    missing: () =>
      hugoVersion().status === 0 ? undefined : 'not installed here (on Debian: apt-get install hugo), so left out',
    version: () =>
      hugoVersion()
        .stdout.match(/v([\d.]+)/)?.[0]
        .replace('v', 'Hugo ') ?? 'Hugo',
    prepare: preparePeer('hugo', writeHugo, false),
    command: () => ['hugo', '--quiet'],
    folder: peerFolder('hugo'),
    out: 'public',
  },
};

/**
 * Builds a dataset with a system, from nothing: no cache of an earlier build is left.
 * @throws with the end of what the build printed when it fails
 */
export async function build(id: SystemId, dataset: Dataset): Promise<BuildResult> {
  const system = systems[id];
  system.prepare(dataset);
  const [command, ...args] = system.command();
  const env = { ...environment(), ...system.env };
  const measured = await measure(command, args, { cwd: system.folder(), env });
  if (measured.code !== 0) {
    const end = measured.output.trimEnd().split('\n').slice(-30).join('\n');
    throw new Error(`${systemNames[id]} did not build ${dataset}. Its last words:\n${end}`);
  }
  const site = siteFolder(id, dataset);
  rmSync(site, { recursive: true, force: true });
  mkdirSync(path.dirname(site), { recursive: true });
  cpSync(path.join(system.folder(), system.out), site, { recursive: true });
  const size = sizeOf(site);
  const compress = await compressFolder(site);
  const steps = [...measured.output.matchAll(/^• (.+?) … .*?(?:(\d+) min )?([\d.]+) (m?s)$/gm)].map(
    ([, name, minutes, amount, unit]) =>
      [name as string, Number(minutes ?? 0) * 60 + Number(amount) / (unit === 'ms' ? 1000 : 1)] as const,
  );
  const { wall, cpu, peakMemory } = measured;
  return { wall, cpu, peakMemory, ...size, compress, ...(steps.length ? { steps } : {}) };
}
