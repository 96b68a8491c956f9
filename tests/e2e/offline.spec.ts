// Saved on a press, read without a signal: every page, how old it is, no expired number; and nothing left behind.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { select, selectAll } from 'hast-util-select';
import { basePath } from '../site/pages.ts';
import { advance, leftIn, nothing, type OwnSite, pathOfDocument, save, startSite } from './saved-site.ts';
import { expect, pages, shownWords, test } from './visit.ts';

test.use({ viewport: { width: 360, height: 640 } });

let own: OwnSite;
test.beforeEach(async () => {
  own = await startSite();
});
test.afterEach(() => own.end());

const notice = (page: Page) => page.locator('h1 + [role=note]');
const savePage = (locale: 'es' | 'en') => pathOfDocument('save-on-phone', locale);

for (const locale of ['es', 'en'] as const) {
  test(`${locale}: after “save” and without a signal every page opens, works, and says how old it is`, async ({
    page,
  }) => {
    await save(page, own.origin, locale);
    await own.loseSignal();
    const saved = pages.filter(
      (one) => one.locale === locale && !one.file.endsWith('404.html') && !select('copy-text', one.tree),
    );
    expect(saved.length).toBeGreaterThan(30);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
    for (const { path: address, tree } of [...saved, ...pages.filter(({ file }) => file === '/index.html')]) {
      await test.step(address, async () => {
        await page.goto(own.origin + address);
        const [heading] = selectAll('h1', tree);
        expect.soft(await page.locator('h1').count(), address).toBe(heading ? 1 : 0);
        await expect
          .soft(notice(page), address)
          .toContainText(locale === 'es' ? 'se guardó en este teléfono hoy, el' : 'saved on this phone today, on');
      });
    }
    expect(broken).toEqual([]);
  });
}

test('all that is stored bears the name of this site: in a folder of a host nothing else is removed', async ({
  page,
}) => {
  await save(page, own.origin);
  const names = await page.evaluate(() => caches.keys());
  expect(names).toHaveLength(2);
  expect(names.filter((name) => !name.startsWith('kyr-'))).toEqual([]);
});

test('what the page says it stores is what it stores, to the byte', async ({ page }) => {
  await page.goto(own.origin + savePage('es'));
  const said = Number(((await shownWords(page)).match(/([\d,]+) bytes/)?.[1] ?? '').replaceAll(',', ''));
  await save(page, own.origin);
  const stored = await page.evaluate(async () => {
    let sum = 0;
    for (const name of await caches.keys()) {
      if (name.includes('notes')) continue;
      const cache = await caches.open(name);
      for (const key of await cache.keys()) sum += (await (await cache.match(key))?.arrayBuffer())?.byteLength ?? 0;
    }
    return sum;
  });
  expect(stored).toBe(said);
});

