// Every page carries its code; every code leads to an answer that works without a script; every QR leads there.

import { readFileSync } from 'node:fs';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editionFrom, type Ledger, ledgerPath } from '#lib/content/editions.ts';
import { documents } from './content.ts';
import { basePath, fileOf, site, siteUrl } from './pages.ts';

const ledger = parse(readFileSync(ledgerPath, 'utf8')) as Ledger;

const pageAt = (path: string) => site.pages.find((page) => page.path === path);

/** Draws our own QR's SVG, whose path is made of squares `M{x},{y}h1v1h-1z`, into pixels for a decoder. */
function decode(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const scale = 4;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+),(\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++)
        pixels.fill(
          0,
          ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4,
          ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4 + 3,
        );
  return jsQR(pixels, side, side)?.data;
}

describe.each(documents.map(({ id, paths }) => [id, paths] as const))('%s', (id, paths) => {
  const [given, entry] = Object.entries(ledger).find(([, { document }]) => document === id) ?? [];
  const code = given && entry ? editionFrom(given, entry) : undefined;

  it('has a code, which stands on its page in each language and leads to its answer', () => {
    expect(code).toBeDefined();
    for (const path of Object.values(paths)) {
      const tree = pageAt(path)?.tree;
      const mark = tree && select('.edition-mark a', tree);
      expect(mark && textOf(mark)).toContain(code?.label);
      expect(mark?.properties.href).toBe(`${basePath}/v/${code?.code.toLowerCase()}/#e${code?.edition}`);
    }
  });

  it('is told current by that answer, in both languages, with no script', () => {
    const path = `${basePath}/v/${code?.code.toLowerCase()}/`;
    const tree = pageAt(path)?.tree;
    const article = tree && select(`#e${code?.edition}`, tree);
    expect(article && selectAll('.verdict', article).map(textOf)).toEqual([
      'Vigente. Puede usarla.',
      'Current. You can use it.',
    ]);
    expect(tree && selectAll('script[src]', tree)).toEqual([]);
  });

  it('has a QR of at most 40 characters after the host, which leads to that edition', () => {
    const address = decode(site.read(`/v/${code?.code.toLowerCase()}.svg`));
    expect(address).toBe(`${siteUrl.replace(/\/$/, '')}/v/${code?.code.toLowerCase()}/#e${code?.edition}`);
    const { pathname, hash } = new URL(address as string);
    expect((pathname + hash).length).toBeLessThanOrEqual(40);
    expect(site.files.has(fileOf(pathname))).toBe(true);
  });
});
