// Every printed file: what it says of itself, that a voice can read it, that a copier can copy it, and that each of its
// QR codes leads to an answer. Reads what was made, with libraries that had no part in making it.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { localeCodes } from '#i18n/locales.ts';
import { editionFrom, type Ledger, ledgerPath } from '#lib/content/editions.ts';
import { documents } from './content.ts';
import { basePath, fileOf, site, siteUrl } from './pages.ts';
import { copyOf, decoded, dotsPerInch, structureOf, tagsOf, turned, wordsOf } from './pdf.ts';

const ledger = parse(readFileSync(ledgerPath, 'utf8')) as Ledger;
const letter = [612, 792];
const a4 = [595.276, 841.89];

/** Documents of which there is a printed sheet, with all the files that their page in one language links to. */
const sheets = documents.flatMap(({ id, paths }) =>
  localeCodes.flatMap((locale) => {
    const tree = site.pages.find((page) => page.path === paths[locale])?.tree;
    const links = tree ? selectAll('.flyer a[href$=".pdf"]', tree) : [];
    const file = fileOf(paths[locale]).replace(/\/index\.html$/, '.pdf');
    return links.length && tree
      ? [{ id, locale, file, tree, links: links.map((link) => String(link.properties.href)) }]
      : [];
  }),
);
const files = [...site.files].filter((file) => file.endsWith('.pdf'));

/** The sheet that a file belongs to: the one with the longest name that its name begins with. */
function sheetOf(file: string) {
  const [sheet] = sheets
    .filter((one) => file.startsWith(one.file.replace('.pdf', '')))
    .sort((one, other) => other.file.length - one.file.length);
  if (!sheet) throw new Error(`no page links to ${file}`);
  const [code = '', entry] = Object.entries(ledger).find(([, { document }]) => document === sheet.id) ?? [];
  if (!entry) throw new Error(`${sheet.id} has no code`);
  return { ...sheet, edition: editionFrom(code, entry) };
}

const languagesOf = (file: string) => {
  const both = localeCodes.filter((code) => new RegExp(`-${code}(-|\\.)`).test(file));
  return both.length > 1 ? both : [sheetOf(file).locale];
};

it('there are sheets in every language, and each file is linked from a page', () => {
  expect(new Set(sheets.map(({ locale }) => locale))).toEqual(new Set(localeCodes));
  const linked = new Set(sheets.flatMap(({ links }) => links));
  expect(files.filter((file) => !linked.has(`${basePath}${file}`))).toEqual([]);
  for (const { file, links } of sheets) {
    expect(links).toContain(`${basePath}${file}`);
    expect(links.filter((link) => !site.files.has(fileOf(link)))).toEqual([]);
  }
});

describe.each(files)('%s', (file) => {
  it('is tagged PDF/UA-1 with a title and a language, holds its fonts, runs and fetches nothing', async () => {
    const pdf = await structureOf(file);
    const { locale, tree } = sheetOf(file);
    expect(pdf.bytes).toBeLessThanOrEqual(150_000);
    expect(pdf.tagged).toBe(true);
    expect(pdf.showsTitle).toBe(true);
    expect(pdf.declares).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.language).toBe(locale);
    expect(pdf.title).toContain(textOf(select('h1', tree) as never));
    expect(pdf.fontsLeftOut).toBe(0);
    expect(pdf.actions).toBe(0);
    for (const link of pdf.links)
      expect(link.startsWith('tel:') || link.startsWith(siteUrl.replace(/\/$/, ''))).toBe(true);
  });

  it('has pages of the paper that its name says', async () => {
    const { pages } = await structureOf(file);
    const expected = /-a4\.pdf$/.test(file) ? a4 : letter;
    expect(pages.length).toBeGreaterThan(0);
    for (const { width, height } of pages) {
      const upright = [Math.min(width, height), Math.max(width, height)];
      for (const [at, side] of upright.entries()) expect(side).toBeCloseTo(expected[at] ?? 0, 1);
    }
  });

  it('shows its code, the day, the short address, and that it is no advice where there is room', async () => {
    const words = (await wordsOf(file)).join(' ');
    const { edition } = sheetOf(file);
    expect(words).toContain(edition.label);
    expect(words).toContain(`/v/${edition.code.toLowerCase()}`);
    for (const locale of languagesOf(file))
      expect(words).toMatch(
        locale === 'es' ? /fuentes leídas el \d+ de \p{L}+ de 2026/u : /sources checked \p{L}+ \d+, 2026/u,
      );
  });

  it('is read aloud in its languages, one after the other, every picture with its words', async () => {
    const tags = await tagsOf(file);
    expect(tags.filter(({ role }) => role === 'H1')).toHaveLength(1);
    expect(tags.filter(({ role, alt }) => role === 'Figure' && !alt)).toEqual([]);
    expect(tags.some(({ role }) => role === 'Figure')).toBe(true);
    const languages = languagesOf(file);
    const spoken = new Set(tags.flatMap(({ lang }) => lang ?? []));
    for (const language of languages.slice(1)) expect(spoken).toContain(language);
  });

  it('can be copied: black on white, a quarter of an inch from every edge', async () => {
    const { pages } = await structureOf(file);
    for (let page = 1; page <= pages.length; page++) {
      const copy = await copyOf(file, page);
      expect(copy.coloured).toBe(false);
      const margin = Math.floor(0.25 * dotsPerInch) - 1;
      const outside: string[] = [];
      for (let y = 0; y < copy.height; y++)
        for (let x = 0; x < copy.width; x++) {
          const within = x >= margin && y >= margin && x < copy.width - margin && y < copy.height - margin;
          if (!within && copy.isBlack(x, y)) outside.push(`${x},${y}`);
        }
      expect(outside.slice(0, 3)).toEqual([]);
    }
  });

  it('has QR codes that two decoders read from a copy turned by 2°, at least 20 mm wide', async () => {
    const { edition } = sheetOf(file);
    const expected = `${siteUrl.replace(/\/$/, '')}/v/${edition.code.toLowerCase()}/#e${edition.edition}`;
    expect(site.files.has(`/v/${edition.code.toLowerCase()}/index.html`)).toBe(true);
    const { pages } = await structureOf(file);
    const copy = await copyOf(file, pages.length);
    for (const cell of cellsOf(file, copy)) {
      const pixels = turned(copy, cell, 2);
      const found = decoded(pixels);
      expect(found.contents).toEqual([expected, expected]);
      expect((found.side / dotsPerInch) * 25.4).toBeGreaterThan(19.5);
    }
  });
});

