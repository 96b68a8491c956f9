// The messages of each subject: they fit into what carries them, hold no other letters than an SMS has, stand without
// their link, and say how old they are. Counted by a library that knows the phones' real alphabet.

import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { documents } from './content.ts';
import { basePath, site, siteUrl } from './pages.ts';
import { decode } from './qr.ts';

const folders: Readonly<Record<LocaleCode, string>> = { es: 'compartir', en: 'share' };
const pages = site.pages.filter(({ file }) => /^\/(es\/compartir|en\/share)\//.test(file));
const origin = new URL(siteUrl).origin;

/** The words that a button copies, and a link sends. */
const wordsOf = (page: (typeof pages)[number], channel: string) => {
  const section = select(`section[aria-labelledby=${channel}]`, page.tree);
  return { section, words: textOf(select('[data-words]', section) ?? { type: 'root', children: [] }) };
};

describe('the pages with messages', () => {
  it('are there for every page that says law, in every language', () => {
    const expected = documents
      .filter(({ saysLaw }) => saysLaw)
      .flatMap(({ paths }) =>
        localeCodes.map((locale) => paths[locale].replace(`/${locale}/`, `/${locale}/${folders[locale]}/`)),
      );
    expect(expected.length).toBeGreaterThan(50);
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(expected));
  });

  it('are linked from their subject, and kept out of search engines', () => {
    for (const page of pages) {
      const subject = site.pages.find(({ path }) => path === page.path.replace(/\/(compartir|share)\//, '/'));
      expect(select(`share-page a[href="${page.path}"]`, subject?.tree), page.path).toBeDefined();
      expect(String(select('meta[name=robots]', page.tree)?.properties.content)).toContain('noindex');
    }
  });
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (address, page) => {
  it('has a WhatsApp message of at most 700 characters that says what to do, its day, its code and its address', () => {
    const { section, words } = wordsOf(page, 'whatsapp');
    expect(words.length).toBeLessThanOrEqual(700);
    expect(words.length).toBeGreaterThan(200);
    expect(words).toMatch(/^\*[^*\n]+\*\n\n/);
    expect(words).toMatch(/D\d{2,}·e\d+/);
    expect(words).toMatch(/20\d\d/);
    const lines = words.split('\n');
    expect(lines.at(-1)).toBe(origin + address.replace(/\/(compartir|share)\//, '/'));
    expect(lines.slice(0, -1).join('\n')).not.toMatch(/https?:/);
    expect(textOf(select('.fine', section) ?? { type: 'root', children: [] })).toContain(`${[...words].length} `);
  });

  it.each(['whatsapp', 'sms'])('breaks no number to call over two lines: %s', (channel) => {
    const { section, words } = wordsOf(page, channel);
    const numbers = words.match(/(1-)?\d{3}-\d{3}-\d{4}/g) ?? [];
    expect(selectAll('.unbroken', section).map((whole) => textOf(whole))).toEqual(expect.arrayContaining(numbers));
  });

  it('has an SMS in the letters of SMS, with the parts that it says it has', () => {
    const { section, words } = wordsOf(page, 'sms');
    const message = new SegmentedMessage(words);
    expect(message.getNonGsmCharacters()).toEqual([]);
    expect(message.encodingName).toBe('GSM-7');
    expect(message.segmentsCount).toBeLessThanOrEqual(3);
    expect(textOf(select('.fine', section) ?? { type: 'root', children: [] })).toMatch(
      new RegExp(`\\b${message.segmentsCount} (SMS|text message)`),
    );
    expect(words).toMatch(/D\d{2,}-e\d+ \S+\/v\/d\d{2,}$/);
  });

  it('sends those very words, without a script and without a tracker', () => {
    const links = selectAll('copy-text a', page.tree).map(({ properties }) => new URL(String(properties.href)));
    const sent = links.map((url) => [url.protocol + url.pathname, [...url.searchParams.keys()].join()]);
    expect(sent).toEqual([
      ['https:/', 'text'],
      ['mailto:', 'subject,body'],
      ['sms:', 'body'],
    ]);
    const [whatsapp, mail, sms] = links as [URL, URL, URL];
    expect(whatsapp.host).toBe('wa.me');
    expect(whatsapp.searchParams.get('text')).toBe(wordsOf(page, 'whatsapp').words);
    expect(mail.searchParams.get('body')).toBe(wordsOf(page, 'whatsapp').words);
    expect(sms.searchParams.get('body')).toBe(wordsOf(page, 'sms').words);
  });

  it('says every number of its messages as its subject does, and no other', () => {
    const subject = site.pages.find(({ path }) => path === address.replace(/\/(compartir|share)\//, '/'));
    const numbers = (text: string) => text.match(/\b(?:1-)?\d{3}-\d{3}-\d{4}\b/g) ?? [];
    const known = new Set(numbers(textOf(subject?.tree ?? { type: 'root', children: [] })));
    const help = site.pages.find(
      ({ path }) => /\/(ayuda|help)\/$/.test(path) && path.startsWith(address.slice(0, basePath.length + 4)),
    );
    for (const number of numbers(textOf(help?.tree ?? { type: 'root', children: [] }))) known.add(number);
    for (const channel of ['whatsapp', 'sms'])
      expect(numbers(wordsOf(page, channel).words).filter((number) => !known.has(number))).toEqual([]);
  });

  it('has a QR that leads to its subject', () => {
    const { src, alt } = select('section[aria-labelledby=address] img', page.tree)?.properties ?? {};
    expect(alt).toBeTruthy();
    expect(decode(site.read(String(src).slice(basePath.length)))).toBe(
      origin + address.replace(/\/(compartir|share)\//, '/'),
    );
  });
});

describe('the counting', () => {
  it('would notice an accent that is not in the alphabet', () => {
    expect(new SegmentedMessage('Avise a la policía').encodingName).toBe('UCS-2');
    expect(new SegmentedMessage('¿Qué año? ¡Mañana!').encodingName).toBe('GSM-7');
  });
});
