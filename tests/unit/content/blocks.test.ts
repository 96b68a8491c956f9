// A page as blocks, and as lines of plain words: what paper, editions and partners are given.
import { describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { type Block, blocksOf } from '#lib/content/blocks.ts';
import { catalogOf } from '#lib/content/catalog.ts';
import { readMdx } from '#lib/content/mdx-file.ts';
import { readContent } from '#lib/content/tree.ts';
import { type Entries, linesOf } from '#lib/content/words.ts';

const page = (text: string) => blocksOf(readMdx('x.mdx', `---\ntitle: x\n---\n\n${text}\n`));
const phrase = {
  id: 'silent',
  order: 1,
  says: { en: 'I am silent.', es: 'Guardo silencio.' },
  sounds: { es: 'ai am sáilent' },
  when: { en: 'Any time.', es: 'Siempre.' },
  onlyIfTrue: false,
};
const help = {
  id: 'nijc',
  order: 1,
  name: 'NIJC',
  does: { en: 'Lawyers.', es: 'Abogados.' },
  phones: [{ e164: '+13126601370' }],
  regions: ['chicago' as const],
  verified: '2026-11-22',
  verifiedOn: { en: 'its page', es: 'su página' },
  confidence: 'high' as const,
  expires: '2027-01-01',
};
const entries: Entries = {
  phrases: new Map([['silent', phrase]]),
  help: new Map([['nijc', help]]),
  terms: new Map(),
  events: new Map(),
};
const lines = (text: string, locale: 'en' | 'es' = 'es') => linesOf(page(text), locale, entries);

describe('blocks', () => {
  it('keep order, anchors and attributes, and unwrap components from paragraphs', () => {
    expect(page('<Lead>Go.</Lead>\n\n## Do it [#do]\n\n1. One\n2. **Two**\n\n<Say phrase="silent" />')).toEqual([
      { type: 'component', name: 'Lead', attributes: {}, children: [paragraph('Go.')] },
      { type: 'heading', depth: 2, anchor: 'do', children: [{ type: 'text', text: 'Do it' }] },
      {
        type: 'list',
        ordered: true,
        items: [
          [paragraph('One')],
          [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', text: 'Two' }] }] }],
        ],
      },
      { type: 'component', name: 'Say', attributes: { phrase: 'silent' }, children: [] },
    ]);
  });

  it('put a claim that is alone on its line into a paragraph', () => {
    expect(page('<Claim id="C1.1">Everyone.</Claim>')).toEqual([
      {
        type: 'paragraph',
        children: [
          {
            type: 'inline',
            name: 'Claim',
            attributes: { id: 'C1.1' },
            children: [{ type: 'text', text: 'Everyone.' }],
          },
        ],
      },
    ]);
  });
});

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });

describe('lines of words', () => {
  it('say a phrase in the officer’s language, then what it means and how it sounds', () => {
    expect(lines('<Say phrase="silent" />')).toEqual(['I am silent.', 'Guardo silencio.', 'ai am sáilent']);
    expect(lines('<Say phrase="silent" />', 'en')).toEqual(['I am silent.']);
  });

  it('write numbers as people do, inside a sentence and on a card', () => {
    expect(lines('Llame a <Phone of="nijc" /> hoy.\n\n<HelpCard of="nijc" />')).toEqual([
      'Llame a 312-660-1370 hoy.',
      'NIJC: Abogados.',
      '312-660-1370',
    ]);
  });

  it('hold titles, rows and items', () => {
    expect(
      lines('<Note title="Ojo">\nUno.\n</Note>\n\n<Table caption="T">\n\n| a | b |\n|---|---|\n| c | d |\n\n</Table>'),
    ).toEqual(['Ojo', 'Uno.', 'T', 'a · b', 'c · d']);
  });
});

describe('the words of the site', () => {
  const catalog = catalogOf(readContent('.'));
  const values = <T>(map: ReadonlyMap<string, { value: T }>) => new Map([...map].map(([id, { value }]) => [id, value]));
  const all: Entries = {
    phrases: values(catalog.phrases),
    help: values(catalog.help),
    terms: values(catalog.terms),
    events: values(catalog.events),
  };

  it.each(localeCodes)('are found on every page in %s, without a trace of MDX', (locale) => {
    for (const { pages, files } of catalog.documents.values()) {
      const page = pages.find((other) => other.locale === locale);
      const found = page ? linesOf(blocksOf(page.page), locale, all) : [];
      expect(found.length, files.id).toBeGreaterThan(0);
      expect(found.join('\n'), files.id).not.toMatch(/[<>{}]|\[#|\]\(|\bdoc:/);
    }
  });
});
