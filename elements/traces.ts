// What this site can leave in a browser: counted, and removed. Used by <save-offline> and <leave-no-trace>, on a press.
// In a folder of a host it touches only what bears its own name: the rest of that host is somebody else's.

/**
 * How many of each there are. What a browser does not let us look at counts 0, for we cannot have written there either;
 * a store that is listed, but does not open, counts 1.
 */
export interface Traces {
  readonly files: number;
  readonly workers: number;
  readonly entries: number;
  readonly databases: number;
  readonly cookies: number;
}

/** As the worker names its caches (worker/offline.ts). */
const ownName = 'kyr-';

/**
 * Neither `count` nor `clear` throws, whatever a browser refuses: what could not be removed is there when it is counted.
 * @param base the folder of the site under its host: `/` or `/rights/`
 */
export function tracesOf(base: string) {
  const isOwn = (name: string) => base === '/' || name.startsWith(ownName);
  const attempt = async <T>(look: () => T | Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await look();
    } catch {
      return otherwise;
    }
  };

  const workers = () =>
    attempt(async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      return all.filter(({ scope }) => new URL(scope).pathname.startsWith(base));
    }, []);
  const cacheNames = () => attempt(async () => (await caches.keys()).filter(isOwn), []);
  const entriesOf = (of: () => Storage) => attempt(() => Object.keys(of()).filter(isOwn), []);
  const databases = () =>
    attempt(async () => (await indexedDB.databases()).flatMap(({ name }) => (name && isOwn(name) ? name : [])), []);
  const cookies = () =>
    attempt(
      () =>
        document.cookie
          .split(';')
          .flatMap((cookie) => cookie.trim().split('=')[0] || [])
          .filter(isOwn),
      [],
    );
  const stores = [() => localStorage, () => sessionStorage];

  async function count(): Promise<Traces> {
    let files = 0;
    for (const name of await cacheNames())
      files += await attempt(async () => (await (await caches.open(name)).keys()).length, 1);
    let entries = 0;
    for (const store of stores) entries += (await entriesOf(store)).length;
    return {
      files,
      workers: (await workers()).length,
      entries,
      databases: (await databases()).length,
      cookies: (await cookies()).length,
    };
  }

  /** Workers first, so that none writes again while the rest is being removed. */
  async function remove(): Promise<void> {
    for (const worker of await workers()) await attempt(() => worker.unregister(), false);
    for (const name of await cacheNames()) await attempt(() => caches.delete(name), false);
    for (const store of stores)
      for (const key of await entriesOf(store)) await attempt(() => store().removeItem(key), undefined);
    for (const name of await databases()) {
      const removed = () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = request.onblocked = resolve;
        });
      await attempt(removed, undefined);
    }
    for (const name of await cookies()) {
      for (const path of new Set(['/', base, location.pathname])) {
        await attempt(() => {
          // biome-ignore lint/suspicious/noDocumentCookie: Firefox before 140 and Safari before 18.4 know no other way
          document.cookie = `${name}=; max-age=0; path=${path}`;
        }, undefined);
      }
    }
  }

  /** Removes everything, and counts again: what it returns is still there. */
  async function clear(): Promise<number> {
    await remove();
    return Object.values(await count()).reduce((sum: number, one: number) => sum + one, 0);
  }

  /** Does something for every file that is kept, with the name of its cache. @throws where a cache does not open */
  async function eachFile(act: (name: string, cache: Cache, file: Request) => unknown): Promise<void> {
    for (const name of (await caches.keys()).filter(isOwn)) {
      const cache = await caches.open(name);
      for (const file of await cache.keys()) await act(name, cache, file);
    }
  }

  /** What is kept now. @returns a function that removes the files which came since; nothing where we could not look */
  async function remember(): Promise<() => Promise<void>> {
    const kept = new Set<string>();
    const look = () => eachFile((name, _, { url }) => kept.add(name + url));
    const forget = () => eachFile((name, cache, file) => kept.has(name + file.url) || cache.delete(file));
    const hasLooked = await attempt(() => look().then(() => true), false);
    return () => attempt(hasLooked ? forget : () => undefined, undefined);
  }

  return { count, clear, remember };
}

/** A text with its `#`s filled in, in their order. */
export function fill(text: string | undefined, ...counts: readonly number[]): string {
  return counts.reduce((said, count) => said.replace('#', String(count)), text ?? '');
}
