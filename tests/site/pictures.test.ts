// The pictures of every page: there, of the right size, light, with their words, at a whole address. Limits: WhatsApp's
// (under 600 kB, at least 300 pixels wide, at most 4 times as wide as high) and our own, which are narrower.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { basePath, fileOf, type Page, site, siteUrl } from './pages.ts';

const { origin } = new URL(siteUrl);
const out = path.resolve(import.meta.dirname, '../../out');

interface Png {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** https://www.w3.org/TR/png/#11IHDR */
function pngOf(bytes: Buffer): Png {
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR')
    throw new Error('no PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes: bytes.length };
}
const pictureAt = (address: string) => pngOf(readFileSync(path.join(out, fileOf(new URL(address).pathname))));

const listed = site.pages.filter(({ tree }) => !select('meta[name=robots][content*=noindex]', tree));
const property = ({ tree }: Pick<Page, 'tree'>, name: string) =>
  selectAll('meta', tree)
    .filter(({ properties }) => properties.property === name)
    .map(({ properties }) => String(properties.content));

/** What is wrong with a picture that a link's card shows. */
function problems({ width, height, bytes }: Png): string[] {
  return [
    ...(width === 1200 && height === 630 ? [] : [`${width} × ${height}`]),
    ...(bytes <= 100_000 && bytes < 600_000 ? [] : [`${bytes} bytes`]),
    ...(width >= 300 && Math.max(width / height, height / width) <= 4 ? [] : ['a shape that WhatsApp does not show']),
  ];
}

describe.each(listed.map((page) => [page.path, page] as const))('the picture of a link to %s', (_, page) => {
  it('is one, at a whole address of ours, as large as is said, light, and said in words', () => {
    const [address = '', ...more] = property(page, 'og:image');
    expect(more).toEqual([]);
    expect(address.startsWith(`${origin}${basePath}/`) && address.endsWith('.png')).toBe(true);
    const png = pictureAt(address);
    expect(problems(png)).toEqual([]);
    expect(property(page, 'og:image:width')).toEqual([String(png.width)]);
    expect(property(page, 'og:image:height')).toEqual([String(png.height)]);
    const [alt = ''] = property(page, 'og:image:alt');
    // X reads no more.
    expect(alt.length >= 40 && alt.length <= 420, alt).toBe(true);
    // In its own language; a page of every language has the one picture that is in all of them.
    const local = new URL(address).pathname.slice(basePath.length);
    expect(local).toMatch(page.locale ? new RegExp(`^/${page.locale}/`) : /^\/[\w-]+\.png$/);
  });
});

describe('a picture', () => {
  it('that breaks a rule would be found', () => {
    expect(problems({ width: 1200, height: 630, bytes: 20_000 })).toEqual([]);
    expect(problems({ width: 1200, height: 628, bytes: 100_001 })).toHaveLength(2);
    expect(problems({ width: 280, height: 60, bytes: 1 })).toHaveLength(2);
    expect(() => pngOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toThrow();
  });
});

const shared = site.pages.filter(({ tree }) => select('#pictures', tree));

it('every page with messages to send offers pictures to send, in every language', () => {
  expect(shared.length).toBeGreaterThan(0);
  const withMessages = site.pages.filter(({ tree }) => select('blockquote.message', tree));
  expect(shared.map(({ path }) => path)).toEqual(withMessages.map(({ path }) => path));
});

describe.each(shared.map((page) => [page.path, page] as const))('%s', (address, { tree }) => {
  it('offers the picture of the link, and one for a whole screen, at addresses like its own', () => {
    const links = selectAll('section[aria-labelledby=pictures] a', tree).map(({ properties }) =>
      String(properties.href),
    );
    const sizes = links.map((link) => {
      const { width, height, bytes } = pictureAt(origin + link);
      expect(bytes).toBeLessThanOrEqual(100_000);
      return `${width} × ${height}`;
    });
    expect(sizes.slice(0, 2)).toEqual(['1200 × 630', '1080 × 1920']);
    const slug = address.split('/').at(-2) ?? '';
    for (const link of links) expect(link).toContain(`/${slug}`);
  });

  it('shows each of them, in its shape, with its words, and not before it comes into sight', () => {
    const shown = selectAll('section[aria-labelledby=pictures] li', tree).map((item) => {
      const { src, width, height, alt, loading } = select('img', item)?.properties ?? {};
      expect(String(alt).length).toBeGreaterThan(40);
      expect(loading).toBe('lazy');
      expect(pictureAt(origin + src)).toMatchObject({ width: Number(width), height: Number(height) });
      return [src, select('a', item)?.properties.href];
    });
    expect(shown.length).toBeGreaterThan(1);
    for (const [src, href] of shown) expect(src).toBe(href);
  });
});

it('the card offers a picture for a locked phone in every language', () => {
  const offers = site.pages.flatMap(({ locale, tree }) =>
    select('rights-card', tree)
      ? selectAll('rights-card ~ p a[href$=".png"]', tree).map(
          ({ properties }) => [locale, String(properties.href)] as const,
        )
      : [],
  );
  expect(offers.map(([locale]) => locale).toSorted()).toEqual([...localeCodes].toSorted());
  for (const [, href] of offers) expect(pictureAt(origin + href)).toMatchObject({ width: 1080, height: 1920 });
});

it.each([
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['apple-touch-icon.png', 180],
])('%s is a square of %i pixels', (name, size) => {
  expect(pngOf(readFileSync(path.join(out, name)))).toMatchObject({ width: size, height: size });
});

it('no picture is left that nothing names', () => {
  const named = new Set([
    ...site.pages.flatMap((page) => [
      ...property(page, 'og:image').map((address) => new URL(address).pathname),
      ...selectAll('[href$=".png"], [src$=".png"]', page.tree).map(({ properties }) =>
        String(properties.href ?? properties.src),
      ),
    ]),
    ...localeCodes.flatMap((locale) =>
      (JSON.parse(site.read(`/${locale}/manifest.webmanifest`)) as { icons: { src: string }[] }).icons.map(
        ({ src }) => src,
      ),
    ),
    `${basePath}/apple-touch-icon.png`,
  ]);
  const pictures = [...site.files].filter((file) => file.endsWith('.png'));
  expect(pictures.length).toBeGreaterThan(listed.length);
  expect(pictures.filter((file) => !named.has(basePath + file))).toEqual([]);
});
