// What a page weighs on the wire, and that nothing of the framework travels. Limits: brief/standards, rows "Weight".
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readContent } from '#lib/content/tree.ts';
import { basePath, type Page, site } from './pages.ts';

const out = path.resolve(import.meta.dirname, '../../out');
const bytesOf = (file: string) => statSync(path.join(out, file)).size;

/** The words that a reader can see, and nothing else of the page. */
export function visibleText(tree: Root): string {
  const words: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'element' && ['head', 'script', 'style', 'template'].includes(node.tagName)) return SKIP;
    if (node.type === 'text') words.push(node.value.trim());
    return undefined;
  });
  return words.filter(Boolean).join('\n');
}

/** Bytes on the wire of each script that a page runs: modules that it fetches, and code that stands in it. */
function scriptsOf(tree: Root): number[] {
  const sizes: number[] = [];
  visit(tree, 'element', (node) => {
    const { src, href, rel, type } = node.properties;
    const file = node.tagName === 'script' ? src : String(rel) === 'modulepreload' && href;
    if (file) sizes.push(bytesOf(`${String(file).slice(String(file).indexOf('/assets/'))}.br`));
    else if (node.tagName === 'script' && type === 'module') sizes.push(brotliCompressSync(textIn(node)).length);
  });
  return sizes;
}

/** Addresses of the guides: pages of words, for which the ratio is held. Small pages are mostly their head and styles. */
const guides = new Set(
  readContent('.')
    .documents.filter(({ kind }) => kind === 'guide')
    .flatMap(({ pages }) =>
      Object.entries(pages).map(([locale, page]) => `/${locale}/${(page.frontMatter.value as { slug: string }).slug}/`),
    ),
);

describe.each(site.pages.map((page) => [page.path, page] as const))('%s', (_address, { file, tree }) => {
  it('comes in one response of at most 14,336 bytes with its styles', () => {
    expect(bytesOf(`${file}.br`)).toBeLessThanOrEqual(14_336);
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'link') expect(String(properties.rel)).not.toMatch(/stylesheet|^preload/);
    });
  });

  it('is a first visit of at most 50 kB and 6 kB of script', () => {
    const scripts = scriptsOf(tree).reduce((sum, bytes) => sum + bytes, 0);
    expect(scripts).toBeLessThanOrEqual(6_144);
    expect(bytesOf(`${file}.br`) + scripts).toBeLessThanOrEqual(50_000);
  });
});

describe('the scripts of the pages', () => {
  it('are counted, inside a page and beside it', () => {
    const of = (slug: string) =>
      scriptsOf((site.pages.find(({ path: address }) => address === `${basePath}/en/${slug}/`) as Page).tree).length;
    // Two files, and what runs them; the same, and the code of the card.
    expect(of('do-not-open-the-door')).toBe(3);
    expect(of('card')).toBeGreaterThan(1);
  });
});

describe('a guide', () => {
  const pages = site.pages.filter(({ path: address }) => guides.has(address.slice(basePath.length)));

  it('is there in every language', () => expect(pages.length).toBe(guides.size));

  it.each(pages.map((page) => [page.path, page] as const))(
    '%s weighs at most 2.5 times its words',
    (_, { file, tree }) => {
      expect(bytesOf(`${file}.br`) / brotliCompressSync(visibleText(tree)).length).toBeLessThanOrEqual(2.5);
    },
  );
});

describe('the framework', () => {
  it('has left no file and no byte', () => {
    expect([...site.files].filter((file) => /_next|__next|\.rsc$|index\.txt$/.test(file))).toEqual([]);
    for (const file of site.files) {
      if (!/\.(html|js|json|txt)$/.test(file)) continue;
      expect(readFileSync(path.join(out, file), 'utf8'), file).not.toMatch(
        /_next\/|__next_f|self\.__(?!WB_)|TURBOPACK|react-dom|data-precedence|<!--/i,
      );
    }
  });
});
