// The feeds as somebody else's program reads them: RSS with rss-parser, JSON Feed by the rules of its specification.
import { existsSync } from 'node:fs';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { type Feed, jsonFeedOf, rssOf } from '#lib/site/feed.ts';

const feed: Feed = {
  title: 'Qué cambió: “R&D” <Chicago>',
  description: 'Leyes nuevas.',
  license: 'Textos: CC BY 4.0.',
  language: 'es-US',
  page: 'https://example.org/es/que-cambio/',
  items: [
    {
      url: 'https://example.org/es/que-cambio/#2026-06-23-first',
      title: '23 de junio de 2026: cambio en la ley',
      text: '¿Qué pasó? Tom & «Ana» <b> ]]> 1 < 2.\n\nFuentes: A; B',
      on: '2026-06-23',
      tag: 'cambio en la ley',
    },
    {
      url: 'https://example.org/es/que-cambio/#2026-01-01-second',
      title: '1 de enero de 2026: cambio en la ley',
      text: 'Otro.',
      on: '2026-01-01',
      tag: 'cambio en la ley',
    },
  ],
};

describe('RSS 2.0', () => {
  const address = 'https://example.org/es/cambios.xml';
  const xml = rssOf(feed, address);
  const parser = new Parser({ customFields: { feed: ['copyright', 'creativeCommons:license', 'language'] } });

  test('is read by another program, words and marks unharmed', async () => {
    const { title, ...read } = await parser.parseString(xml);
    // Marks such as & make a text a CDATA section on lines of its own; programs leave out the white space around it.
    expect(title?.trim()).toBe(feed.title);
    expect(read).toMatchObject({
      description: feed.description,
      link: feed.page,
      language: 'es-US',
      feedUrl: address,
      copyright: feed.license,
      'creativeCommons:license': 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(
      read.items.map(({ title, link, guid, content }) => ({ title, link, guid, content: content?.trim() })),
    ).toEqual(feed.items.map(({ title, url, text }) => ({ title, link: url, guid: url, content: text })));
  });

  test('bears the day of each item, the same in Chicago as in Greenwich', async () => {
    const { items } = await parser.parseString(xml);
    for (const [index, { on }] of feed.items.entries()) {
      for (const timeZone of ['UTC', 'America/Chicago'])
        expect(new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(items[index]?.pubDate ?? ''))).toBe(on);
    }
  });

  test('does not ask the clock', () => {
    expect(rssOf(feed, address)).toBe(xml);
    expect(xml).not.toContain(String(new Date().getUTCFullYear() + 1));
    expect(xml).not.toMatch(/lastBuildDate|generator/);
  });

  test('may be empty', async () => {
    expect((await parser.parseString(rssOf({ ...feed, items: [] }, address))).items).toEqual([]);
  });
});

describe('JSON Feed 1.1', () => {
  const address = 'https://example.org/es/cambios.json';
  const json = JSON.parse(jsonFeedOf(feed, address));

  test('has what the specification asks for', () => {
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.page,
      feed_url: address,
      language: 'es-US',
    });
    for (const item of json.items) {
      expect(item.id).toBe(item.url);
      expect(item.date_published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      expect(item.content_text).toBeTypeOf('string');
    }
    expect(new Set(json.items.map(({ id }: { id: string }) => id)).size).toBe(feed.items.length);
    // Names of our own begin with an underscore.
    const known = /^(version|title|home_page_url|feed_url|description|user_comment|language|items|_\w+)$/;
    expect(Object.keys(json).filter((key) => !known.test(key))).toEqual([]);
  });

  test('names the licence', () => {
    expect(json._license.url).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(json.user_comment).toMatch(/CC BY 4\.0/);
  });
});

test('each language has its feeds, at the addresses that are linked to', async () => {
  process.env.SOURCE_DATE_EPOCH ??= '1795305600';
  const { feedPath } = await import('#lib/site/address.ts');
  for (const locale of localeCodes)
    for (const type of ['xml', 'json'] as const)
      expect(existsSync(`app${feedPath(locale, type)}/route.ts`), feedPath(locale, type)).toBe(true);
});
