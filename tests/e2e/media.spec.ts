// On paper, in the dark, in the reader's own colours and without motion the page says the same.
import type { Page } from '@playwright/test';
import { select } from 'hast-util-select';
import { faintWords } from './contrast.ts';
import { documentPages, expect, pages, plant, shownWords, test, visitAll } from './visit.ts';

interface Ink {
  readonly words: string;
  readonly color: string;
}

/** Every piece of text that is shown, with its colour. */
function inkOf(page: Page): Promise<Ink[]> {
  return page.evaluate(() => {
    const found: { words: string; color: string }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = texts.currentNode.textContent?.trim().slice(0, 30);
      const parent = texts.currentNode.parentElement;
      if (words && parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        found.push({ words, color: getComputedStyle(parent).color });
    }
    return found;
  });
}

const black = 'rgb(0, 0, 0)';

/** What is not black on white on paper. */
async function paperProblems(page: Page): Promise<string[]> {
  const ink = await inkOf(page);
  const grounds = await page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')].flatMap((element) => {
      const { backgroundColor } = getComputedStyle(element);
      const isPlain = /^rgba\(.*, 0\)$/.test(backgroundColor) || backgroundColor === 'rgb(255, 255, 255)';
      return isPlain || !element.checkVisibility()
        ? []
        : [`<${element.localName} class="${element.className}"> on ${backgroundColor}`];
    }),
  );
  const coloured = ink.filter(({ color }) => color !== black).map(({ words, color }) => `“${words}” in ${color}`);
  return [...new Set([...coloured, ...grounds])].slice(0, 8);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on paper, from a ${colorScheme} screen`, () => {
    test.use({ colorScheme, viewport: { width: 720, height: 960 } });

    test('the words and their address are black on white, and what leads elsewhere is gone', async ({ page }) => {
      await page.emulateMedia({ media: 'print', colorScheme });
      await visitAll(page, documentPages, async ({ tree }) => {
        const found = await paperProblems(page);
        for (const nav of await page.locator('nav, .skip, footer ul').all())
          if (await nav.isVisible()) found.push(`“${(await nav.textContent())?.slice(0, 30)}” is on paper`);
        // The paper of a page that makes a flyer is the flyer, which has its own code and address.
        const isFlyer = select('flyer-maker', tree) !== undefined;
        if (isFlyer) {
          const codes = page
            .locator('.made')
            .getByText(/D\d{2,}·e\d/)
            .filter({ visible: true });
          return (await codes.count()) ? found : [...found, 'no code is on paper'];
        }
        for (const selector of ['h1', 'main > p, main .lead'])
          if (!(await page.locator(selector).first().isVisible())) found.push(`${selector} is not on paper`);
        const address = String(select('link[rel=canonical]', tree)?.properties.href);
        if (!(await page.getByText(address).isVisible())) found.push(`${address} is not on paper`);
        return found;
      });
    });
  });
}

test('colour on paper would be found', async ({ page }) => {
  await plant(
    page,
    '<!doctype html><style>@media print { p { color: #000 } }</style><p style="background:#eee">a</p><b style="color:navy">b</b>',
  );
  await page.emulateMedia({ media: 'print' });
  expect(await paperProblems(page)).toEqual(['“b” in rgb(0, 0, 128)', '<p class=""> on rgb(238, 238, 238)']);
});

test.describe('colours', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('in the dark the ground is dark, and the words are the same', async ({ page }) => {
    const ground = () =>
      page.evaluate(
        () =>
          getComputedStyle(document.documentElement)
            .backgroundColor.match(/[\d.]+/g)
            ?.map(Number) ?? [],
      );
    const sum = (color: readonly number[]) => color.slice(0, 3).reduce((total, part) => total + part, 0);
    await visitAll(page, pages, async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      const [lightGround, lightWords] = [await ground(), await shownWords(page)];
      await page.emulateMedia({ colorScheme: 'dark' });
      const [darkGround, darkWords] = [await ground(), await shownWords(page)];
      return [
        ...(sum(lightGround) > 600 && sum(darkGround) < 165
          ? []
          : [`the ground is ${lightGround}, in the dark ${darkGround}`]),
        ...(lightWords === darkWords ? [] : ['the words are others']),
      ];
    });
  });

  /** What is lost when the reader's own few colours replace the page's. */
  async function forcedProblems(page: Page): Promise<string[]> {
    const framed = '.button, .tiles a, .say, .note, .help-card, .do, .dont';
    const bare = await page.locator(framed).evaluateAll((elements) =>
      elements
        .filter((element) => {
          const style = getComputedStyle(element);
          const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
          return !sides.some(
            (side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) >= 1,
          );
        })
        .map((element) => `<${element.localName} class="${element.className}"> has no edge`),
    );
    const signs = await page.locator('svg').evaluateAll((all) =>
      all
        .filter((svg) => svg.checkVisibility())
        .filter((svg) => {
          const { stroke, fill, backgroundColor } = getComputedStyle(svg);
          const ground = getComputedStyle(document.body).backgroundColor;
          return [stroke, fill].every((color) => color === 'none' || color === ground || color === backgroundColor);
        })
        .map((svg) => `<svg class="${svg.getAttribute('class')}"> is not seen`),
    );
    const faint = await faintWords(page, ['body'], { words: 4.5, largeWords: 4.5 });
    return [...new Set([...bare, ...signs, ...faint])];
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in the reader's own ${colorScheme} colours nothing is lost`, async ({ page }) => {
      const own = { forcedColors: 'active', colorScheme } as const;
      await page.emulateMedia(own);
      await visitAll(page, pages, async () => {
        const found = await forcedProblems(page);
        const words = await shownWords(page);
        await page.emulateMedia({ forcedColors: 'none' });
        const same = words === (await shownWords(page));
        await page.emulateMedia(own);
        return same ? found : [...found, 'the words are others'];
      });
    });
  }

  test('what is lost in them would be found', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    await plant(
      page,
      `<!doctype html><html lang="es"><title>x</title><main><a class="button" href="/" style="background:navy">a</a>
       <p style="forced-color-adjust:none;color:#ccc;background:#fff">faint words</p>
       <svg class="sign" width="9" height="9" style="forced-color-adjust:none;fill:none;stroke:none"></svg></main>`,
    );
    expect(await forcedProblems(page)).toEqual([
      '<a class="button"> has no edge',
      '<svg class="sign"> is not seen',
      '“faint words” is faint (1.6:1)',
    ]);
  });
});

