// Long work on all processors: the same worker thread once for each, which gets one job at a time.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * @param script the worker: it answers each message, a job, with one message. What a person can mend it answers; what
 *   nobody expected it throws.
 * @param workerData what every worker is told at its start
 * @param nameOf what a job is for, by its place, as an error names it
 * @returns the answers, in the order of the jobs
 * @throws what the first worker to fail threw, with the name of its job; no further job is begun then
 */
export async function inWorkers<Job, Answer>(
  script: URL,
  workerData: unknown,
  jobs: readonly Job[],
  nameOf: (place: number) => string,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  let failure: Error | undefined;
  const work = async () => {
    const worker = new Worker(script, { workerData });
    try {
      while (next < jobs.length && !failure) {
        const place = next++;
        try {
          answers[place] = await ask<Answer>(worker, jobs[place]);
        } catch (cause) {
          failure ??= new Error(`${nameOf(place)}: ${(cause as Error).message}`, { cause });
        }
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  if (failure) throw failure;
  return answers;
}

/** One job's answer. @throws what the worker throws, or that it ended without a word */
async function ask<Answer>(worker: Worker, job: unknown): Promise<Answer> {
  const over = new AbortController();
  const ended = once(worker, 'exit', over).then(([code]): never => {
    throw new Error(`its worker ended with ${code}, without an answer`);
  });
  const answer = once(worker, 'message', over).then(([message]) => message as Answer);
  worker.postMessage(job);
  try {
    return await Promise.race([answer, ended]);
  } finally {
    over.abort();
  }
}
