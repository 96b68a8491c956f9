// A group puts its name on a sheet: by keyboard, with hostile words, on paper, without a script. What is locked stays
// as it was, what is too long is said and not printed, and what is typed goes nowhere.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { documents } from '../site/content.ts';
import { type Copy, copyOf, decoded, dotsPerInch, turned } from '../site/pdf.ts';
import { leftIn, nothing } from './saved-site.ts';
import { addStyle, expect, requestsOf, test } from './visit.ts';

/** How the sheets of a flyer are laid on paper. */
interface Sheet {
  readonly flyer: RegExp;
  readonly wide: boolean;
  /** Whether it is cut into cards, which cannot grow. */
  readonly isCard?: true;
  readonly papers: readonly ('letter' | 'a4')[];
  /** Pages of a sheet with so many languages. */
  pages(languages: number): number;
  /** Places for the group's words on it. */
  groups(languages: number): number;
}

const papers = ['letter', 'a4'] as const;
const sheets: readonly Sheet[] = [
  { flyer: /^wallet-card$/, wide: true, isCard: true, papers: ['letter'], pages: () => 1, groups: () => 4 },
  { flyer: /^door-(poster|sign)$/, wide: false, papers, pages: () => 1, groups: () => 1 },
  { flyer: /^handout-/, wide: true, papers, pages: () => 1, groups: () => 2 },
  { flyer: /^private-area-/, wide: false, papers, pages: (languages) => 1 + languages, groups: (count) => 1 + count },
  { flyer: /^can-cannot-sheet$/, wide: false, papers, pages: (languages) => languages, groups: (count) => count },
];

const makers = documents
  .filter(({ id }) => id.startsWith('make-'))
  .flatMap(({ id, paths }) => {
    const flyer = id.slice('make-'.length);
    const sheet = sheets.find((one) => one.flyer.test(flyer));
    if (!sheet) throw new Error(`Say in this test how the sheet of ${id} is laid on paper.`);
    return Object.entries(paths).map(([locale, address]) => ({ address, locale: locale as LocaleCode, flyer, sheet }));
  });

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

/** Signs shout, and a line may break behind a hyphen: capitals and gaps make no other words. */
const tidy = (text: string) => text.replace(/[\s•]+/g, '').toLowerCase();

const choices = [
  ['es', ['es']],
  ['en', ['en']],
  ['all', ['es', 'en']],
] as const satisfies readonly (readonly [string, readonly LocaleCode[]])[];

async function choose(page: Page, { papers }: Sheet, choice: string, paper: string): Promise<void> {
  await language(page).selectOption(choice);
  if (papers.length > 1) await page.locator('flyer-maker select').nth(1).selectOption(paper);
}

/** The page of paper: what is between its margins. */
const asPaper = async (page: Page, { wide }: Sheet) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(wide ? { width: 998, height: 764 } : { width: 720, height: 986 });
};

async function paperOf(page: Page): Promise<{ pages: number; text: string; sizes: string[]; bytes: Uint8Array }> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const sizes = [...bytes.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, size]) => String(size));
  const { totalPages, text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return { pages: totalPages, text: tidy(text), sizes, bytes: new Uint8Array(bytes) };
}

/** The sheet's own words, line by line, as they stand in the page for one language, and those for officers. */
const lockedWords = async (page: Page, locale: LocaleCode) => {
  const lines = await page
    .locator(`.made :is(.part-${locale}, .officer) :is(h2, h3, p, li, tbody th, td)`)
    .evaluateAll((all) =>
      all
        .filter((node) => node.checkVisibility() && !node.closest('.group, .sheet-mark, .made-card .title'))
        // biome-ignore lint/performance/useDomNodeTextContent: a phrase in a step is a line of its own
        .flatMap((node) => (node as HTMLElement).innerText.split('\n')),
    );
  return [...new Set(lines.map((line) => line.trim()).filter(Boolean))];
};

/**
 * A telephone looks many times a second, while a hand turns it: one of these looks must be read by both decoders. The
 * second misses about one in a hundred, whatever the size of the code.
 */
