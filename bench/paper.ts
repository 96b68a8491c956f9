// `npm run bench:paper`: how long it takes to print all sheets with their pictures, as the build does; with `--each`, one
// after the other on one processor, by layout. Each in a process of its own, for the compiler remembers what it has set.
// After a build. Never part of the tests.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { printer } from '#lib/print/compiler.ts';
import { buildEnvironment } from '#scripts/lib/build-environment.ts';
import { root } from '#scripts/lib/node24.mjs';

// The settings are read once, when the first module asks for them.
Object.assign(process.env, buildEnvironment(root));
const { allFiles, dataOf } = await import('#lib/print/flyers.ts');
const { printAll } = await import('#publish/print-flyers.ts');

/** Milliseconds. */
async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
const sum = (times: readonly number[]) => times.reduce((all, time) => all + time, 0);

async function each(): Promise<void> {
  const print = printer(root);
  const times = new Map<string, number[]>();
  for (const file of allFiles()) {
    const data = dataOf(file);
    const time = await timed(() => print(file.layout, data));
    times.set(file.layout, [...(times.get(file.layout) ?? []), time]);
  }
  for (const [layout, all] of [...times, ['all', [...times.values()].flat()] as const])
    console.log(
      `${layout.padEnd(14)} ${String(all.length).padStart(3)} files ${(sum(all) / all.length).toFixed(0)} ms each`,
    );
}

async function together(): Promise<void> {
  let count = 0;
  const before = process.cpuUsage();
  const time = await timed(async () => {
    count = (await printAll(root)).length;
  });
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const { user, system } = process.cpuUsage(before);
  // What a busy machine does not change.
  const worked = seconds((user + system) / 1000);
  console.log(
    `${count} files with their pictures: ${seconds(time)}, so 30 in ${seconds((time / count) * 30)}; ${worked} of processors`,
  );
}

await (parseArgs({ options: { each: { type: 'boolean' } } }).values.each ? each() : together());
