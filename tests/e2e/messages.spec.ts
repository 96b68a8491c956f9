// A message is copied with one press, letter for letter; without scripts its words are there and its links send them.
import { expect, gotoWithoutScripts, pages, test } from './visit.ts';

const [message] = pages.filter(({ file }) => file.startsWith('/es/compartir/'));
const path = message?.path ?? '';

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('one press copies the whole message, and says so', async ({ page }) => {
    await page.goto(path);
    for (const channel of ['whatsapp', 'sms']) {
      const section = page.locator(`section[aria-labelledby=${channel}]`);
      await section.getByRole('button').click();
      await expect(section.getByRole('status')).toHaveText('Mensaje copiado');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await section.locator('.message').textContent());
      expect(copied.split('\n').length).toBeGreaterThan(1);
    }
  });

  test('a page offers its address to copy, and its links send the sentence of its card', async ({ page }) => {
    await page.goto(path.replace('/compartir/', '/'));
    const share = page.locator('share-page');
    await share.getByRole('button', { name: 'Copiar el enlace' }).click();
    await expect(share.getByRole('status')).toHaveText('Enlace copiado');
    const address = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    const links = share.locator('p').first().locator('a');
    await expect(links).toHaveCount(3);
    for (const link of await links.all()) {
      const url = new URL((await link.getAttribute('href')) ?? '');
      const text = url.searchParams.get(url.protocol === 'https:' ? 'text' : 'body');
      expect(text).toMatch(/^.{30,80}\n/);
      expect(text?.split('\n').at(-1)).toBe(address);
    }
  });
});

test('when the clipboard refuses, the message is marked to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.goto(path);
  const section = page.locator('section[aria-labelledby=sms]');
  await section.getByRole('button').click();
  await expect(section.getByRole('status')).toHaveText(/está seleccionado/);
  const marked = await page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim());
  expect(marked).toBe((await section.locator('.message').textContent())?.replace(/\s+/g, ' ').trim());
});

test('with Web Share the sheet of the phone gets the sentence and the address', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      document.documentElement.dataset.shared = JSON.stringify(data);
    };
  });
  await page.goto(path.replace('/compartir/', '/'));
  await page.getByRole('button', { name: 'Compartir', exact: true }).click();
  const shared = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}');
  expect(shared.url).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
  expect(shared.text.length).toBeGreaterThanOrEqual(30);
});

test('without scripts no button is shown that does nothing, and every link is there', async ({ page }) => {
  await gotoWithoutScripts(page, path);
  await expect(page.locator('copy-text button:visible')).toHaveCount(0);
  await expect(page.locator('copy-text a:visible')).toHaveCount(3);
  await expect(page.locator('.message').first()).toContainText(/D\d+·e\d+/);
});

test('on paper the messages are there, and what sends them is not', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(path);
  await expect(page.locator('.message')).toHaveCount(2);
  for (const words of await page.locator('.message').all()) await expect(words).toBeVisible();
  await expect(page.locator('copy-text :is(a, button):visible, .pictures:visible')).toHaveCount(0);
});
