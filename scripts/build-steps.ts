// The list of what a build does, in order. Each step reads what the earlier ones left; none asks a later one.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { localeCodes } from '#i18n/locales.ts';
import { PublishError, type PublishStep, readSite, type Site, writeSite } from '#publish/site.ts';
import { Stop } from './lib/stop.mjs';
import { runNode, toolScript } from './lib/tool.ts';

export interface Workplace {
  readonly root: string;
  /** The folder, from the root, where the site is put together. It takes the place of out/ when all steps are done. */
  readonly staging: string;
  /** The same for deploy/made/, the snippets for hosts: they are true of that site alone. */
  readonly deployStaging: string;
  readonly env: NodeJS.ProcessEnv;
  /** The folder under its host that the site is for: '' or '/rights'. */
  readonly basePath: string;
  /** Show what the tools print while they run, and not only when they fail. */
  readonly verbose: boolean;
  /** The site as the publishing steps hand it on. */
  site?: Site;
}

export interface Step {
  /** What is being done, as a reader would say it. */
  readonly name: string;
  /** Throws to fail; a Stop for what an editor can mend. */
  run(place: Workplace): Promise<void>;
}

/** Steps, or what tells them when the steps before are done. */
export type Steps = readonly (Step | ((place: Workplace) => Promise<readonly Step[]>))[];

export const buildSteps: Steps = [
  node('Checking the content', () => ['checks/run.ts']),
  node('Reading the content (contentlayer2)', ({ env }) => [
    toolScript('contentlayer2'),
    'build',
    // Its cache is a convenience of a workplace; a machine that publishes starts from nothing.
    ...(env.CI ? ['--clearCache'] : []),
  ]),
  node('Making the pages (next)', () => [toolScript('next'), 'build']),
  publishing,
  { name: 'Writing the site', run: async (place) => write(place) },
];

/**
 * The steps of publish/. They ask lib/content/repository.ts for words, which contentlayer has only just written, and
 * lib/site/settings.ts for the day and the address, which are read from the environment once: so they are loaded now.
 */
async function publishing({ env }: Workplace): Promise<readonly Step[]> {
  Object.assign(process.env, env);
  const { publishSteps } = await import('#publish/steps.ts');
  return publishSteps.map(publish);
}

/** A step of publish/, on the site that the step before it left. */
function publish({ name, run }: PublishStep): Step {
  return {
    name: `Publishing: ${name}`,
    async run(place) {
      const site = place.site ?? readSite(path.join(place.root, place.staging));
      const context = { root: place.root, basePath: place.basePath, languages: localeCodes };
      try {
        place.site = await run(site, context);
      } catch (error) {
        throw error instanceof PublishError ? new Stop(error.message) : error;
      }
    },
  };
}

/** Writes the site and the snippets for hosts to their staging folders. */
function write({ root, staging, deployStaging, site }: Workplace): void {
  if (!site) throw new Error('build: nothing was published');
  writeSite(site, path.join(root, staging));
  for (const [file, text] of site.deploy) {
    const target = path.join(root, deployStaging, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** A step that runs Node with these arguments. BUILD_OUT tells it the staging folder. */
function node(name: string, args: (place: Workplace) => readonly string[]): Step {
  return {
    name,
    async run(place) {
      const env = { ...place.env, BUILD_OUT: place.staging };
      await runNode(args(place), { cwd: place.root, env, show: place.verbose });
    },
  };
}
