// Asks addresses over the network whether they answer. Prints nothing and reads no file: network.ts is the command.
import { setTimeout as wait } from 'node:timers/promises';

export interface Options {
  /** Milliseconds until one question is given up. */
  readonly timeout: number;
  /** Further questions after one that failed in a way that may pass. */
  readonly retries: number;
  /** Questions that are open at the same time. */
  readonly atOnce: number;
  /** Milliseconds before the first retry; each further one waits twice as long. */
  readonly pause: number;
}

export type Verdict = 'ok' | 'moved' | 'refused' | 'broken';

export interface Answer {
  readonly url: string;
  readonly verdict: Verdict;
  /** The last status, or what went wrong before there was one; where a moved page is now. */
  readonly detail: string;
}

// Court and government sites answer so to programs and not to people: a person has to look.
const refusals = new Set([401, 403, 405, 406, 429, 451, 999]);
const passing = (status: number) => status === 408 || status === 429 || status >= 500;

async function once(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<{ status: number; to: string }> {
  const response = await fetch(url, {
    method,
    redirect: 'follow',
    signal: AbortSignal.timeout(timeout),
    headers: { 'user-agent': 'know-your-rights-chicago link check', accept: 'text/html,*/*' },
  });
  await response.body?.cancel();
  return { status: response.status, to: response.url };
}

const reasonOf = (error: unknown): string => {
  const { name, message, cause } = error as Error & { cause?: { code?: string } };
  return name === 'TimeoutError' ? 'no answer in time' : (cause?.code ?? message);
};

/** Asks for one address: HEAD first, GET where HEAD is not understood; again when the failure may pass. */
export async function ask(url: string, options: Options): Promise<Answer> {
  let detail = '';
  for (let attempt = 0; attempt <= options.retries; attempt += 1) {
    if (attempt) await wait(options.pause * 2 ** (attempt - 1));
    try {
      let answer = await once(url, 'HEAD', options.timeout);
      if (answer.status >= 400) answer = await once(url, 'GET', options.timeout);
      detail = String(answer.status);
      if (answer.status < 300) {
        const moved = new URL(answer.to).href !== new URL(url.replace(/#.*/, '')).href;
        return { url, verdict: moved ? 'moved' : 'ok', detail: moved ? answer.to : detail };
      }
      if (!passing(answer.status)) return { url, verdict: refusals.has(answer.status) ? 'refused' : 'broken', detail };
    } catch (error) {
      detail = reasonOf(error);
    }
  }
  return { url, verdict: refusals.has(Number(detail)) ? 'refused' : 'broken', detail };
}

/**
 * Asks for each address once, `atOnce` at a time. The answers are in the order of the addresses.
 * @throws when nobody would be asked
 */
export async function askAll(urls: readonly string[], options: Options): Promise<Answer[]> {
  if (!(options.atOnce >= 1)) throw new RangeError(`check:links: ${options.atOnce} questions at once ask nobody`);
  const answers: Answer[] = [];
  const queue = [...new Set(urls)].entries();
  const worker = async () => {
    for (const [index, url] of queue) answers[index] = await ask(url, options);
  };
  await Promise.all(Array.from({ length: options.atOnce }, worker));
  return answers;
}
