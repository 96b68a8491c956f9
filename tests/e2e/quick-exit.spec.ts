// Leaving a page in one press: the button, the link for the keyboard, Shift three times; nobody is asked before.
import type { Page } from '@playwright/test';
import { exitAddress } from '#lib/site/quick-exit.ts';
import { basePath } from '../site/pages.ts';
import { pathOfDocument } from './saved-site.ts';
import { expect, test } from './visit.ts';

test.use({ viewport: { width: 360, height: 640 } });

const locales = ['es', 'en'] as const;

/** The other site, as far as a test needs it; it notes who asks. */
async function elsewhere(page: Page): Promise<{ url: string; referrer: string | undefined }[]> {
  const asked: { url: string; referrer: string | undefined }[] = [];
  await page.route(/wikipedia\.org/, (route) => {
    asked.push({ url: route.request().url(), referrer: route.request().headers().referer });
    return route.fulfill({ contentType: 'text/html', body: '<title>Wikipedia</title><p>Wikipedia' });
  });
  return asked;
}

const ways: Record<string, (page: Page) => Promise<void>> = {
  'the button': (page) => page.locator('quick-exit .button').click(),
  'the link beside “skip”, by keyboard': async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('data-exit', '');
    await expect(page.locator(':focus')).toBeInViewport();
    await page.keyboard.press('Enter');
  },
  'Shift three times': async (page) => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  },
};

for (const locale of locales)
  for (const [name, leave] of Object.entries(ways)) {
    test(`${locale}: ${name} leaves, and “back” does not lead here again`, async ({ page, baseURL }) => {
      const asked = await elsewhere(page);
      await page.goto(`${basePath}/${locale}/`);
      await page.goto(pathOfDocument('at-my-door', locale));
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual([]);
      await leave(page);
      await page.waitForURL(exitAddress[locale]);
      expect(asked).toEqual([{ url: exitAddress[locale], referrer: undefined }]);
      await page.goBack();
      expect(page.url()).toBe(`${baseURL}${basePath}/${locale}/`);
    });
  }

test('the words are gone before the other site answers', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/wikipedia\.org/, async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/html', body: 'W' });
  });
  const seen: string[] = [];
  await page.exposeFunction('note', (words: string) => seen.push(words));
  await page.goto(pathOfDocument('at-my-door', 'es'));
  await page.evaluate(() => {
    const { note } = globalThis as unknown as { note(words: string): void };
    new MutationObserver(() => note(`${document.title}|${document.body.textContent}`)).observe(document.body, {
      childList: true,
    });
  });
  await page.locator('quick-exit .button').click({ noWaitAfter: true });
  await expect.poll(() => seen).toEqual(['|Cargando']);
  release();
});

test('a form with words in it does not hold the reader back', async ({ page }) => {
  await elsewhere(page);
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    return dialog.dismiss();
  });
  await page.goto(pathOfDocument('family-plan', 'es'));
  await page.locator('input, textarea').first().fill('Ana');
  await page.locator('quick-exit .button').click();
  await page.waitForURL(exitAddress.es);
  expect(asked).toBe(false);
});

test('Shift for capital letters does not leave', async ({ page }) => {
  const asked = await elsewhere(page);
  await page.goto(pathOfDocument('at-my-door', 'en'));
  for (const keys of ['Shift', 'Shift', 'a', 'Shift', 'Shift', 'b']) await page.keyboard.press(keys);
  expect(asked).toEqual([]);
  await expect(page.locator('h1')).toBeVisible();
});

test('it stays in reach, hides no words for good, and says what it does not do', async ({ page }) => {
  await page.goto(pathOfDocument('they-took-someone', 'es'));
  const bar = page.locator('quick-exit');
  await expect(bar).toBeInViewport({ ratio: 0.95 });
  expect((await bar.boundingBox())?.height).toBeLessThan(80);
  await page.mouse.wheel(0, 1500);
  await expect(bar.locator('.button')).toBeInViewport({ ratio: 0.95 });
  await bar.getByRole('link', { name: 'No borra el historial' }).click();
  await expect(page).toHaveURL(new RegExp(`${pathOfDocument('leave-no-trace', 'es')}#exit$`));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('it is a plain link', async ({ page }) => {
    await elsewhere(page);
    await page.goto(pathOfDocument('at-my-door', 'es'));
    await page.locator('quick-exit .button').click();
    await page.waitForURL(exitAddress.es);
  });
});

test('pages that nobody needs to hide do not have it', async ({ page }) => {
  for (const id of ['home', 'glossary', 'remain-silent']) {
    await page.goto(pathOfDocument(id, 'es'));
    await expect(page.locator('quick-exit, [data-exit]')).toHaveCount(0);
  }
});
