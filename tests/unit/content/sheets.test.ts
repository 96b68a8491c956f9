// What is filled in stands in the one sheet of its page; the words of its boxes are words like any others.
import { describe, expect, it } from 'vitest';
import type { Catalog } from '#lib/content/catalog.ts';
import { readMdx } from '#lib/content/mdx-file.ts';
import { sheets } from '#lib/content/rules/sheets.ts';
import { wordsInAttributes } from '#lib/content/vocabulary.ts';
import { proseOfPage } from '../../../checks/prose.ts';

const pageOf = (words: string) => {
  const page = readMdx('x.mdx', `---\ntitle: x\n---\n\n${words}`);
  expect(page.problems).toEqual([]);
  return page;
};

function found(words: string): string[] {
  const documents = new Map([['x', { pages: [{ page: pageOf(words), locale: 'en' }] }]]);
  return sheets({ documents } as unknown as Catalog).map((problem) => `${problem.line}: ${problem.found}`);
}

const box = '<Field label="Name" />';

describe('sheets', () => {
  it('lets boxes in one sheet through, and a page without one', () => {
    expect(found(`<Sheet>\n\n<Group title="A">\n\n${box}\n\n</Group>\n\n</Sheet>`)).toEqual([]);
    expect(found('Words.')).toEqual([]);
  });

  it('names a box that nobody could erase or print', () => {
    expect(found(box)).toEqual(['5: <Field> outside a <Sheet>']);
  });

  it('names a second sheet', () => {
    expect(found(`<Sheet>\n\n${box}\n\n</Sheet>\n\n<Sheet>\n\n${box}\n\n</Sheet>`)).toEqual(['11: a second <Sheet>']);
  });

  it('names groups of which there are more at first than there may be', () => {
    const repeat = `<Repeat title="A" times="3" most="2" add="b" remove="c">\n\n${box}\n\n</Repeat>`;
    expect(found(`<Sheet>\n\n${repeat}\n\n</Sheet>`)).toEqual(['7: <Repeat> that begins with 3 and has 2 at most']);
  });

  it('gives the words of a box to the checks of words', () => {
    expect(wordsInAttributes({ kind: 'names', hint: 'b', label: 'a' })).toEqual(['a', 'b']);
    const page = pageOf('<Sheet>\n\n<Field label="Full name" hint="as on their papers" />\n\n</Sheet>');
    expect(proseOfPage(page, 'en').map(({ text }) => text)).toEqual(['x', 'Full name', 'as on their papers']);
  });
});
