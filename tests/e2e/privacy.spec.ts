// A page asks nobody else, stores nothing, and has nothing to complain about.
import type { Page } from '@playwright/test';
import { expect, pages, plant, test, visitAll } from './visit.ts';

/** Notes what every page of this tab does from now on. @returns a function that gives the notes and forgets them */
async function watch(page: Page, origin: string): Promise<() => Promise<string[]>> {
  const notes: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') notes.push(`asks ${url.origin}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) notes.push(`gets ${response.status()} for ${new URL(response.url()).pathname}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') notes.push(`complains: ${message.text()}`);
  });
  page.on('pageerror', (error) => notes.push(`breaks: ${error.message}`));
  await page.exposeFunction('noteWrite', (what: string) => notes.push(`writes: ${what}`));
  await page.addInitScript(() => {
    const note = (what: string) => (globalThis as unknown as { noteWrite(what: string): void }).noteWrite(what);
    const spy = (owner: object, name: string, what: string) => {
      const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
        note(what);
        return original.apply(this, args);
      });
    };
    spy(Storage.prototype, 'setItem', 'storage');
    spy(IDBFactory.prototype, 'open', 'a database');
    spy(Navigator.prototype, 'sendBeacon', 'a beacon');
    if (globalThis.CacheStorage) spy(CacheStorage.prototype, 'open', 'a cache');
    if (globalThis.ServiceWorkerContainer) spy(ServiceWorkerContainer.prototype, 'register', 'a service worker');
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(this: Document, value: string) {
        note('a cookie');
        cookie.set?.call(this, value);
      },
    });
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    for (const { name } of await page.context().cookies()) notes.push(`keeps the cookie ${name}`);
    const kept = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `a service worker for ${scope}`),
    ]);
    notes.push(...kept.map((name) => `keeps ${name}`));
    return notes.splice(0);
  };
}

test('no page asks another origin, keeps or writes anything, or complains', async ({ page, baseURL }) => {
  const notes = await watch(page, String(baseURL));
  await visitAll(page, pages, async () => {
    // Pressing and pointing is when scripts begin to work.
    await page.mouse.move(100, 200);
    await page.keyboard.press('Tab');
    await page.mouse.wheel(0, 4000);
    return notes();
  });
});

test('each of these would be noted', async ({ page, baseURL }) => {
  // No request leaves the machine.
  await page.route('https://stranger.example/**', (route) => route.fulfill({ body: '' }));
  const notes = await watch(page, String(baseURL));
  await plant(
    page,
    `<!doctype html><title>x</title><link rel="icon" href="data:,"><img src="https://stranger.example/a.png"><img src="/missing.png">
     <script>
       localStorage.a = 1; sessionStorage.setItem('b', 2); document.cookie = 'c=3';
       indexedDB.open('d'); caches.open('e'); navigator.sendBeacon('/f');
       console.error('g'); setTimeout(() => { throw new Error('h') });
     </script>`,
  );
  expect(new Set(await notes())).toEqual(
    new Set([
      'asks https://stranger.example',
      'gets 404 for /missing.png',
      'gets 405 for /f',
      'writes: storage',
      'writes: a cookie',
      'writes: a database',
      'writes: a cache',
      'writes: a beacon',
      'complains: g',
      'complains: Failed to load resource: the server responded with a status of 404 (Not Found)',
      'complains: Failed to load resource: the server responded with a status of 405 (Method Not Allowed)',
      'breaks: h',
      'keeps the cookie c',
      'keeps a',
      'keeps b',
      'keeps d',
      'keeps e',
    ]),
  );
  expect(await notes()).not.toContain('complains: g');
});
