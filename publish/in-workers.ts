// Long work on all processors: the same worker thread once for each, which gets one job at a time.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * @param script the worker: it answers each message, a job, with one message
 * @param workerData what every worker is told at its start
 * @returns the answers, in the order of the jobs
 * @throws what a worker throws
 */
export async function inWorkers<Job, Answer>(
  script: URL,
  workerData: unknown,
  jobs: readonly Job[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(script, { workerData });
    try {
      while (next < jobs.length) {
        const index = next++;
        const answer = once(worker, 'message');
        worker.postMessage(jobs[index]);
        [answers[index]] = (await answer) as [Answer];
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return answers;
}