/** Where each QR code is: on every card, on each half of a sheet, or on the whole page. */
function cellsOf(
  file: string,
  { width, height }: { width: number; height: number },
): (readonly [number, number, number, number])[] {
  const inch = dotsPerInch;
  const cards = (columns: number, rows: number, wide: number) =>
    Array.from({ length: columns * rows }, (_, at): readonly [number, number, number, number] => [
      Math.round((width - columns * wide * inch) / 2 + (at % columns) * wide * inch),
      Math.round((height - rows * 2 * inch) / 2 + Math.floor(at / columns) * 2 * inch),
      Math.round(wide * inch),
      2 * inch,
    ]);
  if (/handout|volante-/.test(file)) {
    const half = Math.floor(width / 2);
    return [
      [0, 0, half, height],
      [half, 0, half, height],
    ];
  }
  if (!/wallet-card|tarjeta/.test(file)) return [[0, 0, width, height]];
  if (/-8\.pdf$/.test(file)) return cards(2, 4, 3.5);
  return /-10\.pdf$/.test(file) ? cards(2, 5, 3.5) : cards(1, 5, 7);
}

describe('a sheet of two languages', () => {
  it.each([
    [
      '/es/cartel-para-la-puerta-es-en.pdf',
      'No abra, ni un poco.',
      'Recuerde o grabe lo que pasa.',
      'Do not open, even a little.',
      'Remember or record what happens.',
    ],
    [
      '/es/hoja-que-papel-es-es-en.pdf',
      '¿Lo firmó un juez?',
      'Pregunte ya a un abogado.',
      'Did a judge sign?',
      'Ask a lawyer now.',
    ],
    ['/es/hoja-puede-y-no-puede-es-en.pdf', 'Puede', 'Pregunte a un abogado', 'They may', 'so ask a lawyer'],
    [
      '/es/letrero-para-la-puerta-es-en.pdf',
      'I do not consent',
      'Si usted vive aquí',
      'forcejee',
      'If you live here',
      'people or run.',
    ],
  ])('%s says all of the first before the second begins', async (file, ...order) => {
    const words = (await wordsOf(file)).join(' ');
    const places = order.map((sentence) => words.indexOf(sentence));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });
});

describe('drawn papers', () => {
  it('are told in words, and every number of theirs is explained', async () => {
    for (const [file, what] of [
      ['/en/which-paper-sheet.pdf', 'Drawing of the paper'],
      ['/es/hoja-que-papel-es.pdf', 'Dibujo del papel'],
    ] as const) {
      const drawings = (await tagsOf(file)).filter(({ role, alt }) => role === 'Figure' && alt?.startsWith(what));
      expect(drawings.map(({ alt }) => /AO 93|I-200|I-205/.exec(alt ?? '')?.[0])).toEqual(['AO 93', 'I-200', 'I-205']);
      const explained = (await tagsOf(file)).filter(({ role }) => role === 'LI');
      expect(explained.length).toBeGreaterThanOrEqual(4 + 3 * 5);
    }
  });
});

