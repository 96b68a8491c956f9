// Beside a drawn paper stand the words for each of its numbers, in order; nothing else is let through.
import { describe, expect, it } from 'vitest';
import type { Catalog } from '#lib/content/catalog.ts';
import { readMdx } from '#lib/content/mdx-file.ts';
import { papers } from '#lib/content/rules/papers.ts';
import { paperParts } from '#lib/content/vocabulary.ts';

const paper = (parts: readonly string[]) =>
  `<Paper kind="i-200">\n${parts.map((part) => `<Part of="${part}">Words.</Part>`).join('\n')}\n</Paper>\n`;

function found(words: string): string[] {
  const page = readMdx('x.mdx', `---\ntitle: x\n---\n\n${words}`);
  expect(page.problems).toEqual([]);
  const documents = new Map([['x', { pages: [{ page, locale: 'en' }] }]]);
  return papers({ documents } as unknown as Catalog).map((problem) => `${problem.line}: ${problem.found}`);
}

describe('papers', () => {
  it('lets a paper with every part through, and a page without one', () => {
    expect(found(paper(paperParts))).toEqual([]);
    expect(found('Words.')).toEqual([]);
  });

  it('names a paper that lacks a part', () => {
    expect(found(paper(paperParts.slice(1)))).toEqual([
      '5: <Paper kind="i-200"> with the parts signature, place, date, form',
    ]);
  });

  it('names parts in another order, whose numbers would be wrong', () => {
    expect(found(paper(paperParts.toReversed()))).toHaveLength(1);
  });

  it('names a part that stands outside a paper', () => {
    expect(found(`${paper(paperParts)}\n<Part of="top">Words.</Part>`)).toEqual(['13: <Part> outside a <Paper>']);
  });
});
