// A site of the test's own, as `npm run serve` serves it, whose signal can be lost and whose words can change.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { createServer } from '../../scripts/serve.ts';
import { documents } from '../site/content.ts';
import { basePath } from '../site/pages.ts';

const out = path.resolve(import.meta.dirname, '../../out');

/** The path of a document in a language. */
export const pathOfDocument = (id: string, locale: 'es' | 'en'): string =>
  documents.find((document) => document.id === id)?.paths[locale] ?? '';

export interface OwnSite {
  readonly origin: string;
  /** What was asked of it, path and query, in order. */
  readonly asked: readonly string[];
  /** From now on nobody answers. */
  loseSignal(): Promise<void>;
  /** The signal is lost when this many more files have been asked for. */
  loseSignalAfter(count: number): void;
  /** When this many more files have been asked for, no more are answered: connections stay open. */
  hangAfter(count: number): void;
  /** From now on a file is missing; or, without a name, none is. */
  withhold(file?: string): void;
  /** There is a signal again. */
  findSignal(): Promise<void>;
  /** From now on a connection is made, and nothing comes. */
  stall(): Promise<void>;
  /** A new edition is served: a file with other words, of which the worker's list knows. */
  publish(file: string, change: (html: string) => string): Promise<void>;
  end(): Promise<void>;
}

export async function startSite(): Promise<OwnSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'saved-site-'));
  cpSync(out, folder, { recursive: true });
  type Closable = { close(done: () => void): unknown; closeAllConnections?(): void };
  let running: Closable | undefined;
  let port = 0;
  let last: number | undefined;
  let hangs = Number.POSITIVE_INFINITY;
  let withheld: string | undefined;
  const asked: string[] = [];
  const stop = () =>
    new Promise<void>((resolve) => {
      if (!running) return resolve();
      running.close(() => resolve());
      running.closeAllConnections?.();
      running = undefined;
    });
  const start = async () => {
    await stop();
    const server = createServer(folder, { basePath });
    server.prependListener('request', (request) => {
      asked.push(request.url ?? '');
      if (asked.length === last) stop();
      if (asked.length === hangs) server.removeAllListeners('request');
      if (request.url === withheld) request.url = '/missing';
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    running = server;
  };
  await start();
  const rewrite = (file: string, change: (text: string) => string) => {
    const target = path.join(folder, file);
    writeFileSync(target, change(readFileSync(target, 'utf8')));
    for (const copy of ['.br', '.gz']) rmSync(target + copy, { force: true });
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    loseSignal: stop,
    loseSignalAfter(count) {
      last = asked.length + count;
    },
    hangAfter(count) {
      hangs = asked.length + count;
    },
    withhold(file) {
      withheld = file;
    },
    findSignal: start,
    async stall() {
      await stop();
      const sockets = new Set<{ destroy(): void }>();
      const server = createSocketServer((socket) => sockets.add(socket));
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      running = {
        close: (done) => server.close(done),
        closeAllConnections: () => {
          for (const socket of sockets) socket.destroy();
        },
      };
    },
    async publish(file, change) {
      rewrite(file, change);
      const address = basePath + `/${file}`.replace(/\/index\.html$/, '/');
      rewrite('sw.js', (code) => {
        const known = code.replace(`["${address}","`, `["${address}","new`).replace(/id:"/, 'id:"new');
        if (known.length !== code.length + 6) throw new Error(`sw.js does not list ${address}`);
        return known;
      });
      await start();
    },
    async end() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Presses “save” on the page that offers it, and waits until it is done. */
export async function save(page: Page, origin: string, locale: 'es' | 'en' = 'es'): Promise<void> {
  await page.goto(origin + pathOfDocument('save-on-phone', locale));
  await page.locator(`save-offline [data-save="${locale}"]`).click();
  await page.locator('save-offline [data-remove]:not([hidden])').waitFor();
}

/** Moves the worker's clock. */
export async function advance(context: BrowserContext, days: number): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate((ahead) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ahead * 86_400_000;
  }, days);
}

/** What is left of a site in a browser, counted by its own means and not by ours. */
export function leftIn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => ({
    registrations: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie.length,
  }));
}

export const nothing = { registrations: 0, caches: 0, local: 0, session: 0, databases: 0, cookies: 0 };
