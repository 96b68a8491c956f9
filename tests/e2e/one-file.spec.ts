// The one file as somebody who was sent it has it: from the phone's memory, without a network, for ever.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { overflowOf } from './layout.ts';
import { expect, test } from './visit.ts';

const out = path.resolve(import.meta.dirname, '../../out');
const files = readdirSync(out).filter((file) => /^(?!index|404).*\.html$/.test(file));

for (const file of files) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${file} opens from disk with the network off, asks for nothing, and axe finds nothing (${colorScheme})`, async ({
      page,
      context,
    }) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await context.setOffline(true);
      await page.emulateMedia({ colorScheme });
      const address = pathToFileURL(path.join(out, file)).href;
      await page.goto(address);
      await page.evaluate(axe.source);
      for (const viewport of [
        { width: 320, height: 640 },
        { width: 1280, height: 800 },
      ]) {
        await page.setViewportSize(viewport);
        expect(await overflowOf(page), `${viewport.width} px`).toEqual([]);
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
        });
        expect(violations).toEqual([]);
      }
      // A link leads to its part, in the file.
      await page.locator('nav[aria-labelledby=contents] a').last().click();
      expect(page.url()).toBe(`${address}#help`);
      await expect(page.locator('#help')).toBeInViewport();
      expect(requests.filter((url) => url.split('#')[0] !== address)).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
}

test('there is one for each language', () => expect(files).toEqual(['derechos.html', 'rights.html']));
