// What a link to a page shows where it is pasted, read by a program that we did not write (open-graph-scraper).
// Limits: https://ogp.me, and what WhatsApp reads of a page.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { select } from 'hast-util-select';
import ogs from 'open-graph-scraper';
import { describe, expect, it } from 'vitest';
import { localeCodes, locales } from '#i18n/locales.ts';
import { type Page, pathOf, site, siteOf, siteUrl } from './pages.ts';
import { plantedFile } from './rule.ts';

const origin = new URL(siteUrl).origin;
const out = path.resolve(import.meta.dirname, '../../out');
/** WhatsApp and others cut what is longer. */
const longest = 80;
/** WhatsApp reads no further, in bytes. */
const readByWhatsApp = 300_000;

const isListed = ({ tree }: Page) => !select('meta[name=robots][content*=noindex]', tree);
const listed = site.pages.filter(isListed);
const formats = (code: keyof typeof locales) => locales[code].formats.replace('-', '_');

/** What is wrong with the preview of a page. */
async function problems(page: Page, html: string): Promise<string[]> {
  const { result } = await ogs({ html, onlyGetOpenGraphInfo: true });
  const locale = page.locale ?? (localeCodes[0] as 'es');
  const others = localeCodes.filter((code) => code !== locale).map(formats);
  const expected: Record<string, unknown> = {
    ogUrl: origin + page.path,
    ogLocale: formats(locale),
    ogLocaleAlternate: others.length === 1 ? others[0] : others,
  };
  const found = result as unknown as Record<string, unknown>;
  const { ogTitle = '', ogDescription = '', ogSiteName = '', twitterCard } = result;
  const end = Buffer.byteLength(html.slice(0, html.lastIndexOf('<meta property=og:')));
  return [
    ...Object.entries(expected)
      .filter(([name, value]) => JSON.stringify(found[name]) !== JSON.stringify(value))
      .map(([name, value]) => `${name} ${JSON.stringify(found[name])}, expected ${JSON.stringify(value)}`),
    ...(ogTitle && ogTitle.length <= longest ? [] : [`title “${ogTitle}”`]),
    ...(ogDescription.length >= 10 && ogDescription.length <= longest ? [] : [`description “${ogDescription}”`]),
    ...(ogSiteName ? [] : ['no name of the site']),
    ...(/^summary(_large_image)?$/.test(twitterCard ?? '') ? [] : [`card “${twitterCard}”`]),
    ...(end < readByWhatsApp ? [] : [`the last word of it stands at byte ${end}`]),
  ];
}

describe('the preview of a link', () => {
  it('says of every page what it is, in its language, with its whole address', async () => {
    expect(listed.length).toBeGreaterThan(localeCodes.length);
    const found = await Promise.all(
      listed.map(async (page) =>
        (await problems(page, readFileSync(path.join(out, page.file), 'utf8'))).map(
          (words) => `${page.path}: ${words}`,
        ),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it('would be seen to be wrong', async () => {
    const plant = async (html: string) => problems(siteOf({ [plantedFile]: html }).pages[0] as Page, html);
    const og = (name: string, content: string) => `<meta property=og:${name} content="${content}">`;
    const right = [
      og('title', 'Guarde silencio'),
      og('description', 'Las palabras para decirlo.'),
      og('url', origin + pathOf(plantedFile)),
      og('site_name', 'Conozca'),
      og('locale', 'es_US'),
      og('locale:alternate', 'en_US'),
      '<meta name=twitter:card content=summary>',
    ].join('');
    expect(await plant(right)).toEqual([]);
    expect(await plant(right.replace('/es/p/"', '/es/p/?utm_source=x"'))).toHaveLength(1);
    expect(await plant(right.replace('es_US', 'en_GB'))).toHaveLength(1);
    expect(await plant(right.replace('Las palabras', 'Las palabras '.repeat(10)))).toHaveLength(1);
    expect(await plant(`${'<p>x</p>'.repeat(40_000)}${right}`)).toHaveLength(1);
    expect(await plant('<title>x</title>')).toHaveLength(7);
  });
});
