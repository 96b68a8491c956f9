// The family plan and the call sheet: typed in, printed, erased; on a phone, by keyboard, in both languages.
// Whatever is written there stays there.
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { documents } from '../site/content.ts';
import { leftIn, nothing } from './saved-site.ts';
import { expect, open, requestsOf, test } from './visit.ts';

const phone = { width: 360, height: 640 };
test.use({ viewport: phone });

const sheets = documents
  .filter(({ id }) => id === 'family-plan' || id === 'call-sheet')
  .flatMap(({ id, paths }) => Object.values(paths).map((path) => ({ id, path })));
const plans = sheets.filter(({ id }) => id === 'family-plan');
const calls = sheets.filter(({ id }) => id === 'call-sheet');

const typed = 'Ana María Núñez';
const boxes = (page: Page) => page.locator('fill-sheet textarea');
const written = (page: Page) =>
  boxes(page).evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value).filter(Boolean));

test('there are sheets to test', () => {
  expect(sheets).toHaveLength(4);
});

for (const { path } of sheets) {
  test.describe(path, () => {
    test('every box has a name of its own in its group, and nothing has a name that an address could hold', async ({
      page,
    }) => {
      await open(page, path);
      const unnamed = await boxes(page).evaluateAll((all) =>
        all.filter((box) => !(box as HTMLTextAreaElement).labels?.[0]?.textContent?.trim()).map((box) => box.outerHTML),
      );
      expect(unnamed).toEqual([]);
      expect(await page.locator('fill-sheet [name], form[action]').count()).toBe(0);
      const form = page.locator('form');
      await expect(form).toHaveAttribute('autocomplete', 'off');
      await expect(form).toHaveAttribute('spellcheck', 'false');
      for (const box of await boxes(page).all()) await expect(box).toHaveAccessibleName(/\p{L}{2}/u);
      // Each group says what it is about, also the numbered ones.
      const groups = await page.locator('fill-sheet fieldset').all();
      expect(groups.length).toBeGreaterThan(6);
      for (const group of groups) await expect(group).toHaveAccessibleName(/\p{L}{2}/u);
      for (const hint of await page.locator('.field small').all()) {
        const box = hint.locator('xpath=..//textarea');
        await expect(box).toHaveAccessibleName(new RegExp(RegExp.escape((await hint.textContent()) ?? '-')));
      }
    });

    test('what is typed is stored nowhere, and gone after a reload or a return', async ({ page }) => {
      await open(page, path);
      await page.waitForLoadState('networkidle');
      const requests = requestsOf(page);
      await boxes(page).nth(1).fill(typed);
      await page.keyboard.press('Enter');
      await page.keyboard.type('x');
      expect(requests).toEqual([]);
      expect(page.url()).not.toMatch(/[?#]/);
      expect(await leftIn(page)).toEqual(nothing);
      page.on('dialog', (dialog) => dialog.accept());
      await page.reload();
      expect(await written(page)).toEqual([]);
      await boxes(page).nth(1).fill(typed);
      await page.goto('/robots.txt');
      await page.goBack();
      expect(await written(page)).toEqual([]);
    });

    test('leaving asks while there are words, and only then', async ({ page }) => {
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await open(page, path);
      await boxes(page).first().click();
      await page.reload();
      expect(asked).toEqual([]);
      await boxes(page).first().click();
      await page.keyboard.type('a');
      await page.reload();
      expect(asked).toEqual(['beforeunload']);
      await boxes(page).first().click();
      await page.keyboard.type('a');
      await page.keyboard.press('Backspace');
      await page.reload();
      expect(asked).toEqual(['beforeunload']);
    });

    test('erasing asks once, takes every word, and says so', async ({ page }) => {
      await open(page, path);
      await boxes(page).first().fill(typed);
      await boxes(page).last().fill(typed);
      const question = page.locator('fill-sheet details');
      const yes = question.getByRole('button');
      await expect(yes).toBeHidden();
      await question.locator('summary').press('Enter');
      await expect(yes).toBeVisible();
      expect(await written(page)).toHaveLength(2);
      await yes.press('Enter');
      expect(await written(page)).toEqual([]);
      await expect(page.locator('fill-sheet [role=status]')).toHaveText(/\p{L}{4}/u);
      await expect(question.locator('summary')).toBeFocused();
      await expect(yes).toBeHidden();
    });

    test('the button prints', async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => document.documentElement.classList.add('printed');
      });
      await open(page, path);
      await page.locator('[data-do=print]').click();
      await expect(page.locator('html.printed')).toHaveCount(1);
    });

    for (const scripts of [true, false]) {
      test.describe(scripts ? 'with scripts' : 'without scripts', () => {
        test.use({ javaScriptEnabled: scripts });

        test('prints on one or two pages: blank, and with every word in it', async ({ page }) => {
          await open(page, path);
          const blank = await paperOf(page);
          expect(blank.pages).toBeLessThanOrEqual(2);

          const count = await boxes(page).count();
          const words = Array.from({ length: count }, (_, at) => `caja${at} larga`);
          for (const [at, text] of words.entries())
            await boxes(page)
              .nth(at)
              .fill(`${text} ${'palabra '.repeat(6)}fin${at}`);
          const full = await paperOf(page);
          expect(full.pages).toBeLessThanOrEqual(2);
          const missing = words.flatMap((_, at) => [`caja${at}`, `fin${at}`]).filter((word) => !full.words.has(word));
          expect(missing).toEqual([]);
        });

        test('can be erased after one question, and offers no button that does nothing', async ({ page }) => {
          await open(page, path);
          await expect(page.locator('[data-do=print]')).toBeVisible({ visible: scripts });
          await boxes(page).first().fill(typed);
          await page.locator('fill-sheet summary').click();
          await page.locator('fill-sheet button[type=reset]').click();
          await expect(boxes(page).first()).toHaveValue('');
        });
      });
    }
  });
}

