// A group puts its name on a sheet: by keyboard, with hostile words, on paper, without a script. What is locked stays
// as it was, what is too long is said and not printed, and what is typed goes nowhere.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import type { LocaleCode } from '#i18n/locales.ts';
import { documents } from '../site/content.ts';
import { leftIn, nothing } from './saved-site.ts';
import { expect, test } from './visit.ts';

const makers = documents
  .filter(({ id }) => id.startsWith('make-'))
  .flatMap(({ id, paths }) =>
    Object.entries(paths).map(([locale, address]) => ({
      address,
      locale: locale as LocaleCode,
      flyer: id.slice('make-'.length),
      isCard: id === 'make-wallet-card',
    })),
  );

const group = {
  name: 'Parroquia San Pío V',
  phone: '(312) 555-0123',
  line1: 'Lunes y jueves, 6 a 8',
  line2: 'Ashland 1919',
};
type Field = keyof typeof group;
const box = (page: Page, field: Field) => page.locator(`#maker-${field}`);
const wrong = (page: Page, field: Field) => page.locator(`#maker-${field}-wrong`);
const shown = (page: Page, field: Field) => page.locator(`.made [data-shows=${field}]`).first();
const language = (page: Page) => page.locator('flyer-maker select').first();

async function fillAll(page: Page, words = group): Promise<void> {
  for (const field of Object.keys(group) as Field[]) await box(page, field).fill(words[field]);
}

const tidy = (text: string) => text.replace(/[\s•]+/g, ' ');

async function paperOf(page: Page): Promise<{ pages: number; text: string; sizes: string[] }> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const sizes = [...bytes.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, size]) => String(size));
  const { totalPages, text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return { pages: totalPages, text: tidy(text), sizes };
}

/** The sheet's words of law, as they stand in the page for one language; those that the choices leave out are not in it. */
const lockedWords = (page: Page, locale: LocaleCode) =>
  page
    .locator(`.made .part-${locale}`)
    .first()
    .locator('li, .spoken .words, div > p > strong')
    .evaluateAll((all) =>
      // biome-ignore lint/performance/useDomNodeTextContent: a phrase in a step is a line of its own
      all.filter((node) => node.checkVisibility()).map((node) => (node as HTMLElement).innerText),
    );

/** What on the sheet leaves the box that it stands in. */
const spilled = (page: Page) =>
  page
    .locator('.made-card:visible > div, .made-poster, .group')
    .evaluateAll((all) =>
      all
        .filter((node) => node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1)
        .map(
          (node) =>
            `${node.className} ${node.scrollWidth}×${node.scrollHeight} in ${node.clientWidth}×${node.clientHeight}`,
        ),
    );

test('there are sheets to make, in every language', () => expect(makers).toHaveLength(4));

