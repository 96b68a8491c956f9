// The words of a Say card, aloud: by the device and nobody else, on a press and not before.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { select, selectAll } from 'hast-util-select';
import { allowedIn, pagePolicy } from '#publish/content-security-policy.ts';
import { silence } from '../silence.ts';
import { site } from '../site/pages.ts';
import { pathOfDocument } from './saved-site.ts';
import { mockSpeech, spoken, voices, withoutSpeech } from './speech.ts';
import { documentPages, expect, gotoWithoutScripts, plant, test, visitAll } from './visit.ts';

const withCards = documentPages.filter(({ tree }) => select('figure.say', tree));
const phrases = { es: pathOfDocument('phrases', 'es'), en: pathOfDocument('phrases', 'en') };
const everyVoice = [voices.network, voices.spanish, voices.joke, voices.british, voices.american];

test.use({ viewport: { width: 360, height: 640 } });

const card = (page: Page, at = 0) => page.locator('figure.say').nth(at);
const hear = (of: Locator) => of.locator('say-aloud button').first();
const slowly = (of: Locator) => of.locator('say-aloud button').last();
const status = (of: Locator) => of.locator('say-aloud [role=status]');
const isPlaying = (button: Locator) => expect(button).toHaveAttribute('aria-pressed', 'true');
const isStill = (button: Locator) => expect(button).toHaveAttribute('aria-pressed', 'false');
const wordsOf = async (of: Locator) => (await of.locator('.words').textContent()) ?? '-';

test('every card has two buttons to hear it, and nothing is asked before a press', async ({ page }) => {
  await mockSpeech(page, { voices: everyVoice });
  await visitAll(page, withCards, async ({ tree }) => {
    const cards = page.locator('figure.say');
    const problems: string[] = [];
    if ((await cards.count()) !== selectAll('figure.say', tree).length) problems.push('cards were lost');
    for (const one of await cards.all()) {
      for (const button of [hear(one), slowly(one)]) {
        const box = await button.boundingBox();
        if (!box || box.height < 48) problems.push(`a button ${box?.height} px high`);
      }
      await expect.soft(hear(one)).toHaveAccessibleDescription(await wordsOf(one));
    }
    return [...problems, ...(await spoken(page)).map((line) => `before a press: ${line}`)];
  });
});

// Its script comes after the words on a slow line. https://web.dev/articles/cls
for (const path of [...Object.values(phrases), pathOfDocument('do-not-open-the-door', 'en')]) {
  test(`no line of ${path} jumps away when the buttons come`, async ({ page }) => {
    let letIn: () => void = () => {};
    const late = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.locator('figure.say .words').first()).toBeVisible();
    await expect(hear(card(page))).toBeHidden();
    const placeOf = () => page.locator('figure.say').last().boundingBox();
    const before = await placeOf();
    letIn();
    await expect(hear(card(page))).toBeVisible();
    expect(await placeOf()).toEqual(before);
  });
}

for (const [locale, path] of Object.entries(phrases)) {
  test.describe(path, () => {
    test('a voice of the device says the English words; a second press, another card, or leaving ends it', async ({
      page,
    }) => {
      await mockSpeech(page, { voices: everyVoice });
      await page.goto(path);
      const [first, second] = [card(page, 0), card(page, 1)];
      await hear(first).click();
      await isPlaying(hear(first));
      expect(await spoken(page)).toEqual([`Local American at 1: ${await wordsOf(first)}`]);
      await hear(first).click();
      await isStill(hear(first));
      expect((await spoken(page)).slice(1)).toEqual(['stopped']);

      await slowly(first).click();
      await isPlaying(slowly(first));
      await hear(second).click();
      await isStill(slowly(first));
      await isPlaying(hear(second));
      expect((await spoken(page)).slice(2)).toEqual([
        `Local American at 0.6: ${await wordsOf(first)}`,
        'stopped',
        `Local American at 1: ${await wordsOf(second)}`,
      ]);
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
      await isStill(hear(second));
      expect((await spoken(page)).at(-1)).toBe('stopped');
      await expect(status(second)).toBeEmpty();
    });

    for (const [name, prepare] of Object.entries<(page: Page) => Promise<unknown>>({
      'only voices of the network and of another language': (page) =>
        mockSpeech(page, { voices: [voices.network, voices.spanish] }),
      'no voice at all': (page) => mockSpeech(page, {}),
      'a voice that fails': (page) => mockSpeech(page, { voices: [voices.american], asked: 'fails' }),
      'no Web Speech': withoutSpeech,
    })) {
      test(`says plainly that there is none: ${name}`, async ({ page }) => {
        const errors: string[] = [];
        page.on('pageerror', ({ message }) => errors.push(message));
        await prepare(page);
        await page.goto(path);
        const one = card(page);
        await hear(one).click();
        await expect(status(one)).toHaveText(/\w/);
        await expect(status(one)).toHaveText((await one.locator('say-aloud').getAttribute('data-none')) ?? '-');
        await isStill(hear(one));
        expect(errors).toEqual([]);
      });
    }

    test('without a script there is no button, and the words stand there', async ({ page }) => {
      await gotoWithoutScripts(page, path);
      await expect(page.locator('say-aloud:visible')).toHaveCount(0);
      await expect(card(page).locator('.words')).toBeVisible();
    });
  });

  test(`${locale}: by keyboard`, async ({ page }) => {
    await mockSpeech(page, { voices: everyVoice, asked: 'ends' });
    await page.goto(path);
    await hear(card(page)).focus();
    await page.keyboard.press('Space');
    await isStill(hear(card(page)));
    await page.keyboard.press('Tab');
    await expect(slowly(card(page))).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(() => spoken(page)).toHaveLength(2 + 2);
    await isStill(slowly(card(page)));
  });
}

