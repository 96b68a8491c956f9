// Lighthouse's four scores for pages that are being served, on its own mobile profile.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { browserArguments } from '#scripts/lib/browser.ts';
import { browserPath } from './browser.ts';
import { environment, installed } from './workplace.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Scores = Readonly<Record<(typeof categories)[number], number>> & {
  /** What kept a score under 100: ids of Lighthouse's audits. */
  readonly short: readonly string[];
};

interface Report {
  readonly categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  readonly audits: Record<string, { score: number | null }>;
}

export async function lighthouse(url: string): Promise<Scores> {
  const folder = installed('lighthouse', 'lighthouse');
  const args = [
    path.join(folder, 'node_modules/lighthouse/cli/index.js'),
    url,
    '--output=json',
    '--quiet',
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=${['--headless=new', ...browserArguments()].join(' ')}`,
  ];
  const env = { ...environment(), CHROME_PATH: await browserPath() };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 2 ** 27 });
  const report = JSON.parse(stdout) as Report;
  const scores = categories.map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)] as const);
  const short = categories.flatMap((name) =>
    (report.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return { ...(Object.fromEntries(scores) as Record<(typeof categories)[number], number>), short };
}
