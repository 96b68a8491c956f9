// Everything can be reached with the keyboard, in the order of the page, and the reader sees where they are.
import type { Page } from '@playwright/test';
import { documentPages, expect, halves, pages, plant, test, visitAll } from './visit.ts';

test.use({ viewport: { width: 360, height: 640 } });

interface Stop {
  readonly name: string;
  /** Its place among everything that can be reached, from 0. */
  readonly place: number;
  readonly isSeen: boolean;
  readonly hasRing: boolean;
}

/** Everything in the page that the keyboard stops at: of a group of choices one, and nothing that is folded away. */
const stops = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((element, at, all) => {
  const isSameGroup = (other) => element.type === 'radio' && other.type === 'radio' && other.name === element.name;
  return element.checkVisibility({ visibilityProperty: true }) && all.findIndex((other) => other === element || isSameGroup(other)) === at;
})`;

/** Where the keyboard is. Undefined when it is nowhere in the page. */
function currentStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return {
      name: '<' + element.localName + ' class="' + element.className + '"> “' + element.textContent.trim().slice(0, 30) + '”',
      place: (${stops}).indexOf(element),
      isSeen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && right - left > 0,
      hasRing: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\\)$|transparent/.test(outlineColor),
    };
  })()`);
}

/** Walks through the page with Tab and says what is wrong on the way. */
async function walk(page: Page): Promise<string[]> {
  const total = await page.evaluate<number>(`(${stops}).length`);
  const found: string[] = [];
  for (let step = 0; step < total; step++) {
    await page.keyboard.press('Tab');
    const stop = await currentStop(page);
    if (!stop) return [...found, `the keyboard leaves the page after ${step} of ${total} stops`];
    if (stop.place !== step) found.push(`${stop.name} is stop ${step}, and number ${stop.place} in the page`);
    if (!stop.isSeen) found.push(`${stop.name} is not seen when it is reached`);
    if (!stop.hasRing) found.push(`${stop.name} has no ring when it is reached`);
    if (found.length > 5) break;
  }
  return found;
}

for (const [half, some] of halves(pages).entries()) {
  test(`every stop is reached in order, is seen, and has a ring (${half + 1} of 2)`, async ({ page }) => {
    await visitAll(page, some, () => walk(page));
  });
}

test('a stop out of order, out of sight or without a ring would be found', async ({ page }) => {
  await plant(
    page,
    '<!doctype html><style>:focus-visible { outline: 3px solid }</style><a href="/">a</a><a href="/" tabindex="1" style="outline:0">b</a><a href="/" style="position:fixed;left:-99px">c</a>',
  );
  expect((await walk(page)).map((problem) => problem.replace(/<a class="">/, ''))).toEqual([
    ' “b” is stop 0, and number 1 in the page',
    ' “b” has no ring when it is reached',
    ' “a” is stop 1, and number 0 in the page',
    ' “c” is not seen when it is reached',
  ]);
});

test('the first stop leads past the header to the words', async ({ page }) => {
  await visitAll(page, documentPages, async () => {
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    const target = (await skip.getAttribute('href')) ?? '';
    const box = await skip.boundingBox();
    const isSeen = box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 360;
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isPast = await page.evaluate(() => !document.querySelector('header')?.contains(document.activeElement));
    return target === '#main' && isSeen && isPast
      ? []
      : [`the first stop leads to “${target}”; seen: ${isSeen}; the next stop is past the header: ${isPast}`];
  });
});
