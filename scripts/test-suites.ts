// Runs the checks and tests, all of them or the parts that are named (--unit, --site, --e2e), and adds up the result.
// Refuses to stop at the first failure, and to count as passed what could not run.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { buildEnvironment } from './lib/build-environment.ts';
import { run, stopOnInterrupt } from './lib/child.mjs';
import { root } from './lib/node24.mjs';
import { npmCommand } from './lib/npm.mjs';
import { duration } from './lib/step.mjs';
import { commandLine, main, Stop } from './lib/stop.mjs';
import { type Count, judge, type ReadReport, readPlaywright, readVitest } from './lib/test-report.ts';
import { toolScript } from './lib/tool.ts';
import { prepareBrowser, prepareJava } from './prepare-tests.ts';

type Need = 'build' | 'browser' | 'java';

interface Suite {
  readonly name: string;
  readonly part: 'unit' | 'site' | 'e2e';
  readonly needs: readonly Need[];
  readonly command: readonly [string, ...string[]];
  /** How its JSON report is read; without one its exit code makes it one test. */
  readonly read?: ReadReport;
}

interface Result extends Count {
  readonly name: string;
  readonly milliseconds: number;
}

const reports = path.join(root, '.cache', 'reports');
const reportOf = (suite: string) => path.join(reports, `${suite}.json`);

const vitest = (suite: string, ...folders: string[]): Suite['command'] => [
  process.execPath,
  toolScript('vitest'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(suite)}`,
  ...folders,
];

const suites: readonly Suite[] = [
  { name: 'check', part: 'unit', needs: [], command: [...npmCommand(), 'run', '--silent', 'check'] },
  { name: 'unit', part: 'unit', needs: [], command: vitest('unit', 'tests/unit/'), read: readVitest },
  { name: 'content', part: 'unit', needs: [], command: vitest('content', 'tests/content/'), read: readVitest },
  { name: 'site', part: 'site', needs: ['build', 'java'], command: vitest('site', 'tests/site/'), read: readVitest },
  {
    name: 'e2e',
    part: 'e2e',
    needs: ['build', 'browser'],
    command: [
      process.execPath,
      toolScript('playwright', '@playwright/test'),
      'test',
      `--reporter=${process.env.CI ? 'dot' : 'line'},json`,
    ],
    read: readPlaywright,
  },
];

/** Does what the suites need. What does not work is said here once, and remembered against those that need it. */
async function prepare(needs: ReadonlySet<Need>, env: NodeJS.ProcessEnv): Promise<Set<Need>> {
  const work: Record<Need, () => Promise<void>> = {
    browser: async () => {
      env.CHROMIUM_PATH = await prepareBrowser();
    },
    java: async () => {
      const folder = await prepareJava();
      if (folder) env.PATH = `${folder}${path.delimiter}${env.PATH}`;
    },
    build: async () => {
      await build();
    },
  };
  const missing = new Set<Need>();
  for (const need of ['browser', 'java', 'build'] as const) {
    if (!needs.has(need)) continue;
    await work[need]().catch((error: unknown) => {
      missing.add(need);
      console.error(error instanceof Stop ? error.message : error);
    });
  }
  return missing;
}

async function runSuite(
  { name, needs, command, read }: Suite,
  missing: ReadonlySet<Need>,
  env: NodeJS.ProcessEnv,
): Promise<Result> {
  const lacking = needs.filter((need) => missing.has(need));
  if (lacking.length) {
    return {
      name,
      milliseconds: 0,
      passed: 0,
      failed: 1,
      skipped: 0,
      note: `not run, for want of: ${lacking.join(', ')}`,
    };
  }
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const report = reportOf(name);
  rmSync(report, { force: true });
  const started = performance.now();
  const [file, ...args] = command;
  const { code } = await run(file, args, {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    show: true,
  });
  const milliseconds = performance.now() - started;
  if (!read) {
    return { name, milliseconds, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
  const written: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  return { name, milliseconds, ...judge(written, read, code) };
}

/** The summary; its last line is for machines too. */
function summary(results: readonly Result[]): string {
  const rows = results.map(({ name, passed, failed, skipped, milliseconds, note }) => {
    const cells = [name.padEnd(8), ...[passed, failed, skipped].map((number) => String(number).padStart(8))];
    return `${cells.join('')}${duration(milliseconds).padStart(13)}${note ? `   ${note}` : ''}`;
  });
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
  return [
    '',
    `${'suite'.padEnd(8)}${['passed', 'failed', 'skipped'].map((word) => word.padStart(8)).join('')}${'time'.padStart(13)}`,
    ...rows,
    '',
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ].join('\n');
}

stopOnInterrupt();
await main(async () => {
  const { values } = commandLine(() =>
    parseArgs({ options: { unit: { type: 'boolean' }, site: { type: 'boolean' }, e2e: { type: 'boolean' } } }),
  );
  const all = !values.unit && !values.site && !values.e2e;
  const chosen = suites.filter((suite) => all || values[suite.part]);
  mkdirSync(reports, { recursive: true });
  // A test runner chooses its own.
  const env = buildEnvironment(root);
  Reflect.deleteProperty(env, 'NODE_ENV');
  const missing = await prepare(new Set(chosen.flatMap((suite) => suite.needs)), env);
  const results: Result[] = [];
  for (const suite of chosen) results.push(await runSuite(suite, missing, env));
  console.log(summary(results));
  return results.some((result) => result.failed > 0) ? 1 : 0;
});
