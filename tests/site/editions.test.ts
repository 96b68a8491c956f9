// Every page carries its code; every code leads to an answer that works without a script; every QR leads there.

import { readFileSync } from 'node:fs';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editionFrom, type Ledger, ledgerPath } from '#lib/content/editions.ts';
import { documents } from './content.ts';
import { basePath, fileOf, site, siteUrl } from './pages.ts';
import { decode } from './qr.ts';

const ledger = parse(readFileSync(ledgerPath, 'utf8')) as Ledger;

const pageAt = (path: string) => site.pages.find((page) => page.path === path);

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
    expect(tree && selectAll('script[src], script[type=module], link[rel=modulepreload]', tree)).toEqual([]);
  });

  it('has a QR of at most 40 characters after the host, which leads to that edition', () => {
    const address = decode(site.read(`/v/${code?.code.toLowerCase()}.svg`));
    expect(address).toBe(`${siteUrl.replace(/\/$/, '')}/v/${code?.code.toLowerCase()}/#e${code?.edition}`);
    const { pathname, hash } = new URL(address as string);
    expect((pathname + hash).length).toBeLessThanOrEqual(40);
    expect(site.files.has(fileOf(pathname))).toBe(true);
  });
});
