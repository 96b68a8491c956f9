// A word of the glossary is linked where a page first uses it, and nowhere that a link would be in the way.
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readMdx } from '#lib/content/mdx-file.ts';
import { remarkClaimNumbers, remarkInlineParagraphs } from '#lib/content/mdx-plugins.ts';
import { fingerprint, passagesOf } from '#lib/content/passages.ts';
import type { Term } from '#lib/content/schema.ts';
import { linkTerms, mostTermLinks, remarkTermLinks, termFinder } from '#lib/content/term-links.ts';
import { readTerms } from '#lib/content/tree.ts';

const term = (id: string, en: string, es: string, more: Partial<Term> = {}): Term => ({
  id,
  names: { en, es },
  definition: { en: 'x', es: 'x' },
  avoid: { en: [], es: [] },
  ...more,
});

const terms: readonly Term[] = [
  term('bond', 'bond', 'fianza', { forms: { en: ['bonds'], es: ['fianzas'] } }),
  term('warrant', 'warrant', 'orden', { forms: { en: ["judge's warrant"], es: [] } }),
  term('judicial-warrant', 'judicial warrant', 'orden judicial', { forms: { en: [], es: ['órdenes judiciales'] } }),
  term('lawyer', 'lawyer', 'abogado', { everyday: true }),
];

/** The links that a page gets: `[words](id)`, in order. */
function linksIn(words: string, { locale = 'en' as 'en' | 'es', most = mostTermLinks } = {}): string[] {
  const { tree, problems } = readMdx('x.mdx', words);
  expect(problems).toEqual([]);
  linkTerms(tree, termFinder(terms, locale), most);
  return linksOf(tree);
}

function linksOf(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'link', (link) => {
    const [word] = link.children;
    found.push(`[${word?.type === 'text' ? word.value : '?'}](${link.url.replace('doc:glossary#', '')})`);
  });
  return found;
}

describe('which words', () => {
  it('links the first mention and no other', () => {
    expect(linksIn('A bond. Another bond.\n\nA bond.')).toEqual(['[bond](bond)']);
  });

  it('knows plurals and short forms, in capitals or not, across a line break, with either apostrophe', () => {
    expect(linksIn('BONDS')).toEqual(['[BONDS](bond)']);
    expect(linksIn('A judicial\nwarrant')).toEqual(['[judicial\nwarrant](judicial-warrant)']);
    expect(linksIn('A judge’s warrant')).toEqual(['[judge’s warrant](warrant)']);
    expect(linksIn('Las órdenes judiciales', { locale: 'es' })).toEqual(['[órdenes judiciales](judicial-warrant)']);
    expect(linksIn('Las o\u0301rdenes judiciales'.normalize('NFC'), { locale: 'es' })).toHaveLength(1);
  });

  it('takes whole words only', () => {
    expect(linksIn('vagabond, bondage, un-bond, bond-like, warranty')).toEqual([]);
    expect(linksIn('afianzamiento, desorden, ordené', { locale: 'es' })).toEqual([]);
    expect(linksIn('(bond), “warrant”.')).toEqual(['[bond](bond)', '[warrant](warrant)']);
  });

  it('takes the longer of two terms that begin together', () => {
    expect(linksIn('Una orden judicial', { locale: 'es' })).toEqual(['[orden judicial](judicial-warrant)']);
  });

  it('leaves everyday words alone', () => {
    expect(linksIn('Ask a lawyer.')).toEqual([]);
  });

  it('stops at so many links', () => {
    expect(linksIn('A bond, a warrant and a judicial warrant.', { most: 2 })).toEqual([
      '[bond](bond)',
      '[warrant](warrant)',
    ]);
  });
});

describe('where', () => {
  it.each([
    ['a paragraph', 'A bond.'],
    ['a list', '- A bond.'],
    ['a claim', '<Claim id="C1.1">A bond.</Claim>'],
    ['a note', '<Note title="A warrant">\nA bond.\n</Note>'],
    ['a cell of a table', '| a | b |\n|---|---|\n| x | A bond. |'],
  ])('%s: yes', (_, words) => {
    expect(linksIn(words)).toEqual(['[bond](bond)']);
  });

  it.each([
    ['a heading', '## A bond [#bond]'],
    ['the lead', '<Lead>Ask for bond.</Lead>'],
    ['bold words', '**Ask for bond.**'],
    ['a link', '[about bond](doc:attorney#bond)'],
    ['words of another language', '<In lang="en">bond</In>'],
    ['a tile', '<Tiles>\n<Tile to="attorney" icon="lawyer">Bond</Tile>\n</Tiles>'],
    ['the head of a table', '| bond | b |\n|---|---|\n| x | y |'],
    ['the first cell of a row', '| a | b |\n|---|---|\n| bond | y |'],
  ])('%s: no, and the next mention is linked', (_, words) => {
    expect(linksIn(words).filter((link) => link.endsWith('(bond)'))).toEqual([]);
    expect(linksIn(`${words}\n\nA bond.`)).toContain('[bond](bond)');
  });

  it('changes no word, and marks the link as a quiet one', () => {
    const { tree } = readMdx('x.mdx', 'Ask for bond, *now*.');
    linkTerms(tree, termFinder(terms, 'en'));
    const [paragraph] = tree.children;
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text', value: 'Ask for ' },
        { type: 'link', url: 'doc:glossary#bond', data: { hProperties: { className: ['term'] } } },
        { type: 'text', value: ', ' },
        { type: 'emphasis' },
        { type: 'text', value: '.' },
      ],
    });
  });
});

describe('as a plugin', () => {
  const run = (sourceFilePath: string, words: string) => {
    const { tree } = readMdx('x.mdx', words);
    remarkInlineParagraphs()(tree);
    remarkClaimNumbers()(tree);
    remarkTermLinks(terms)(tree, { data: { rawDocumentData: { sourceFilePath } } });
    return linksOf(tree);
  };

  it('links in the language of the page', () => {
    expect(run('guides/attorney/es.mdx', '<Claim id="C1.1">La fianza y el bond.</Claim>')).toEqual(['[fianza](bond)']);
    expect(run('guides/attorney/en.mdx', 'La fianza y el bond.')).toEqual(['[bond](bond)']);
  });

  it('leaves the glossary alone', () => {
    expect(run('pages/glossary/en.mdx', 'A bond.')).toEqual([]);
  });

  it('leaves the text that translations are pinned to as it is', () => {
    const words = '---\ntitle: x\n---\n\nA bond.';
    const before = fingerprint(passagesOf(readMdx('x.mdx', words)));
    run('guides/attorney/en.mdx', words);
    expect(fingerprint(passagesOf(readMdx('x.mdx', words)))).toBe(before);
  });
});

describe('the glossary of the site', () => {
  const all = readTerms('.');

  it.each(['en', 'es'] as const)('gives each word of %s to one term', (locale) => {
    const words = all
      .filter((entry) => !entry.everyday)
      .flatMap(({ names, forms }) => [...new Set([names[locale], ...(forms?.[locale] ?? [])])])
      .map((word) => word.toLocaleLowerCase(locale));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('defines each term in at most 25 words', () => {
    const long = all.flatMap(({ id, definition }) =>
      Object.values(definition)
        .filter((words) => words.split(/\s+/).length > 25)
        .map((words) => `${id}: ${words}`),
    );
    expect(long).toEqual([]);
  });
});
