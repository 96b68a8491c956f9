// axe finds nothing on any page: WCAG 2.2 A and AA and the AAA contrast, light and dark, phone and desk, with scripts
// and without.
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { select } from 'hast-util-select';
import { faintWords } from './contrast.ts';
import { expect, gotoWithoutScripts, halves, open, pages, plant, test } from './visit.ts';

const options = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  // Of the AAA rules only this one is asked for (standards: text 7:1, large text 4.5:1).
  rules: { 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
  // It would fetch the style sheets once more, which a strict policy forbids.
  preload: false,
} satisfies axe.RunOptions;

/** Rules that must have looked: axe leaves out silently what is not enabled. */
const expectedRules = [
  'color-contrast',
  'color-contrast-enhanced',
  'html-has-lang',
  'link-name',
  'target-size',
  'valid-lang',
];

/** What axe finds on the page that is open, and what is found where it could not decide. */
async function problemsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, options),
    options,
  );
  const looked = [...results.passes, ...results.inapplicable, ...results.incomplete, ...results.violations].map(
    ({ id }) => id,
  );
  // Where axe cannot tell the ground (a box that sticks out of another, a badge beside the words), it is measured.
  // The ground of a drawing's words is other shapes: nobody can tell that but by looking.
  const undecided = results.incomplete
    .filter(({ id }) => id.startsWith('color-contrast'))
    .flatMap(({ nodes }) =>
      nodes.filter(({ html }) => !/^<(text|tspan)\b/.test(html)).map(({ target }) => String(target[0])),
    );
  return [
    ...expectedRules.filter((rule) => !looked.includes(rule)).map((rule) => `${rule} did not look`),
    ...results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary?.replace(/\s+/g, ' ')}`),
    ),
    ...(await faintWords(page, undecided, { words: 7, largeWords: 4.5 })),
  ];
}

const viewports = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
];

test('axe finds nothing on a search with its results', async ({ page }) => {
  const searching = pages.filter(({ tree }) => select('site-search', tree));
  expect(searching.length).toBeGreaterThan(0);
  for (const { path } of searching) {
    await page.goto(`${path}?q=ICE`);
    await expect(page.locator('site-search li').first()).toBeVisible();
    for (const viewport of viewports) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await problemsOf(page), `${path} ${viewport.width} ${colorScheme}`).toEqual([]);
      }
    }
  }
});

for (const scripts of [true, false]) {
  for (const [half, some] of halves(pages).entries()) {
    test(`${scripts ? 'with' : 'without'} scripts axe finds nothing on any page (${half + 1} of 2)`, async ({
      page,
    }) => {
      expect(some.length).toBeGreaterThan(0);
      for (const { path } of some) {
        await test.step(path, async () => {
          await (scripts ? open(page, path) : gotoWithoutScripts(page, path));
          for (const viewport of viewports) {
            await page.setViewportSize(viewport);
            for (const colorScheme of ['light', 'dark'] as const) {
              await page.emulateMedia({ colorScheme });
              expect.soft(await problemsOf(page), `${path} ${colorScheme}, ${viewport.width} px`).toEqual([]);
            }
          }
        });
      }
    });
  }
}

test('axe would find it', async ({ page }) => {
  await plant(
    page,
    `<!doctype html><html lang="es"><meta name="color-scheme" content="light"><title>x</title><main><h1>x</h1>
     <p style="color:#767676;background:#fff">4.5:1 is enough for AA and not for AAA</p>
     <p style="color:#999;background:#fff">not enough for AA</p>
     <nav><a href="/a/" class="small">a</a><a href="/b/" class="small">b</a></nav>
     <style>.small { display: inline-block; width: 9px; height: 9px; color: #000 }</style><img src="data:,">
     <p style="position:relative;color:#767676;background:#fff" class="badge">beside a badge</p>
     <style>.badge::before { content: ""; position: absolute; inset: 0; background: #fff }</style></main>`,
  );
  const found = (await problemsOf(page)).map((problem) => problem.split(':')[0]);
  expect(new Set(found)).toEqual(
    new Set([
      'color-contrast',
      'color-contrast-enhanced',
      'image-alt',
      'target-size',
      '“beside a badge” is faint (4.5',
    ]),
  );
});

test('without scripts is without scripts', async ({ page }) => {
  const html = `<title>still</title><script>document.title = 'moved'</script><script type="module">document.title = 'moved'</script>
    <body onload="document.title = 'moved'"><noscript><p>no scripts</p></noscript>`;
  await plant(page, html);
  await expect(page).toHaveTitle('moved');
  await gotoWithoutScripts(page, '/planted/');
  await expect(page.locator('noscript p')).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await expect(page).toHaveTitle('still');
});
