// The card for an officer in a browser: it fits every screen without scrolling, steps by anchors alone, and asks the
// phone to stay lit only while it is seen.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { select } from 'hast-util-select';
import { cardPanels } from '#lib/content/rights-card.ts';
import { documentPages, expect, gotoWithoutScripts, test } from './visit.ts';

const cards = documentPages.filter(({ tree }) => select('rights-card', tree));
const sizes = [
  { width: 360, height: 640 },
  { width: 640, height: 360 },
  { width: 320, height: 568 },
  { width: 1280, height: 800 },
];

const englishOf = (id: string) =>
  /^ {2}en: (.*)$/m.exec(readFileSync(`content/phrases/${id}.yml`, 'utf8'))?.[1] ?? `no phrase ${id}`;

/** A Wake Lock of ours, which writes down what is asked of it. `mode` refuses, or takes it away. */
const mockWakeLock = (page: Page, mode: 'grants' | 'refuses' | 'absent') =>
  page.addInitScript((mode) => {
    const log: string[] = [];
    Object.assign(window, { wakeLog: log });
    const request = async (type: string) => {
      log.push(`request ${type}`);
      if (mode === 'refuses') throw new DOMException('low battery', 'NotAllowedError');
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
          log.push('release');
        },
      };
      Object.assign(window, { lastLock: lock });
      return lock;
    };
    Object.defineProperty(Navigator.prototype, 'wakeLock', {
      configurable: true,
      get: () => (mode === 'absent' ? undefined : { request }),
    });
  }, mode);
const log = (page: Page) => page.evaluate(() => (window as unknown as { wakeLog: string[] }).wakeLog);
const status = (page: Page) => page.locator('rights-card > [role=status]');

test('there is a card in every language', () => {
  expect(cards.map(({ path }) => path).sort()).toEqual(['/en/card/', '/es/tarjeta/']);
});

for (const { path, locale } of cards) {
  for (const size of sizes) {
    // The refusal shows one more line: what fits with it fits without it.
    for (const mode of ['grants', 'refuses'] as const) {
      test(`${path} fits ${size.width} × ${size.height} when the phone ${mode} the wake lock`, async ({ page }) => {
        await page.setViewportSize(size);
        await mockWakeLock(page, mode);
        await page.goto(path);
        for (const { id, phrases } of cardPanels) {
          await page.locator(`rights-card section:visible a[href="#${id}"]`).click();
          const panel = page.locator(`#${id}`);
          await expect(panel).toBeVisible();
          await expect(page.locator('rights-card section:visible')).toHaveCount(1);
          await expect(panel.locator('.words p')).toHaveText(phrases.map(englishOf));
          if (locale !== 'en') await expect(panel.locator('.words')).toHaveAttribute('lang', 'en');
          const seen = await page.evaluate(() => ({
            scrolled: scrollY,
            bottom: (document.querySelector('rights-card') as HTMLElement).getBoundingClientRect().bottom,
            wide: document.documentElement.scrollWidth - innerWidth,
            size: Number.parseFloat(getComputedStyle(document.querySelector(':target .words') as HTMLElement).fontSize),
          }));
          expect(seen.scrolled).toBe(0);
          expect(seen.bottom).toBeLessThanOrEqual(size.height);
          expect(seen.wide).toBeLessThanOrEqual(0);
          expect(seen.size).toBeGreaterThanOrEqual(32);
          // The way back and the language switch are on the same screen.
          for (const link of await page.locator('.site-header a:not(.skip)').all())
            await expect(link).toBeInViewport({ ratio: 1 });
        }
      });
    }
  }

  test(`${path} by keyboard: names, roles, and the step that is shown`, async ({ page }) => {
    await page.goto(path);
    await page.locator('#door nav a').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('#silence')).toBeVisible();
    const current = page.locator('#silence nav [aria-current=step]');
    await expect(page.locator('#silence')).toHaveAccessibleName((await current.textContent()) ?? '-');
    await expect(page.locator('#silence')).toHaveRole('region');
    await expect(page.locator('#silence nav')).toHaveAccessibleName(/\w/);
    await page.goBack();
    await expect(page.locator('#door')).toBeVisible();
  });

  test(`${path} without scripts steps all the same, and promises nothing of the screen`, async ({ page }) => {
    await gotoWithoutScripts(page, path);
    await page.locator('#door a[href="#lawyer"]').click();
    await expect(page.locator('#lawyer .words')).toBeVisible();
    await expect(page.locator('#door')).toBeHidden();
    await expect(status(page)).toBeEmpty();
  });

  for (const mode of ['refuses', 'absent'] as const) {
    test(`${path} says that the screen may go dark: wake lock ${mode}`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await mockWakeLock(page, mode);
      await page.goto(path);
      await expect(status(page)).toHaveText((await page.locator('rights-card').getAttribute('data-dark')) ?? '-');
      expect(errors).toEqual([]);
    });
  }
}

test('the wake lock is taken while seen, let go on leaving, and taken again', async ({ page }) => {
  await mockWakeLock(page, 'grants');
  await page.goto('/es/tarjeta/');
  await expect.poll(() => log(page)).toEqual(['request screen']);
  await expect(status(page)).toBeEmpty();
  await page.evaluate(() => {
    // A browser lets the lock go by itself when the page is hidden.
    (window as unknown as { lastLock: { released: boolean } }).lastLock.released = true;
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await log(page)).toEqual(['request screen']);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => log(page)).toEqual(['request screen', 'request screen']);
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(await log(page)).toEqual(['request screen', 'request screen', 'release']);
});

test('a phone that takes its time to answer is asked once', async ({ page }) => {
  await mockWakeLock(page, 'grants');
  await page.addInitScript(() => {
    const { request } = navigator.wakeLock;
    const slow = async (type: WakeLockType) => {
      const lock = request(type);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return lock;
    };
    Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => ({ request: slow }) });
  });
  await page.goto('/es/tarjeta/');
  await page.evaluate(() => dispatchEvent(new Event('pageshow')));
  await page.evaluate(() => dispatchEvent(new Event('pageshow')));
  await expect.poll(() => log(page)).toEqual(['request screen']);
  // Left before the answer: what comes then is let go.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await expect.poll(() => log(page)).toEqual(['request screen', 'release']);
});

test('no other page asks for the wake lock', async ({ page }) => {
  await mockWakeLock(page, 'grants');
  await page.goto('/es/');
  await page.waitForLoadState('networkidle');
  expect(await log(page)).toEqual([]);
});
