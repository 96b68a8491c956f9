// The first instruction is seen at once, nothing is cut off or needs sideways scrolling, and a thumb hits what it aims at.
import { documents } from '../site/content.ts';
import { overflowOf, smallTargetsOf } from './layout.ts';
import { addStyle, expect, pages, plant, test, visitAll } from './visit.ts';

const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };

test.describe('on a phone', () => {
  test.use(phone);

  /** The pages that tell somebody what to do now. */
  const urgent = new Set(
    documents
      .filter(({ kind, id }) => kind === 'guide' || kind === 'situation' || id === 'home')
      .flatMap(({ paths }) => Object.values(paths)),
  );

  test('the first instruction stands whole within the first 300 px', async ({ page }) => {
    expect(urgent.size).toBeGreaterThan(0);
    expect(pages.filter(({ path }) => urgent.has(path))).toHaveLength(urgent.size);
    const first = pages.filter(({ path, file }) => urgent.has(path) || file === '/index.html');
    await visitAll(page, first, async () => {
      const lead = page.locator('.lead').first();
      if ((await lead.count()) === 0) return ['no first instruction'];
      const box = await lead.boundingBox();
      const words = (await lead.textContent())?.trim();
      const bottom = box ? box.y + box.height : Number.POSITIVE_INFINITY;
      return words && bottom <= 300 ? [] : [`“${words}” ends at ${bottom} px`];
    });
  });

  const mainActions = '.button, .tiles a, .site-header a';

  test('main actions are 48 px high, and no target is under 24 × 24 px', async ({ page }) => {
    await visitAll(page, pages, () => smallTargetsOf(page, mainActions));
  });

  test('a small target would be found', async ({ page }) => {
    await plant(
      page,
      `<!doctype html><meta name="viewport" content="width=device-width"><style>body { font: 16px/24px sans-serif } a { display: inline-block }</style>
       <a class="button" href="/" style="height:48px;width:48px">good</a><a class="button" href="/" style="height:40px;width:48px">low</a>
       <p><a href="/" style="height:24px;width:24px">ok</a><p><a href="/" style="height:30px;width:20px">thin</a>
       <p>Words with <a href="/" style="display:inline">a link</a> in them.</p>
       <p style="line-height:18px">Words with <a href="/" style="display:inline">a low link</a> in them.</p>
       <label style="display:inline-block;height:24px;width:90px"><input type="checkbox">yes</label><p><input type="checkbox">
       <p>Words with <a class="mark" href="/" style="display:inline;font-size:8px">1</a> a mark.</p>`,
    );
    expect(await smallTargetsOf(page, mainActions)).toEqual([
      expect.stringMatching(/“low” is 48 × 40 px, expected 48$/),
      expect.stringMatching(/“thin” is 20 × 30 px, expected 24$/),
      expect.stringMatching(/“a low link” is \d+ × 18 px, expected 24$/),
      expect.stringMatching(/^<input class=""> “” is 1\d × 1\d px, expected 24$/),
      expect.stringMatching(/“1” is \d × \d+ px, expected 24$/),
    ]);
  });
});

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

test.describe('at 320 px, as with 400 % zoom on a desk', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing needs sideways scrolling or is cut off', async ({ page }) => {
    await visitAll(page, pages, () => overflowOf(page));
  });

  test('nor with the text spacing that readers may choose', async ({ page }) => {
    await visitAll(page, pages, async () => {
      await addStyle(page, textSpacing);
      return overflowOf(page);
    });
  });

  test('nor with letters of twice the size', async ({ page }) => {
    await visitAll(page, pages, async () => {
      const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
      const before = await size();
      await addStyle(page, `html { font-size: ${2 * before}px !important }`);
      expect(await size()).toBe(2 * before);
      return overflowOf(page);
    });
  });

  test('what is too wide or cut off would be found', async ({ page }) => {
    await plant(
      page,
      `<!doctype html><meta name="viewport" content="width=device-width"><p style="width:400px">a broad paragraph that goes on for longer than it should</p>
       <div class="box" style="height:1em;overflow:hidden">one<br>two</div><p style="position:absolute;top:-5px;margin:0">high</p>`,
    );
    expect(await overflowOf(page)).toEqual([
      expect.stringMatching(/^the page is 4\d\d px wide in 320 px$/),
      expect.stringMatching(/^“a broad paragraph that goes on” reaches from 8 to \d+/),
      expect.stringMatching(/^“high” begins .* above the page$/),
      '<div class="box"> is cut off',
    ]);
  });
});

test.describe('at 1280 px', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('nothing is cut off, with letters of one and of two sizes', async ({ page }) => {
    await visitAll(page, pages, async () => {
      const before = await overflowOf(page);
      await addStyle(page, 'html { font-size: 36px !important }');
      return [...before, ...(await overflowOf(page))];
    });
  });
});
