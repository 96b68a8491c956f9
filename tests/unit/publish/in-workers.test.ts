// Work on all processors: every answer in its place, and a worker that fails ends it with the name of its job.
import { describe, expect, it } from 'vitest';
import { inWorkers } from '#publish/in-workers.ts';

const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads';
    import { setTimeout as wait } from 'node:timers/promises';
    parentPort.on('message', async (job) => {
      if (job === 'throw') throw new Error('torn');
      if (job === 'end') process.exit(7);
      await wait(job % 3);
      Atomics.add(workerData, 0, 1);
      parentPort.postMessage(job * 2);
    });`)}`,
);
const counter = () => new Int32Array(new SharedArrayBuffer(4));
const numbers = Array.from({ length: 1000 }, (_, at) => at);
const nameOf = (at: number) => `sheet ${at}`;

describe('work on all processors', () => {
  it('gives the answers in the order of the jobs', async () => {
    const few = numbers.slice(0, 20);
    expect(await inWorkers(script, counter(), few, nameOf)).toEqual(few.map((job) => job * 2));
    expect(await inWorkers(script, counter(), [], nameOf)).toEqual([]);
  });

  it.each([
    ['throw', 'sheet 1: torn'],
    ['end', 'sheet 1: its worker ended with 7, without an answer'],
  ])('a worker that fails (%s) ends it, names its job, and leaves the rest undone', async (job, told) => {
    const done = counter();
    await expect(inWorkers(script, done, [0, job, ...numbers], nameOf)).rejects.toThrow(told);
    expect(done[0]).toBeLessThan(numbers.length);
  });
});
