// A document that is printed has the sections that its layout prints.
import { expect, it } from 'vitest';
import type { Catalog } from '#lib/content/catalog.ts';
import { readMdx } from '#lib/content/mdx-file.ts';
import { printedSections } from '#lib/content/rules/layouts.ts';

const found = (words: string, layout?: string) => {
  const page = readMdx('x.mdx', `---\ntitle: x\n---\n\n${words}`);
  const documents = new Map([['x', { facts: { value: { layout } }, pages: [{ page, locale: 'en' }] }]]);
  return printedSections({ documents } as unknown as Catalog).map((problem) => problem.found);
};

it('names each section that the layout prints and the words do not have', () => {
  expect(found('## To the officer [#officer]\n\n## What to do [#other]', 'wallet-card')).toEqual([
    'no section [#holder]',
  ]);
  expect(found('## To the officer [#officer]\n\n## What to do [#holder]', 'wallet-card')).toEqual([]);
});

it('asks nothing of a document that is not printed', () => expect(found('Words.')).toEqual([]));
