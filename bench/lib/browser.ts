// Loads pages in a real Chromium, one fresh context each, and reports what the browser itself measured.
import { type Browser, chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '#scripts/lib/browser.ts';

/** The phone and network of a reader in a hurry: bits per second, milliseconds there and back, processor slowed. */
export const slow = { bitsPerSecond: 400_000, roundTrip: 400, slowdown: 6 } as const;

/** Milliseconds after `load` in which late work still counts as blocking. */
const settle = 2000;

export interface Load {
  /** Milliseconds since the navigation began. */
  readonly fcp: number;
  readonly lcp: number;
  readonly load: number;
  /** Total blocking time: what long tasks take beyond 50 ms each. https://web.dev/articles/tbt */
  readonly tbt: number;
  /** Cumulative layout shift. */
  readonly cls: number;
}

export interface Visit {
  readonly requests: number;
  /** Bytes on the wire, headers included. */
  readonly bytes: number;
}

export async function browserPath(): Promise<string> {
  const found = await findBrowser();
  if (!found) throw new Error('No Chromium was found. Install one (on Debian: chromium) or set CHROMIUM_PATH.');
  return found;
}

export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: [...browserArguments(), '--disable-dev-shm-usage'],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function fresh(browser: Browser) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  return { context, page, session };
}

/** Loads an address under the slow profile, with an empty cache. */
export async function loadSlowly(browser: Browser, url: string): Promise<Load> {
  const { context, page, session } = await fresh(browser);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.roundTrip,
    downloadThroughput: slow.bitsPerSecond / 8,
    uploadThroughput: slow.bitsPerSecond / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.slowdown });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await page.waitForTimeout(settle);
  const result = await page.evaluate(async () => {
    const entries = (type: string) =>
      new Promise<PerformanceEntry[]>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => resolve([]), 1000);
      });
    const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    const [lcp, tasks, shifts] = await Promise.all([
      entries('largest-contentful-paint'),
      entries('longtask'),
      entries('layout-shift'),
    ]);
    const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return {
      fcp,
      lcp: lcp.at(-1)?.startTime ?? Number.NaN,
      load: navigation.loadEventEnd,
      tbt: tasks
        .filter(({ startTime, duration }) => startTime + duration > fcp)
        .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      cls: shifts.reduce((sum, shift) => sum + (shift as PerformanceEntry & { value: number }).value, 0),
    };
  });
  await context.close();
  return result;
}

/** What a first visit costs: every request of a page with an empty cache, and the bytes that came. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const { context, page, session } = await fresh(browser);
  let requests = 0;
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests++;
    bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return { requests, bytes };
}
