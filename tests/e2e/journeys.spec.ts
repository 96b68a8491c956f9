// The way of somebody at whose door agents stand: home, my door, the card, what to say, whom to call. On a slow phone,
// by keyboard, by ear, without scripts, and with a browser that can do hardly anything: what works works, the rest is said.
import type { Locator, Page } from '@playwright/test';
import { build } from 'esbuild';
import { localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { pathOfDocument } from './saved-site.ts';
import { mockSpeech, spoken, voices } from './speech.ts';
import { expect, test } from './visit.ts';

test.use({ viewport: { width: 360, height: 640 } });

type Locale = 'es' | 'en';
type Go = (page: Page, link: Locator) => Promise<void>;
const press: Go = (_, link) => link.click();

/** From one page to the next, each by a link of the page itself, and what has to be there to go on. */
async function walk(page: Page, locale: Locale, go: Go, at: Readonly<Record<string, () => Promise<void>>> = {}) {
  const path = (id: string) => pathOfDocument(id, locale);
  const follow = async (id: string, place: string) => {
    await go(page, page.locator(`${place} a[href="${path(id)}"]`).first());
    await expect(page).toHaveURL(new RegExp(`${path(id)}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await at[id]?.();
  };
  await page.goto(path('home'));
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await at.home?.();

  await follow('at-my-door', 'main');
  // What to do is on the first screen.
  await expect(page.locator('.lead')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('figure.say .words').first()).toBeVisible();

  await follow('rights-card', '.site-header');
  await expect(page.locator('#door .words')).toBeInViewport({ ratio: 1 });
  await go(page, page.locator('#door a[href="#lawyer"]'));
  await expect(page.locator('#lawyer .words')).toBeInViewport({ ratio: 1 });

  await follow('phrases', 'main nav[aria-labelledby=related]');
  await expect(page.locator('figure.say .words').first()).toHaveText(/^I am using my right/);

  await follow('help', '.site-header');
  const number = page.locator('main a[href^="tel:+1"]').first();
  await expect(number).toBeInViewport({ ratio: 1 });
  expect((await number.boundingBox())?.height).toBeGreaterThanOrEqual(24);
}

/** Reaches a link with Tab alone, and presses Enter. */
const byKeyboard: Go = async (page, link) => {
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) {
      await expect(link).toBeInViewport();
      return page.keyboard.press('Enter');
    }
  }
  throw new Error(`Tab does not reach ${link}`);
};

/** Takes away what an old or closed browser lacks: every store refuses, and speech, locks, sharing, workers are not there. */
const withLittle = (page: Page) =>
  page.addInitScript(() => {
    const refuse = (owner: object, name: string) =>
      Object.defineProperty(owner, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) refuse(window, name);
    refuse(Document.prototype, 'cookie');
    for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance']) Reflect.deleteProperty(window, name);
    for (const name of ['wakeLock', 'share', 'canShare', 'clipboard', 'serviceWorker'])
      Reflect.deleteProperty(Navigator.prototype, name);
  });

const errorsOf = (page: Page) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
};

for (const locale of localeCodes as Locale[]) {
  const path = (id: string) => pathOfDocument(id, locale);
  const t = translator(locale);

  test.describe(locale, () => {
    test('on a slow phone: 400 kbit/s, 400 ms, a processor of a sixth', async ({ page }) => {
      const errors = errorsOf(page);
      await mockSpeech(page, { voices: [voices.american] });
      const browser = await page.context().newCDPSession(page);
      await browser.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      });
      await browser.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      await walk(page, locale, press, {
        phrases: async () => {
          await page.locator('say-aloud button').first().click();
          await expect.poll(() => spoken(page)).toEqual([expect.stringContaining('I am using my right')]);
        },
      });
      expect(errors).toEqual([]);
    });

    test('by keyboard alone', async ({ page }) => {
      await mockSpeech(page, { voices: [voices.american] });
      await walk(page, locale, byKeyboard, {
        phrases: async () => {
          await byKeyboard(page, page.locator('say-aloud button').first());
          await expect.poll(() => spoken(page)).toHaveLength(1);
        },
      });
    });

    test('with a browser that can do little, it does what it can and says what it cannot', async ({ page }) => {
      const errors = errorsOf(page);
      await withLittle(page);
      await walk(page, locale, press, {
        'rights-card': () => expect(page.locator('rights-card > [role=status]')).toHaveText(t('card.goesDark')),
        phrases: async () => {
          await page.locator('say-aloud button').first().click();
          await expect(page.locator('say-aloud [role=status]').first()).toHaveText(t('say.noVoice'));
        },
        help: async () => {
          // No dead button; the links that share stay.
          await expect(page.locator('share-page button:visible')).toHaveCount(0);
          await expect(page.locator('share-page a[href^="https://wa.me/"]').first()).toBeVisible();
        },
      });
      await page.goto(path('save-on-phone'));
      await expect(page.locator('save-offline [role=status]')).toHaveText(/\w/);
      await expect(page.locator('save-offline button:visible')).toHaveCount(0);
      await page.goto(path('leave-no-trace'));
      await page.locator('leave-no-trace button').click();
      await expect(page.locator('leave-no-trace [role=status]')).toHaveText(/\w/);
      await page.goto(path('search'));
      await page.getByRole('searchbox').fill('ICE');
      await expect(page.locator('site-search ol > li').first()).toBeVisible();
      expect(errors).toEqual([]);
    });

    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });
      test('every step is there, and nothing that could not work', async ({ page }) => {
        const buttons = () => expect(page.locator('button:visible, [role=search]:visible')).toHaveCount(0);
        await walk(page, locale, press, { home: buttons, 'at-my-door': buttons, phrases: buttons, help: buttons });
      });
    });

    test('by ear: roles, names and their order', async ({ page }) => {
      const reader = await screenReader();
      const heard = async (id: string, expected: readonly (string | RegExp)[]) => {
        await page.goto(path(id));
        await page.locator('say-aloud:not([hidden]) button, body:not(:has(say-aloud))').first().waitFor();
        expectInOrder(await read(page, reader), expected);
      };
      const top = [
        'banner',
        `link, ${t('nav.skip')}`,
        `navigation, ${t('nav.main')}`,
        `link, ${t('nav.card')}`,
        `link, ${t('nav.help')}`,
        'end of banner',
        'main',
      ];
      const heading = /^heading, .+, level 1$/;
      const entry = 'I do not consent to your entry.';
      await heard('home', [...top, heading, 'list', /^listitem, .* position 1, set size 6$/, /^link, /, 'contentinfo']);
      await heard('at-my-door', [
        'banner',
        `link, ${t('nav.skip')}`,
        // The second link of the quick exit, for who cannot see the bar.
        `link, ${t('exit.leavePage')}`,
        ...top.slice(2),
        heading,
        /^listitem, .* position 1, set size 5$/,
        'figure',
        entry,
        `button, ${t('say.hear')}, ${entry}, not pressed`,
        `button, ${t('say.hearSlowly')}, ${entry}, not pressed`,
        'status',
        'end of figure',
        /^listitem, .* position 5, set size 5$/,
        `heading, ${t('help.title')}, level 2`,
        /^link, 1-[\d-]+$/,
        'contentinfo',
      ]);
      await heard('rights-card', [
        'banner',
        `link, ${t('nav.card')}, current page`,
        'main',
        heading,
        `region, ${t('card.panel.door')}`,
        entry,
        `navigation, ${t('card.steps')}`,
        `link, ${t('card.panel.door')}, current step`,
        `link, ${t('card.panel.lawyer')}`,
        /^button, .*, not pressed$/,
        'status',
      ]);
      await heard('phrases', [
        ...top,
        heading,
        /^region, /,
        /^heading, .*, level 3$/,
        'figure',
        'I am using my right to remain silent.',
        /^button, /,
        'end of figure',
      ]);
      await heard('help', [
        'banner',
        `link, ${t('nav.help')}, current page`,
        'main',
        heading,
        /^link, 1-[\d-]+$/,
        'link, 911',
      ]);
    });
  });
}

let bundled: Promise<string> | undefined;

/** A screen reader that runs in the page and speaks into a list. https://github.com/guidepup/virtual-screen-reader */
function screenReader(): Promise<string> {
  bundled ??= build({
    stdin: {
      contents: "import { virtual } from '@guidepup/virtual-screen-reader/browser.js'; globalThis.reader = virtual;",
      resolveDir: '.',
    },
    bundle: true,
    format: 'iife',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}

/** What is spoken from the top of the page on, at most so many phrases. */
async function read(page: Page, reader: string, most = 1500): Promise<string[]> {
  // As the test's own, it is no script of the page, and no policy of the page holds it back.
  await page.evaluate(reader);
  return page.evaluate(async (most) => {
    interface Reader {
      start(options: { container: Node }): Promise<void>;
      next(): Promise<void>;
      stop(): Promise<void>;
      lastSpokenPhrase(): Promise<string>;
      spokenPhraseLog(): Promise<string[]>;
    }
    const { reader } = globalThis as unknown as { reader: Reader };
    await reader.start({ container: document.body });
    for (let at = 0; at < most && (await reader.lastSpokenPhrase()) !== 'end of document'; at++) await reader.next();
    const log = await reader.spokenPhraseLog();
    await reader.stop();
    return log;
  }, most);
}

/** Each is heard, after the one before it; others may be heard between them. */
function expectInOrder(heard: readonly string[], expected: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const one of expected) {
    const at = heard.findIndex(
      (phrase, place) => place >= from && (one instanceof RegExp ? one.test(phrase) : phrase === one),
    );
    expect(
      at,
      `“${one}” after “${heard[from - 1]}”, in:\n${heard.slice(from, from + 40).join('\n')}`,
    ).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

test('what is heard out of order would be noticed', () => {
  expect(() => expectInOrder(['main', 'banner'], ['banner', 'main'])).toThrow(/“main” after “banner”/);
  expectInOrder(['banner', 'x', 'main'], ['banner', /^ma/]);
});
