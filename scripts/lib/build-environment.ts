// The environment that a build runs in. Refuses to ask the clock: "today" is the commit's date, so that two builds
// of one commit are the same to the byte (https://reproducible-builds.org/specs/source-date-epoch/).

import { sourceTime } from './inputs.ts';
import { toolEnvironment } from './node24.mjs';

/** The settings of lib/site/settings.ts. They decide what is built, so they are part of what a build is made from. */
export const settingNames = ['CORRECTIONS_URL', 'SITE_URL', 'SOURCE_DATE_EPOCH'] as const;

/** Tools first on the PATH, SOURCE_DATE_EPOCH set, and no tool that reports to its maker. */
export function buildEnvironment(root: string): NodeJS.ProcessEnv {
  const env = toolEnvironment();
  return {
    ...env,
    SOURCE_DATE_EPOCH: env.SOURCE_DATE_EPOCH || String(sourceTime(root)),
    NEXT_TELEMETRY_DISABLED: '1',
    // Whatever the shell or a test runner says: tools behave otherwise under `test` and `development`.
    NODE_ENV: 'production',
    // contentlayer believes this before it asks where it is.
    PWD: root,
  };
}
