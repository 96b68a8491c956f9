// With scripts off everything is there: the words, the other language, the numbers to call, the sources.
import type { Page } from '@playwright/test';
import { select, selectAll } from 'hast-util-select';
import { localeCodes, locales } from '#i18n/locales.ts';
import { basePath } from '../site/pages.ts';
import { addStyle, documentPages, expect, open, pages, shownWords, test, visitAll } from './visit.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

test('the language switch leads to the same document on the other side, and back', async ({ page, baseURL }) => {
  // From the first language: the way back is the other languages' own switch.
  const first = documentPages.filter(({ locale }) => locale === localeCodes[0]);
  await visitAll(page, first, async ({ path, locale, tree }) => {
    const switches = page.locator('header a[hreflang]');
    const found: string[] = [];
    for (let at = 0; at < (await switches.count()); at++) {
      const link = switches.nth(at);
      const code = (await link.getAttribute('hreflang')) as typeof locale;
      const alternate = select(`link[rel=alternate][hreflang=${code}]`, tree)?.properties.href;
      if ((await link.textContent()) !== locales[code].name)
        found.push(`the switch says “${await link.textContent()}”`);
      await link.click();
      await expect(page.locator('html')).toHaveAttribute('lang', code);
      const there = new URL(page.url()).pathname;
      if (there !== new URL(String(alternate)).pathname) found.push(`leads to ${there}, expected ${alternate}`);
      await page.locator(`header a[hreflang=${locale}]`).click();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      if (page.url() !== baseURL + path) found.push(`back at ${page.url()}`);
    }
    return (await switches.count()) > 0 ? found : ['no language switch'];
  });
});

test('every number to call is there and can be pressed', async ({ page }) => {
  const numbers = (tree: (typeof pages)[number]['tree']) =>
    selectAll('a[href^="tel:"]', tree).map((link) => String(link.properties.href));
  const withNumbers = pages.filter(({ tree }) => numbers(tree).length > 0);
  await visitAll(page, withNumbers, async ({ tree }) => {
    const links = page.locator('a[href^="tel:"]');
    const shown: string[] = [];
    for (const link of await links.all()) {
      if (await link.isVisible()) shown.push((await link.getAttribute('href')) ?? '');
    }
    return numbers(tree).join() === shown.join() ? [] : [`shows ${shown}, expected ${numbers(tree)}`];
  });
});

test('every source mark leads to its source, and back', async ({ page }) => {
  const withMarks = documentPages.filter(({ tree }) => select('a.mark', tree));
  await visitAll(page, withMarks, async () => {
    const mark = page.locator('a.mark').last();
    const target = (await mark.getAttribute('href')) ?? '#none';
    await mark.click();
    const entry = page.locator(`[id="${target.slice(1)}"]`);
    await expect(entry).toBeInViewport();
    const back = entry.locator('a[href^="#claim-"]');
    const origin = (await back.getAttribute('href')) ?? '#none';
    await back.click();
    await expect(page.locator(`[id="${origin.slice(1)}"]`)).toBeInViewport();
    return page.url().endsWith(origin) ? [] : [`back at ${page.url()}`];
  });
});

test('the words are the same as with scripts, which add buttons, a search form and the flyer maker’s form at most', async ({
  page,
  browser,
  baseURL,
}) => {
  const scripted = await browser.newPage({ javaScriptEnabled: true, viewport: { width: 360, height: 640 } });
  const wordsOf = async (some: Page) => {
    await addStyle(some, 'button, [role=search], flyer-maker form { display: none !important }');
    return shownWords(some);
  };
  await visitAll(page, pages, async ({ path }) => {
    await open(scripted, baseURL + path);
    const [without, withScripts] = [await wordsOf(page), await wordsOf(scripted)];
    return without === withScripts && without.length > 100
      ? []
      : [`${without.length} characters without scripts, ${withScripts.length} with them`];
  });
  await scripted.close();
});

test('an address that does not exist is answered in every language, or in that of the address', async ({ page }) => {
  const response = await page.goto(`${basePath}/no-such-page/`);
  expect(response?.status()).toBe(404);
  for (const code of localeCodes) await expect(page.locator(`body [lang=${code}] :is(h1, h2)`)).toBeVisible();

  for (const code of localeCodes) {
    const answer = await page.goto(`${basePath}/${code}/no-such-page/`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator(`[lang=${code}] :is(h1, h2)`).first()).toBeVisible();
    for (const other of localeCodes)
      await expect(page.locator(`a[href="${basePath}/${other}/"]`).first()).toBeVisible();
  }
});

for (const locale of ['es-MX', 'en-US', 'pl-PL']) {
  test.describe(`a browser set to ${locale}`, () => {
    test.use({ locale, javaScriptEnabled: true });
    test('stays on the first page', async ({ page, baseURL }) => {
      await page.goto(`${basePath}/`);
      await page.waitForLoadState('networkidle');
      expect(page.url()).toBe(`${baseURL}${basePath}/`);
      for (const code of localeCodes) await expect(page.locator(`body [lang=${code}] .lead`)).toBeVisible();
    });
  });
}