function readBy(copy: Copy, cell: readonly [number, number, number, number]): ReturnType<typeof decoded> {
  for (const degrees of [2, -2, 1]) {
    try {
      return decoded(turned(copy, cell, degrees));
    } catch {
      // Not by this look.
    }
  }
  return decoded(turned(copy, cell, -1));
}

/** What on the sheet leaves the box that it stands in, or lies under a code's white edge. */
const spilled = (page: Page) =>
  page.locator('.made').evaluate((made) => {
    const shown = (selector: string) => [...made.querySelectorAll(selector)].filter((node) => node.checkVisibility());
    const out = shown('.made-card > div, .leaf, .group')
      .filter((node) => node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1)
      .map(
        (node) =>
          `${node.className} ${node.scrollWidth}×${node.scrollHeight} in ${node.clientWidth}×${node.clientHeight}`,
      );
    const words = shown('bdi[data-shows]:not(:empty), .call li').map((node) => node.getBoundingClientRect());
    const under = shown('.foot img').filter((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return words.some(
        (one) => one.left < right - 12 && one.right > left && one.top < bottom - 1 && one.bottom > top + 1,
      );
    });
    return [...out, ...under.map(() => 'words lie under a code')];
  });

test('there are sheets to make, in every language', () => expect(makers).toHaveLength(24));