for (const { address, locale, flyer, isCard } of makers) {
  test.describe(address, () => {
    test('prints on one page with the locked words and the group’s, in each language and on each paper', async ({
      page,
    }) => {
      await page.goto(address);
      await fillAll(page);
      for (const choice of ['es', 'en', 'all'] as const) {
        await language(page).selectOption(choice);
        const languages = choice === 'all' ? (['es', 'en'] as const) : [choice];
        for (const paper of isCard ? ['letter'] : ['letter', 'a4']) {
          if (!isCard) await page.locator('flyer-maker select').nth(1).selectOption(paper);
          const { pages, text, sizes } = await paperOf(page);
          expect(pages, `${choice} ${paper}`).toBe(1);
          const size = { letter: isCard ? /^0 0 792 612$/ : /^0 0 612 792$/, a4: /^0 0 59[45].* 841/ }[paper] as RegExp;
          expect(sizes[0]).toMatch(size);
          const cards = isCard ? 4 : 1;
          for (const words of Object.values(group)) expect(text.split(words)).toHaveLength(cards + 1);
          for (const code of languages) {
            const locked = await lockedWords(page, code);
            expect(locked.length).toBeGreaterThan(isCard ? 8 : 10);
            for (const line of locked) expect(text).toContain(tidy(line).trim());
          }
          expect(text).toMatch(/D\d\d·e\d+/);
          // No form, no menu, nothing of the page but the sheet.
          expect(text).not.toMatch(/WhatsApp|CC BY/);
        }
      }
    });

    test('nothing leaves its box on paper, and the locked words are the flyer’s own', async ({ page }) => {
      await page.goto(address);
      await fillAll(page);
      const locked = await lockedWords(page, locale);
      await page.emulateMedia({ media: 'print' });
      // The page of paper: what is between its margins.
      await page.setViewportSize(isCard ? { width: 1010, height: 770 } : { width: 698, height: 900 });
      for (const choice of ['es', 'en', 'all']) {
        await language(page).evaluate((select, value) => ((select as HTMLSelectElement).value = value), choice);
        expect(await spilled(page), choice).toEqual([]);
      }
      const own = documents.find(({ id }) => id === flyer)?.paths[locale] ?? '';
      const text = readFileSync(path.join(import.meta.dirname, '../../out', `${own.replace(/\/$/, '')}.txt`), 'utf8');
      // The text edition marks sources and breaks lines.
      const plain = (words: string) =>
        words
          .replace(/\[\d+\]/g, '')
          .replace(/[^\p{L}\p{N}]+/gu, '')
          .toLowerCase();
      const whole = plain(text);
      for (const line of locked.flatMap((words) => words.split('\n'))) expect(whole).toContain(plain(line));
    });

    test('can be made with the keyboard alone, and the button prints', async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => document.documentElement.classList.add('printed');
      });
      await page.goto(address);
      await language(page).focus();
      if (!isCard) await page.keyboard.press('Tab');
      for (const [field, words] of Object.entries(group) as [Field, string][]) {
        await page.keyboard.press('Tab');
        await expect(box(page, field)).toBeFocused();
        await page.keyboard.type(words);
        await page.keyboard.press('Enter');
        await expect(shown(page, field)).toHaveText(words);
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.locator('html.printed')).toHaveCount(1);
    });

    test('says by how many letters a line is too long, keeps it off the sheet, and does not print', async ({
      page,
    }) => {
      await page.addInitScript(() => {
        window.print = () => document.documentElement.classList.add('printed');
      });
      await page.goto(address);
      const button = page.locator('flyer-maker form button');
      const status = page.locator('flyer-maker [role=status]');
      const line = box(page, 'line2');
      await line.fill('n');
      let fits = 1;
      while (fits < 200 && (await wrong(page, 'line2').textContent()) === '') await line.fill('n'.repeat(++fits));
      fits -= 1;
      expect(fits).toBeGreaterThan(20);
      expect(fits).toBeLessThan(100);
      await expect(wrong(page, 'line2')).toHaveText(/\b1\b/);
      for (const over of [2, 3, 40]) {
        await line.fill('n'.repeat(fits + over));
        await expect(wrong(page, 'line2')).toHaveText(new RegExp(`\\b${over}\\b`));
        await expect(shown(page, 'line2')).toHaveText('');
      }
      await expect(line).toHaveAttribute('aria-invalid', 'true');
      await expect(line).toHaveAccessibleDescription(/\b40\b/);
      await expect(button).toHaveAttribute('aria-disabled', 'true');
      await expect(status).toHaveText(/\p{L}{4}/u);
      await button.press('Enter');
      await expect(line).toBeFocused();
      await expect(page.locator('html.printed')).toHaveCount(0);
      expect((await paperOf(page)).text).not.toContain('nnn');

      // The longest that fits is printed whole, on its one line.
      await line.fill('n'.repeat(fits));
      await expect(wrong(page, 'line2')).toHaveText('');
      await expect(button).toHaveAttribute('aria-disabled', 'false');
      const { pages, text } = await paperOf(page);
      expect(pages).toBe(1);
      expect(text).toContain('n'.repeat(fits));
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(isCard ? { width: 1010, height: 770 } : { width: 698, height: 900 });
      expect(await spilled(page)).toEqual([]);
    });

    test('a telephone number has ten digits, or is not on the sheet', async ({ page }) => {
      await page.goto(address);
      for (const bad of ['312-555', '911', 'call us', '312-555-01234', '1125550123']) {
        await box(page, 'phone').fill(bad);
        await expect(wrong(page, 'phone'), bad).toHaveText(/10/);
        await expect(shown(page, 'phone')).toHaveText('');
      }
      for (const good of ['3125550123', ' 312 555 0123 ', '+1 (312) 555-0123', '1-800-555-0123']) {
        await box(page, 'phone').fill(good);
        await expect(wrong(page, 'phone'), good).toHaveText('');
        await expect(shown(page, 'phone')).toHaveText(good.trim());
      }
    });

    test('hostile words never become markup, and never leave their box', async ({ page }) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(address);
      const elements = () => page.locator('.made *').count();
      const before = await elements();
      const locked = await lockedWords(page, locale);
      for (const words of [
        '<img src=x onerror=alert(1)>',
        '</bdi><script>alert(1)</script>',
        '\u202eabc \u2067def\u202d',
        '👨‍👩‍👧‍👦'.repeat(5),
        '👩🏽‍⚖️'.repeat(400),
        'x'.repeat(10_000),
        'e\u0301\u0317\u0329\u0353'.repeat(8),
        `a${'\u0301'.repeat(500)}`,
        'לשכת עזרה משפטית',
        '{{7*7}} %s &lt;b&gt;',
        '\u200b\u200b',
      ]) {
        for (const field of ['name', 'line1', 'line2'] as const) await box(page, field).fill(words);
        expect(await elements(), words.slice(0, 20)).toBe(before);
        for (const field of ['name', 'line1', 'line2'] as const) {
          const onSheet = await shown(page, field).textContent();
          // All of it or nothing: never a part.
          expect(['', words.trim()]).toContain(onSheet);
          expect(onSheet === '').toBe((await wrong(page, field).textContent()) !== '' || words.trim() === '');
        }
        expect(await lockedWords(page, locale)).toEqual(locked);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect((await paperOf(page)).pages, words.slice(0, 20)).toBe(1);
      }
      expect(dialogs).toEqual([]);
    });

    test('asks for nothing, stores nothing, and forgets', async ({ page }) => {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await fillAll(page);
      await page.keyboard.press('Enter');
      await language(page).selectOption('all');
      await page.waitForLoadState('networkidle');
      expect(requests).toEqual([]);
      expect(page.url()).not.toMatch(/[?#]/);
      expect(await page.locator('flyer-maker [name], form[action]').count()).toBe(0);
      await expect(page.locator('flyer-maker form')).toHaveAttribute('autocomplete', 'off');
      await expect(page.locator('flyer-maker form')).toHaveAttribute('spellcheck', 'false');
      expect(await leftIn(page)).toEqual(nothing);
      await page.goto('/robots.txt');
      await page.goBack();
      await expect(box(page, 'name')).toHaveValue('');
      await expect(shown(page, 'name')).toHaveText('');
    });

    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });

      test('prints with lines to write on, in the language that is chosen, and offers the PDF', async ({
        page,
        request,
      }) => {
        await page.goto(address);
        await expect(page.locator('flyer-maker form')).toBeHidden();
        const { pages, text } = await paperOf(page);
        expect(pages).toBe(1);
        for (const line of await lockedWords(page, locale)) expect(text).toContain(tidy(line).trim());
        await page.emulateMedia({ media: 'print' });
        for (const field of ['name', 'phone'] as const) {
          const rule = page.locator(
            `.made .part-${locale} [data-shows=${field}]:visible, .made .foot [data-shows=${field}]:visible`,
          );
          const style = await rule
            .first()
            .evaluate((node) => [getComputedStyle(node).borderBottomStyle, node.clientHeight]);
          expect(style[0]).toBe('solid');
          expect(style[1]).toBeGreaterThan(20);
        }
        await page.emulateMedia({ media: 'screen' });
        await language(page).selectOption('en');
        await expect(page.locator('.made .part-es').first()).toBeHidden();
        await expect(page.locator('.made .part-en').first()).toBeVisible();
        const pdf = await page.locator('.maker-tools a[type="application/pdf"]').getAttribute('href');
        expect((await request.get(String(pdf))).status()).toBe(200);
      });
    });
  });
}

test('the gallery leads to each of them', async ({ page }) => {
  for (const { address, locale } of makers) {
    await page.goto(documents.find(({ id }) => id === 'flyers')?.paths[locale] ?? '');
    await expect(page.locator(`.flyers a[href="${address}"]`)).toBeVisible();
  }
});
