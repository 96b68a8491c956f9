// Visits to the built site: every page, with or without scripts, and pages planted to try the tests themselves.
import { test as base, expect, type Page } from '@playwright/test';
import { select } from 'hast-util-select';
import { type Page as SitePage, site } from '../site/pages.ts';

export { expect };
export const test = base;

export const pages: readonly SitePage[] = site.pages;

/** Pages in one language that have a version in every other one: all but the answers to a wrong address. */
export const documentPages = pages.flatMap(({ locale, ...rest }) =>
  locale && select('link[rel=canonical]', rest.tree) ? [{ ...rest, locale }] : [],
);

/**
 * Opens an address, and waits until its custom elements run, where scripts do. (A page has loaded when its words are
 * there: the buttons come after, and a test that counts words or looks at colours would meet either page.)
 */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    if (!matchMedia('(scripting: enabled)').matches) return;
    const awaited = [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);
    await Promise.all(awaited.map((name) => customElements.whenDefined(name)));
  });
}

/**
 * Opens each page in turn and does something there. What it finds wrong is reported with the page's path, and the
 * other pages are visited all the same.
 * @param problemsOf what is wrong with the page that is open, one line each
 */
export async function visitAll<Entry extends Pick<SitePage, 'path'>>(
  page: Page,
  entries: readonly Entry[],
  problemsOf: (entry: Entry) => Promise<readonly string[]>,
): Promise<void> {
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) {
    await test.step(entry.path, async () => {
      await open(page, entry.path);
      expect.soft(await problemsOf(entry), entry.path).toEqual([]);
    });
  }
}

/** The parts of a long test, for two workers. */
export function halves<T>(all: readonly T[]): readonly T[][] {
  return [all.filter((_, at) => at % 2 === 0), all.filter((_, at) => at % 2 === 1)];
}

/** Paths that the page asks the server for, from now on; but its icon, which the browser fetches when it likes. */
export function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.endsWith('/icon.svg')) asked.push(pathname);
  });
  return asked;
}

/** Answers one address with HTML of our own, on the site's origin, and opens it. */
export async function plant(page: Page, html: string): Promise<void> {
  await page.route('**/planted/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('/planted/');
}

/** The words that are shown on the page that is open. */
export function shownWords(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: words that a style hides must not count
  return page.innerText('body');
}

/** Adds rules to the page that is open; no content security policy forbids that to a test. */
export async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

/**
 * Opens an address with scripts off, as a reader's browser does, and then lets the test's own run. The page's scripts
 * do not: a parser that has passed a script does not come back to it. (With Playwright's `javaScriptEnabled: false`
 * a test can look at a page, but nothing that waits, such as axe, ever ends.)
 */
export async function gotoWithoutScripts(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(path);
  await browser.send('Emulation.setScriptExecutionDisabled', { value: false });
  await browser.detach();
}
