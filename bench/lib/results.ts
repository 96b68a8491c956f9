// What was measured, kept beside the benchmark so that a part can be measured again and the report written anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Load, Visit } from './browser.ts';
import type { Scores } from './lighthouse.ts';
import type { BuildResult, SystemId } from './systems.ts';
import { project } from './workplace.ts';

/** Who takes part in loading: the systems, and the words alone as the floor. */
export type Runner = SystemId | 'bare';

export interface PageResult extends Visit {
  /** Bytes of the page's HTML, and of its visible words, both in brotli 11. */
  readonly html: number;
  readonly text: number;
}

export interface LoadResult extends Load {
  readonly runs: number;
  /** The fastest and the slowest LCP of all runs. */
  readonly lcpRange: readonly [number, number];
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** GB. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly chromium: string;
}

export interface Results {
  machine?: Machine;
  versions?: Partial<Record<SystemId, string>>;
  /** Why a system was left out. */
  missing?: Partial<Record<SystemId, string>>;
  /** Day of each part's last run. */
  measured: Partial<Record<'pages' | 'load' | 'build' | 'lighthouse', string>>;
  /** By page, then by system. */
  pages: Record<string, Partial<Record<Runner, PageResult>>>;
  load: Record<string, Partial<Record<Runner, LoadResult>>>;
  /** By number of generated pages, then by system. */
  build: Record<string, Partial<Record<SystemId, BuildResult>>>;
  lighthouse: Record<string, Scores>;
}

const file = path.join(project, 'bench', 'results.json');

export function readResults(): Results {
  const none: Results = { measured: {}, pages: {}, load: {}, build: {}, lighthouse: {} };
  return existsSync(file) ? { ...none, ...(JSON.parse(readFileSync(file, 'utf8')) as Results) } : none;
}

/** Numbers are kept to what they are good for. */
export function writeResults(results: Results): void {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(Math.abs(value) < 1000 ? 2 : 0)) : value;
  writeFileSync(file, `${JSON.stringify(results, rounded, 2)}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