test.describe('motion', () => {
  /** What moves, or would move, on the page that is open. */
  const motionOf = (page: Page) =>
    page.evaluate(() => [
      ...document.getAnimations().map((animation) => `an animation, ${animation.playState}`),
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const moves = [
          transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0) && 'a transition',
          animationName !== 'none' && `the animation ${animationName}`,
          scrollBehavior === 'smooth' && 'smooth scrolling',
        ];
        return moves
          .filter((move) => move !== false)
          .map((move) => `<${element.localName} class="${element.className}">: ${move}`);
      }),
    ]);

  test('who wants less motion gets none', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visitAll(page, pages, () => motionOf(page));
  });

  test('motion would be found', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await plant(page, '<!doctype html><html style="scroll-behavior:smooth"><p style="transition:color 1s">a');
    expect(await motionOf(page)).toEqual(['<html class="">: smooth scrolling', '<p class="">: a transition']);
  });

  // CSS view transitions are left out: the Nu checker takes their rule for an error (docs/adr/0010).
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    test(`the change from page to page does not move (${reducedMotion})`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      await page.addInitScript(() => {
        addEventListener('pagereveal', (event) => {
          document.documentElement.dataset.moved = String(event.viewTransition !== null);
        });
      });
      await page.goto(documentPages[0]?.path ?? '/');
      await page.locator('header a[hreflang]').first().click();
      await expect(page.locator('html')).toHaveAttribute('data-moved', 'false');
    });
  }
});