describe('a sheet to write on by hand', () => {
  const boxesOf = (tree: (typeof sheets)[number]['tree']) => selectAll('.write', tree);
  const blanks = sheets.filter(({ tree }) => boxesOf(tree).length > 9);
  const margin = Math.round(0.55 * dotsPerInch) - 1;

  it('is there for the calls and for the plan of a family, and their pages say so', () => {
    expect(new Set(blanks.map(({ id }) => id))).toEqual(new Set(['call-sheet-blank', 'family-plan-blank']));
    for (const { id, locale, file } of blanks) {
      const page = documents.find((document) => document.id === id.replace('-blank', ''))?.paths[locale];
      const tree = site.pages.find(({ path }) => path === page)?.tree;
      const links = tree ? selectAll('main > p > a', tree).map(({ properties }) => properties.href) : [];
      expect(links, `${page}`).toContain(`${basePath}${file.replace('.pdf', '/')}`);
    }
  });

  it.each(blanks.map(({ file, tree }) => [file, tree] as const))(
    '%s asks what its page asks, in its order',
    async (file, tree) => {
      const words = (await wordsOf(file)).join(' ');
      let from = 0;
      for (const box of boxesOf(tree)) {
        const label = textOf(select('b', box) as never);
        const at = words.indexOf(label, from);
        expect(at, label).toBeGreaterThanOrEqual(from);
        from = at + label.length;
      }
    },
  );

  it.each(blanks.map(({ file, tree }) => [file, tree] as const))(
    '%s has boxes of 0.3 in for each line, on both sides',
    async (file, tree) => {
      const { pages } = await structureOf(file);
      const sides = await Promise.all(pages.map((_, page) => copyOf(file, page + 1)));
      // At the margin stand the left sides of boxes, which are higher than any letter; and the black ground of a title.
      // Each back ends with a QR code, whose modules stand there too.
      const lefts = sides.flatMap(({ height, isBlack }, side) => {
        const runs = [0];
        const end = side % 2 ? height - 1.3 * dotsPerInch : height;
        for (let y = 0; y < end; y++) {
          if ([0, 1, 2].some((x) => isBlack(margin + x, y))) runs[0] = (runs[0] ?? 0) + 1;
          else if (runs[0]) runs.unshift(0);
        }
        return runs.map((run) => run / dotsPerInch).filter((high) => high > 0.2);
      });
      expect(lefts.length).toBeGreaterThan(boxesOf(tree).length / 2 - 1);
      expect(lefts.filter((high) => high < 0.3)).toEqual([]);
    },
  );
});

describe('a sign for a private area', () => {
  const signs = files.filter((file) => /private-area|area-privada/.test(file));

  it('is there for a workplace, a school, a clinic and a church', () => {
    expect(new Set(signs.map((file) => sheetOf(file).id)).size).toBe(4);
  });

  it.each(signs)(
    '%s speaks to officers in English first, and has a page for the staff of each language',
    async (file) => {
      const pages = await wordsOf(file);
      expect(pages[0]).toMatch(
        /^PRIVATE AREA .*I do not consent to your entry\. Please wait here for the person in charge\./,
      );
      const languages = languagesOf(file);
      expect(pages).toHaveLength(1 + languages.length);
      for (const [at, locale] of languages.entries())
        expect(pages[at + 1]).toMatch(locale === 'es' ? /^Si llegan agentes/ : /^If agents come/);
      if (languages.includes('es')) expect(pages[0]).toContain('ÁREA PRIVADA');
    },
  );

  it('says of warrants only at work what the rule on places of work says', async () => {
    const rule = 'need a judge’s warrant or the employer’s consent';
    const saying = await Promise.all(
      sheets
        .filter(({ id, locale }) => id.startsWith('private-area') && locale === 'en')
        .map(async ({ id, file }) => [id, (await wordsOf(file)).join(' ').includes(rule)] as const),
    );
    expect(saying.filter(([, says]) => says).map(([id]) => id)).toEqual(['private-area-shop']);
  });
});

describe('a flyer', () => {
  it.each(sheets.map(({ file, tree }) => [file, tree] as const))('%s prints what its page says', async (file, tree) => {
    const words = (await wordsOf(file)).join(' ');
    const bold = selectAll('main ol li > strong, main ol li > p:first-child > strong', tree).map((node) =>
      textOf(node).replace(/\s+/g, ' '),
    );
    for (const sentence of bold) expect(words).toContain(sentence);
  });

  it('is in the zip of its language with the licence, and nothing else is', () => {
    for (const locale of localeCodes) {
      const [zip] = [...site.files].filter((file) => file.startsWith(`/${locale}/`) && file.endsWith('.zip'));
      const names = Object.keys(unzipSync(new Uint8Array(readFileSync(`out${zip}`)))).sort();
      const expected = files
        .filter((file) => languagesOf(file).includes(locale))
        .map((file) => file.split('/').at(-1) ?? '');
      expect(names).toEqual([...expected, 'LICENSE.txt'].sort());
    }
  });
});