test('without a press nothing is registered or stored; one language saved does not bring the other', async ({
  page,
}) => {
  await page.goto(own.origin + savePage('es'));
  expect(await leftIn(page)).toEqual(nothing);
  await save(page, own.origin, 'es');
  await page.goto(`${own.origin}${basePath}/en/`);
  await own.loseSignal();
  await page.goto(`${own.origin}${basePath}/en/`);
  await expect(notice(page)).toContainText('Esta página no está guardada');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('both languages can be saved, one after the other', async ({ page }) => {
  await save(page, own.origin, 'es');
  await save(page, own.origin, 'en');
  await expect(page.locator('save-offline [role=status]')).toContainText('Saved');
  await own.loseSignal();
  for (const locale of ['es', 'en']) {
    await page.goto(`${own.origin}${basePath}/${locale}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(notice(page)).toBeVisible();
  }
});

test('with a signal the newest page is shown, without a notice; a signal that stalls gives the saved page', async ({
  page,
}) => {
  await save(page, own.origin);
  const address = own.origin + pathOfDocument('at-my-door', 'es');
  await page.goto(address);
  await expect(notice(page)).toHaveCount(0);
  await own.stall();
  await page.goto(address);
  await expect(notice(page)).toContainText('se guardó en este teléfono');
});

test('an old copy says its age, and shows no number that has expired', async ({ page, context }) => {
  await save(page, own.origin);
  await own.loseSignal();
  const address = own.origin + pathOfDocument('help', 'es');
  await page.goto(address);
  const before = await page.locator('a[href^="tel:"]').count();
  expect(before).toBeGreaterThan(5);
  const withheld = page.getByText('Este número ya es viejo');
  expect(await withheld.count()).toBe(0);

  await advance(context, 3);
  await page.reload();
  await expect(notice(page)).toContainText('hace 3 días');

  await advance(context, 4000);
  await page.reload();
  expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
  expect(await withheld.count()).toBe(before);
  const html = await page.content();
  const help = readFileSync(path.resolve('content/help/icirr-family-support.yml'), 'utf8');
  for (const digits of help.match(/(?<="\+1)\d{10}/g) ?? []) {
    expect(html).not.toContain(digits);
    expect(html).not.toContain(`${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`);
  }
});

test('a new edition is stored by itself, and the next page says so, once', async ({ page }) => {
  await save(page, own.origin);
  const address = pathOfDocument('at-my-door', 'es');
  await own.publish(`${address.slice(basePath.length + 1)}index.html`, (html) =>
    html.replace('</h1>', ' (nueva)</h1>'),
  );
  await page.goto(own.origin + savePage('es'));
  const state = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const name = (await caches.keys()).find((one) => one.includes('notes')) ?? '';
      const [key] = await (await caches.open(name)).keys();
      const notes = key && (await (await caches.open(name)).match(key));
      return notes ? ((await notes.json()) as { isNews: boolean }).isNews : false;
    });
  await expect.poll(state).toBe(true);
  await page.goto(own.origin + pathOfDocument('privacy', 'es'));
  await expect(notice(page)).toContainText('La copia en este teléfono ya es la nueva');
  await expect(notice(page).getByRole('link')).toHaveAttribute('href', pathOfDocument('what-changed', 'es'));
  await page.reload();
  await expect(notice(page)).toHaveCount(0);
  await own.loseSignal();
  await page.goto(own.origin + address);
  await expect(page.locator('h1')).toContainText('(nueva)');
});

test('“remove what is saved” and “leave no trace” leave nothing', async ({ page, context }) => {
  await save(page, own.origin);
  await page.locator('save-offline [data-remove]').click();
  await expect(page.locator('save-offline [role=status]')).toContainText('Borrado');
  expect(await leftIn(page)).toEqual(nothing);

  await save(page, own.origin);
  await context.addCookies([{ name: 'x', value: '1', url: own.origin }]);
  await page.evaluate(() => {
    localStorage.setItem('a', '1');
    sessionStorage.setItem('b', '2');
    return new Promise((resolve) => {
      const request = indexedDB.open('c');
      request.onsuccess = () => {
        request.result.close();
        resolve(undefined);
      };
    });
  });
  await page.goto(own.origin + pathOfDocument('leave-no-trace', 'es'));
  await page.getByRole('button', { name: 'Borrar todo lo guardado' }).click();
  const status = page.locator('leave-no-trace [role=status]');
  await expect(status).toContainText('Quedan: 0');
  await expect(status).toContainText(/Archivos guardados: (?:[5-9]\d|1\d\d)\./);
  for (const one of ['Programas en segundo plano: 1', 'Notas: 2', 'Bases de datos: 1', 'Cookies: 1'])
    await expect(status).toContainText(one);
  expect(await leftIn(page)).toEqual(nothing);
  expect(await context.cookies()).toEqual([]);

  await own.loseSignal();
  await expect(page.goto(own.origin + pathOfDocument('help', 'es'))).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

/** Every file that is stored, with its words; by cache. */
const storedIn = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of (await caches.keys()).sort()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys())
        found.push(`${name} ${key.url} ${(await (await cache.match(key))?.text())?.length}`);
    }
    return found.sort();
  });

const failures: readonly [string, (site: OwnSite) => void][] = [
  ['the signal is lost before any file has come', (site) => site.loseSignalAfter(2)],
  ['the signal is lost when some files have come', (site) => site.loseSignalAfter(25)],
  ['one file does not come', (site) => site.withhold(pathOfDocument('glossary', 'en'))],
];

for (const [what, happen] of failures) {
  for (const isFresh of [true, false]) {
    test(`${what}, ${isFresh ? 'of the first language' : 'after another language was saved'}: nothing half-saved stays`, async ({
      page,
    }) => {
      if (!isFresh) await save(page, own.origin, 'es');
      await page.goto(own.origin + savePage('en'));
      await expect(page.locator('[data-save=en]')).toBeVisible();
      const before = await storedIn(page);
      expect(before.length > 0).toBe(!isFresh);
      const asked = own.asked.length;
      happen(own);
      await page.locator('[data-save=en]').click();
      await expect(page.locator('save-offline [role=status]')).toContainText('were not saved');
      expect(own.asked.length - asked).toBeGreaterThan(1);
      expect(await storedIn(page)).toEqual(before);
      if (isFresh) expect(await leftIn(page)).toEqual(nothing);

      // Tried again with a signal, all of it is saved.
      own.withhold();
      own.loseSignalAfter(Number.POSITIVE_INFINITY);
      await own.findSignal();
      await page.locator('[data-save=en]').click();
      await expect(page.locator('save-offline [role=status]')).toContainText('Saved');
      await own.loseSignal();
      for (const locale of isFresh ? (['en'] as const) : (['en', 'es'] as const)) {
        await page.goto(own.origin + pathOfDocument('glossary', locale));
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(notice(page)).toContainText(locale === 'es' ? 'se guardó' : 'saved on this phone');
      }
    });
  }
}

test('a new edition that does not come whole is not stored at all, whatever page is open', async ({ page }) => {
  await save(page, own.origin);
  const [whole, missing] = [pathOfDocument('at-my-door', 'es'), pathOfDocument('help', 'es')];
  for (const address of [whole, missing])
    await own.publish(`${address.slice(basePath.length + 1)}index.html`, (html) => html.replace('</h1>', ' (2)</h1>'));
  await page.goto(own.origin + pathOfDocument('privacy', 'es'));
  const before = await storedIn(page);
  own.withhold(missing);
  const asked = own.asked.length;
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const made = registration?.installing;
    while (made && made.state === 'installing') await new Promise((resolve) => setTimeout(resolve, 50));
    if (made?.state !== 'redundant') throw new Error(`The new worker is ${made?.state}`);
  });
  expect(own.asked.slice(asked)).toEqual(expect.arrayContaining([whole, missing]));
  expect(await storedIn(page)).toEqual(before);
});

test('a browser that ends the worker while it saves: what was saved before is whole, and no more than that stays', async ({
  page,
  context,
}) => {
  await save(page, own.origin, 'es');
  await page.goto(own.origin + savePage('en'));
  await expect(page.locator('[data-save=en]')).toBeVisible();
  const before = await storedIn(page);
  own.hangAfter(25);
  await page.locator('[data-save=en]').click();
  await expect.poll(async () => (await storedIn(page)).length).toBeGreaterThan(before.length + 10);
  const browser = await context.newCDPSession(page);
  await browser.send('ServiceWorker.enable');
  await browser.send('ServiceWorker.stopAllWorkers');
  await expect(page.locator('save-offline [role=status]')).toContainText('were not saved');
  expect(await storedIn(page)).toEqual(before);
});

test('where it cannot be seen what was saved before, a failure removes none of it', async ({ page }) => {
  await save(page, own.origin, 'es');
  await page.goto(own.origin + savePage('en'));
  await expect(page.locator('[data-save=en]')).toBeVisible();
  const before = await storedIn(page);
  await page.evaluate(() => {
    const { open } = CacheStorage.prototype;
    CacheStorage.prototype.open = () => {
      CacheStorage.prototype.open = open;
      return Promise.reject(new DOMException('no', 'UnknownError'));
    };
  });
  own.withhold(pathOfDocument('glossary', 'en'));
  await page.locator('[data-save=en]').click();
  await expect(page.locator('save-offline [role=status]')).toContainText('were not saved');
  expect(await storedIn(page)).toEqual(before);
});

test('what a browser does not let us remove is counted, and the buttons can be pressed again', async ({ page }) => {
  await save(page, own.origin);
  await page.evaluate(() => localStorage.setItem('a', '1'));
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'UnknownError'));
    const fail = () => {
      throw new DOMException('no', 'UnknownError');
    };
    CacheStorage.prototype.open = CacheStorage.prototype.delete = refuse;
    ServiceWorkerRegistration.prototype.unregister = refuse;
    Storage.prototype.removeItem = fail;
    IDBFactory.prototype.deleteDatabase = fail;
  });
  await page.goto(own.origin + pathOfDocument('leave-no-trace', 'es'));
  const button = page.getByRole('button', { name: 'Borrar todo lo guardado' });
  await button.click();
  // Two caches that do not open, the worker, and the note.
  await expect(page.locator('leave-no-trace [role=status]')).toContainText('Quedan: 4.');
  await expect(button).toBeEnabled();

  await page.goto(own.origin + savePage('es'));
  const removal = page.locator('save-offline [data-remove]');
  await removal.click();
  await expect(page.locator('save-offline [role=status]')).toHaveText(/^No se borró todo\. Quedan: 4\./);
  await expect(removal).toBeEnabled();
});

for (const [what, script] of [
  ['no service worker', 'delete Navigator.prototype.serviceWorker'],
  ['no caches', 'Object.defineProperty(globalThis, "caches", { value: undefined })'],
  [
    'storage that is blocked',
    'const refuse = async () => { throw new DOMException("blocked", "SecurityError") }; ServiceWorkerContainer.prototype.register = ServiceWorkerContainer.prototype.getRegistration = ServiceWorkerContainer.prototype.getRegistrations = refuse; CacheStorage.prototype.keys = refuse; for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(globalThis, name, { get() { throw new DOMException("blocked", "SecurityError") } })',
  ],
] as const) {
  test(`a browser with ${what} is told what it cannot do`, async ({ page }) => {
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    await page.addInitScript(script);
    await page.goto(own.origin + savePage('en'));
    await expect(page.locator('save-offline [role=status]')).toContainText('This browser cannot save the site');
    await page.goto(own.origin + pathOfDocument('leave-no-trace', 'en'));
    await page.getByRole('button', { name: 'Remove all that is saved' }).click();
    await expect(page.locator('leave-no-trace [role=status]')).toContainText('Saved files: 0');
    expect(broken).toEqual([]);
  });
}