test('the card for an officer says the words of the part that is shown, and stops with it', async ({ page }) => {
  await mockSpeech(page, { voices: [voices.american] });
  await page.goto(pathOfDocument('rights-card', 'es'));
  const button = page.locator('#door say-aloud button');
  await button.click();
  await isPlaying(button);
  expect(await spoken(page)).toEqual([
    'Local American at 1: I do not consent to your entry. Please pass the warrant under the door.',
  ]);
  await page.locator('#door a[href="#silence"]').click();
  await isStill(button);
  expect((await spoken(page)).at(-1)).toBe('stopped');
  await page.locator('#silence say-aloud button').click();
  await expect.poll(async () => (await spoken(page)).at(-1)).toMatch(/: I am using my right to remain silent\.$/);
});

test('voices that come late are waited for', async ({ page }) => {
  await mockSpeech(page, { voices: [voices.british], after: 1200 });
  await page.goto(phrases.es);
  await hear(card(page)).click();
  await isPlaying(hear(card(page)));
  await expect.poll(() => spoken(page)).toEqual([`Local British at 1: ${await wordsOf(card(page))}`]);
});

test('a press while voices are waited for ends the wait', async ({ page }) => {
  await mockSpeech(page, { voices: [voices.british], after: 1200 });
  await page.clock.install();
  await page.goto(phrases.es);
  await hear(card(page)).click();
  await hear(card(page)).click();
  await page.clock.runFor(10_000);
  expect(await spoken(page)).toEqual([]);
  await expect(status(card(page))).toBeEmpty();
});

test('a voice that never begins is given up', async ({ page }) => {
  await mockSpeech(page, { voices: [voices.american], asked: 'is silent' });
  await page.clock.install();
  await page.goto(phrases.en);
  await hear(card(page)).click();
  await isPlaying(hear(card(page)));
  await page.clock.runFor(6_000);
  await isStill(hear(card(page)));
  await expect(status(card(page))).toHaveText(/\w/);
});

test.describe('a recorded phrase', () => {
  const path = '/audio/no-entry.en.mp3';
  const file = [...site.files].find((name) => /\/say-aloud\.\w+\.js$/.test(name)) ?? 'no file';

  /** A page with one card that has a recording, under the policy that the build gives such a page. */
  async function open(page: Page, sound: { status?: number; body?: Buffer }): Promise<string[]> {
    const asked: string[] = [];
    await page.route(`**${path}`, (route) => {
      asked.push(route.request().resourceType());
      return route.fulfill({ contentType: 'audio/mpeg', ...sound });
    });
    const allowed = allowedIn({
      type: 'root',
      children: [
        { type: 'element', tagName: 'script', properties: { src: file }, children: [] },
        { type: 'element', tagName: 'say-aloud', properties: { dataRecorded: path }, children: [] },
      ],
    });
    await plant(
      page,
      `<!doctype html><meta http-equiv=Content-Security-Policy content="${pagePolicy(allowed)}"><title>x</title>
       <script type=module src=${file}></script><figure class=say><p class=words>I do not consent to your entry.</p>
       <say-aloud hidden data-none=None data-recorded=${path}><button aria-pressed=false>Listen</button>
       <button aria-pressed=false data-rate=0.6>Slowly</button><p role=status></p></say-aloud></figure>`,
    );
    return asked;
  }

  test('is what is played, when it is asked for', async ({ page }) => {
    await mockSpeech(page, { voices: [voices.american] });
    const asked = await open(page, { body: silence(0.5) });
    await expect(hear(card(page))).toBeVisible();
    expect(asked).toEqual([]);
    await hear(card(page)).click();
    await isPlaying(hear(card(page)));
    await isStill(hear(card(page)));
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set(['media']));
    expect(await spoken(page)).toEqual([]);
    await expect(status(card(page))).toBeEmpty();
  });

  test('stops at the second press', async ({ page }) => {
    await page.addInitScript(() => {
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = function () {
        Object.assign(window, { played: this });
        return play.call(this);
      };
    });
    await open(page, { body: silence(30) });
    const played = () =>
      page.evaluate(() => {
        const { paused, playbackRate } = (window as unknown as { played: HTMLMediaElement }).played;
        return { paused, playbackRate };
      });
    await slowly(card(page)).click();
    await expect.poll(played).toEqual({ paused: false, playbackRate: 0.6 });
    await slowly(card(page)).click();
    await expect.poll(played).toEqual({ paused: true, playbackRate: 0.6 });
    await isStill(slowly(card(page)));
  });

  for (const [name, sound] of Object.entries({
    'is missing': { status: 404, body: Buffer.from('not found') },
    'is broken': { body: Buffer.from('<!doctype html>') },
  })) {
    test(`that ${name} is spoken by the device instead`, async ({ page }) => {
      await mockSpeech(page, { voices: [voices.american] });
      await open(page, sound);
      await hear(card(page)).click();
      await expect.poll(() => spoken(page)).toEqual(['Local American at 1: I do not consent to your entry.']);
      await isPlaying(hear(card(page)));
    });
  }

  test('that is missing, where there is no voice either, is said to be missing', async ({ page }) => {
    await withoutSpeech(page);
    await open(page, { status: 404 });
    await hear(card(page)).click();
    await expect(status(card(page))).toHaveText('None');
    await isStill(hear(card(page)));
  });
});

test('the element asks for nothing but what stands on its page', () => {
  const code = [...site.files].filter((name) => /\/say-aloud\.\w+\.js$/.test(name));
  expect(code).toHaveLength(1);
  expect(readFileSync(`out${code[0]}`, 'utf8')).not.toMatch(/fetch|localStorage|sessionStorage|indexedDB|https?:/);
});