/** The page as Chromium prints it on Letter paper. */
async function paperOf(page: Page): Promise<{ pages: number; words: ReadonlySet<string> }> {
  const bytes = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
  const { totalPages, text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return { pages: totalPages, words: new Set(text.split(/\s+/)) };
}

for (const { path } of plans) {
  test(`${path}: a child is added and taken off with the keyboard alone`, async ({ page }) => {
    await open(page, path);
    const children = page.locator('.repeat > fieldset');
    const add = page.locator('[data-do=add]');
    await expect(children).toHaveCount(3);
    for (let count = 4; count <= 6; count++) {
      await add.press('Enter');
      await expect(children).toHaveCount(count);
      await expect(children.last().locator('legend')).toHaveText(new RegExp(` ${count}$`));
      await expect(children.last().locator('textarea').first()).toBeFocused();
    }
    await expect(add).toBeHidden();
    // A copy's labels lead to its own boxes.
    await children.last().locator('.field b').first().click();
    await expect(children.last().locator('textarea').first()).toBeFocused();

    await children.nth(1).locator('textarea').first().fill(typed);
    const answers: string[] = [];
    page.once('dialog', (dialog) => {
      answers.push(dialog.message());
      void dialog.dismiss();
    });
    await children.nth(1).locator('[data-do=remove]').press('Enter');
    await expect(children).toHaveCount(6);
    page.once('dialog', (dialog) => {
      answers.push(dialog.message());
      void dialog.accept();
    });
    await children.nth(1).locator('[data-do=remove]').press('Enter');
    await expect(children).toHaveCount(5);
    expect(answers).toHaveLength(2);
    await expect(add).toBeFocused();
    await expect(page.locator('fill-sheet [role=status]')).toHaveText(/ 2: \p{L}/u);
    await expect(children.locator('legend > span')).toHaveText(['1', '2', '3', '4', '5']);
    expect(await written(page)).toEqual([]);
  });

  test(`${path}: children without a word are left off the paper when another has some`, async ({ page }) => {
    await open(page, path);
    await page.emulateMedia({ media: 'print' });
    const children = page.locator('.repeat > fieldset');
    for (const at of [0, 1, 2]) await expect(children.nth(at)).toBeVisible();
    await children.nth(1).locator('textarea').first().fill(typed);
    await expect(children.nth(0)).toBeHidden();
    await expect(children.nth(1)).toBeVisible();
    await expect(children.nth(2)).toBeHidden();
  });
}

for (const { path } of calls) {
  test(`${path}: the calls stand in their order, and calling asks nothing`, async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await open(page, path);
    const actions = await page
      .locator('fill-sheet a.button')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(actions).toEqual([
      'tel:+18554357693',
      'tel:+13126601370',
      'https://locator.ice.gov/',
      'tel:+15206237874',
      'tel:+18008987180',
      'tel:+18448174448',
    ]);
    await boxes(page).first().click();
    await page.keyboard.type(typed);
    await page.locator('fill-sheet a.button').first().click();
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
    expect(await written(page)).toEqual([typed]);
  });

  test(`${path}: a website opens beside the sheet, and the words stay`, async ({ page, context }) => {
    await context.route('https://locator.ice.gov/**', (route) => route.fulfill({ body: 'locator' }));
    await open(page, path);
    await boxes(page).first().click();
    await page.keyboard.type(typed);
    const [other] = await Promise.all([
      context.waitForEvent('page'),
      page.locator('fill-sheet a.button[href^=https]').click(),
    ]);
    expect(other.url()).toBe('https://locator.ice.gov/');
    expect(await written(page)).toEqual([typed]);
  });
}

test('a box is as high as the words in it', async ({ page }) => {
  await open(page, plans[0]?.path ?? '');
  const first = boxes(page).first();
  await first.fill('palabra '.repeat(60));
  const isWhole = await first.evaluate((box) => box.scrollHeight <= box.clientHeight + 1);
  expect(isWhole).toBe(true);
});

for (const path of documents.filter(({ id }) => id === 'home').flatMap(({ paths }) => Object.values(paths))) {
  test.describe(`${path} without scripts`, () => {
    test.use({ javaScriptEnabled: false });
    test('“something else” leads to the other situations', async ({ page }) => {
      await open(page, path);
      await expect(page.locator('.tiles').first().getByRole('link')).toHaveCount(6);
      const more = page.locator('.fold');
      const links = more.getByRole('link');
      await expect(links.first()).toBeHidden();
      await more.locator('summary').press('Enter');
      expect(await links.count()).toBeLessThanOrEqual(10);
      const known = documents.filter(({ kind }) => kind === 'situation').flatMap(({ paths }) => Object.values(paths));
      const tiles = await page
        .locator('.tiles')
        .first()
        .getByRole('link')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
      const others = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
      const here = known.filter((address) => address.startsWith(path));
      expect(here.filter((address) => ![...tiles, ...others].includes(address))).toEqual([]);
      await links.first().click();
      await expect(page.locator('h1')).toBeVisible();
    });
  });
}
