// Runs a command and measures the whole tree of processes that it starts: wall time, processor time, peak memory.
// Linux only: it reads /proc. `/usr/bin/time` would report the largest single process, and these tools start many.
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly code: number;
  readonly output: string;
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time, user and system, of all processes; what lives shorter than a sample may be missing. */
  readonly cpu: number;
  /** The highest sum of resident memory at one moment, in MB (10^6 bytes). Pages that processes share count for each. */
  readonly peakMemory: number;
}

interface Sample {
  readonly pid: number;
  readonly parent: number;
  /** Clock ticks, user and system. */
  readonly ticks: number;
  /** Resident pages. */
  readonly pages: number;
}

/** Milliseconds between two looks at /proc: close together at first, because some tools are done in half a second. */
const early = { interval: 20, until: 2000 };
const interval = 200;

const constant = (name: string) => Number(execFileSync('getconf', [name], { encoding: 'utf8' }));

/** One line of /proc/PID/stat; undefined when the process has ended in between. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function sampleOf(pid: number): Sample | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold anything; the fields after it begin with the third.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]);
    return { pid, parent: field(4), ticks: field(14) + field(15), pages: field(24) };
  } catch {
    return undefined;
  }
}

/** The processes below `root`, and those that were below it before and lost their parent. */
function treeOf(root: number, known: ReadonlySet<number>): Sample[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (sampleOf(Number(name)) ?? []) : []));
  const children = Map.groupBy(all, ({ parent }) => parent);
  const tree = new Map<number, Sample>();
  const add = (sample: Sample) => {
    if (tree.has(sample.pid)) return;
    tree.set(sample.pid, sample);
    for (const child of children.get(sample.pid) ?? []) add(child);
  };
  for (const sample of all) if (sample.pid === root || known.has(sample.pid)) add(sample);
  return [...tree.values()];
}

/** Runs a command to its end, without a shell. */
export function measure(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Measured> {
  const pageSize = constant('PAGESIZE');
  const ticksPerSecond = constant('CLK_TCK');
  return new Promise((resolve, reject) => {
    const started = performance.now();
    // contentlayer2 asks PWD, and not the process, where it is.
    const env = { ...(options.env ?? process.env), PWD: options.cwd };
    const child = spawn(command, args, { cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const ticks = new Map<number, number>();
    let peak = 0;
    const look = () => {
      if (child.pid === undefined) return;
      const tree = treeOf(child.pid, new Set(ticks.keys()));
      for (const sample of tree) ticks.set(sample.pid, sample.ticks);
      peak = Math.max(
        peak,
        tree.reduce((sum, { pages }) => sum + pages, 0),
      );
    };
    let timer: NodeJS.Timeout;
    const watch = () => {
      look();
      timer = setTimeout(watch, performance.now() - started < early.until ? early.interval : interval);
    };
    watch();
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({
        code: code ?? 1,
        output: Buffer.concat(chunks).toString('utf8'),
        wall: (performance.now() - started) / 1000,
        cpu: [...ticks.values()].reduce((sum, count) => sum + count, 0) / ticksPerSecond,
        peakMemory: (peak * pageSize) / 1e6,
      });
    });
  });
}