for (const { address, locale, flyer, sheet } of makers) {
  test.describe(address, () => {
    test('prints on its pages with the locked words and the group’s, in each language and on each paper', async ({
      page,
    }) => {
      await page.goto(address);
      await fillAll(page);
      for (const [choice, languages] of choices) {
        for (const paper of sheet.papers) {
          await choose(page, sheet, choice, paper);
          const { pages, text, sizes } = await paperOf(page);
          expect(pages, `${choice} ${paper}`).toBe(sheet.pages(languages.length));
          const [short, long] = { letter: ['612', '792'], a4: ['59[45].*', '841.*'] }[paper];
          const size = new RegExp(sheet.wide ? `^0 0 ${long} ${short}` : `^0 0 ${short} ${long}`);
          for (const one of sizes) expect(one).toMatch(size);
          const groups = sheet.groups(languages.length);
          for (const words of Object.values(group)) expect(text.split(tidy(words))).toHaveLength(groups + 1);
          for (const code of languages) {
            const locked = await lockedWords(page, code);
            expect(locked.length).toBeGreaterThan(8);
            for (const line of locked) expect(text).toContain(tidy(line));
          }
          expect(text).toMatch(/d\d\d·e\d+/);
          expect(text).toMatch(/(fuentes|sources)[\p{L}\d,]*2026/u);
          // No form, no menu, nothing of the page but the sheet.
          expect(text).not.toMatch(/whatsapp|ccby/);
        }
      }
    });

    test('has room for the longest words that it takes, and for letters a little wider than ours', async ({ page }) => {
      await page.goto(address);
      for (const field of ['name', 'line1', 'line2'] as const) {
        const words = 'Parroquia Nuestra Señora de Guadalupe y Centro Comunitario de Pilsen';
        await box(page, field).fill(words);
        const over = Number(/\d+/.exec((await wrong(page, field).textContent()) ?? '')?.[0] ?? 0);
        expect(over).toBeGreaterThan(0);
        await box(page, field).fill([...words].slice(0, -over).join(''));
        await expect(wrong(page, field)).toHaveText('');
      }
      await box(page, 'phone').fill(group.phone);
      // A card cannot grow: it is tried with our letters.
      if (!sheet.isCard) await addStyle(page, '@media print { .made { letter-spacing: 0.08pt } }');
      for (const [choice, languages] of choices)
        for (const paper of sheet.papers) {
          await choose(page, sheet, choice, paper);
          const { pages } = await paperOf(page);
          expect(pages, `${choice} ${paper}`).toBe(sheet.pages(languages.length));
        }
    });

    test('has a code on each page, card and half that two decoders read from a copy, at least 20 mm wide', async ({
      page,
    }) => {
      await page.goto(address);
      await language(page).selectOption('all');
      const { bytes, pages, text } = await paperOf(page);
      const [, code, edition] = /(d\d+)·(e\d+)/.exec(text) ?? [];
      for (let at = 1; at <= pages; at++) {
        const copy = await copyOf(bytes, at);
        expect(copy.coloured).toBe(false);
        const inch = dotsPerInch;
        const cells = sheet.isCard
          ? [0, 1, 2, 3].map((row) => [7.25 * inch, (0.25 + 2 * row) * inch, 3.5 * inch, 2 * inch] as const)
          : sheet.wide
            ? [0, copy.width / 2].map((left) => [left, 0, copy.width / 2, copy.height] as const)
            : [[0, 0, copy.width, copy.height] as const];
        for (const [left, top, wide, high] of cells) {
          const cell = [Math.floor(left), Math.floor(top), Math.floor(wide), Math.floor(high)] as const;
          const { contents, side } = readBy(copy, cell);
          for (const content of contents) expect(content).toMatch(new RegExp(`/v/${code}/#${edition}$`));
          expect((side / inch) * 25.4).toBeGreaterThan(19.5);
        }
      }
    });

    test('nothing leaves its box on paper, and the locked words are the flyer’s own', async ({ page }) => {
      await page.goto(address);
      await fillAll(page);
      const locked = await lockedWords(page, locale);
      await asPaper(page, sheet);
      for (const [choice] of choices) {
        await language(page).evaluate((select, value) => ((select as HTMLSelectElement).value = value), choice);
        expect(await spilled(page), choice).toEqual([]);
      }
      // What officers read is in their language, on the sheet of any other.
      const paths: Readonly<Record<string, string>> = documents.find(({ id }) => id === flyer)?.paths ?? {};
      const texts = Object.values(paths).map((own) =>
        readFileSync(path.join(import.meta.dirname, '../../out', `${own.replace(/\/$/, '')}.txt`), 'utf8'),
      );
      // The text edition marks sources and breaks lines.
      const plain = (words: string) =>
        words
          .replace(/\[\d+\]/g, '')
          .replace(/[^\p{L}\p{N}]+/gu, '')
          .toLowerCase();
      const whole = plain(texts.join('\n'));
      for (const line of locked) expect(whole).toContain(plain(line));
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
        expect(pages).toBe(sheet.pages(1));
        for (const line of await lockedWords(page, locale)) expect(text).toContain(tidy(line));
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

/** The element is one: what it does with what is typed is tried on a sheet of each layout, in one language or the other. */
const oneOfEachLayout = sheets.flatMap((sheet, at) =>
  makers.filter((maker) => maker.sheet === sheet && maker.locale === localeCodes[at % localeCodes.length]).slice(0, 1),
);

test('each layout is among those that are typed into', () => expect(oneOfEachLayout).toHaveLength(sheets.length));

for (const { address, locale, sheet } of oneOfEachLayout) {
  test.describe(`typing into ${address}`, () => {
    test('can be made with the keyboard alone, and the button prints', async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => document.documentElement.classList.add('printed');
      });
      await page.goto(address);
      await language(page).focus();
      if (sheet.papers.length > 1) await page.keyboard.press('Tab');
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
      expect(pages).toBe(sheet.pages(1));
      expect(text).toContain('n'.repeat(fits));
      await asPaper(page, sheet);
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
        expect((await paperOf(page)).pages, words.slice(0, 20)).toBe(sheet.pages(1));
      }
      expect(dialogs).toEqual([]);
    });

    test('asks for nothing, stores nothing, and forgets', async ({ page }) => {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      const requests = requestsOf(page);
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
  });
}

test('the gallery leads to each of them, and so does the flyer’s own page', async ({ page }) => {
  const addressOf = (wanted: string, locale: LocaleCode) =>
    documents.find(({ id }) => id === wanted)?.paths[locale] ?? '';
  for (const { address, locale, flyer } of makers) {
    await page.goto(addressOf('flyers', locale));
    await expect(page.locator(`.flyers a[href="${address}"]`)).toBeVisible();
    await page.goto(addressOf(flyer, locale));
    await expect(page.locator(`.flyer a[href="${address}"]`)).toBeVisible();
  }
});
