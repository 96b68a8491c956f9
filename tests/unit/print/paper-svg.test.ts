// A drawn paper on paper: in one ink, with every number and every word that the list beside it explains.
import { describe, expect, it } from 'vitest';
import { officerLocale } from '#i18n/locales.ts';
import { type Block, blocksOf } from '#lib/content/blocks.ts';
import { readMdx } from '#lib/content/mdx-file.ts';
import { printedAt } from '#lib/content/paper-drawing.ts';
import { paperKinds, paperParts } from '#lib/content/vocabulary.ts';
import { paperSvg } from '#lib/print/paper-svg.ts';
import { printedSections } from '#lib/print/words.ts';

describe.each(paperKinds)('the drawing of %s', (kind) => {
  const svg = paperSvg(kind);

  it('has no ink but black, and white on it', () => {
    const inks = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, ink]) => ink);
    expect(new Set(inks)).toEqual(new Set(['none', '#000', '#fff']));
    expect(svg).not.toMatch(/opacity|class=|gradient/i);
  });

  it('has each number once, at the top whose paper it is, and the name of the form where its number points', () => {
    const letters = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
    const numbers = letters.filter((text) => /^\d$/.test(text));
    expect(numbers.toSorted()).toEqual(paperParts.map((_, at) => String(at + 1)));
    const rest = letters.filter((text) => !numbers.includes(text));
    const [form = ''] = printedAt(kind, 'form')?.split(', ') ?? [];
    expect(rest.filter((text) => text !== form).join(' ')).toBe(printedAt(kind, 'top')?.toUpperCase());
    expect(rest.filter((text) => text === form)).toHaveLength(1);
  });
});

describe('a drawn paper’s words', () => {
  const entries = {
    sheet: 'x.mdx',
    phrase: () => {
      throw new Error('no phrase');
    },
    help: () => undefined,
  };
  const paper = (parts: readonly string[]) => {
    const { tree } = readMdx('x.mdx', `---\ntitle: x\n---\n\n<Paper kind="i-200">\n${parts.join('\n')}\n</Paper>\n`);
    const blocks: readonly Block[] = blocksOf({ tree });
    const [section] = printedSections(blocks, officerLocale, entries);
    const [passage] = section?.of ?? [];
    if (passage?.is !== 'paper') throw new Error('no paper');
    return passage.items;
  };

  it('are not printed without a number that has expired, and the error names the sheet', () => {
    const { tree } = readMdx('x.mdx', '---\ntitle: x\n---\n\nCall <Phone of="nijc" />.\n');
    expect(() => printedSections(blocksOf({ tree }), officerLocale, entries)).toThrow(/x\.mdx prints .* “nijc”/);
  });

  it('keep every part, whether its line begins with a word or with a component', () => {
    const plain = paperParts.map((part) => `<Part of="${part}">Words of ${part}.</Part>`);
    const marked = paperParts.map((part) => `<Part of="${part}"><Claim id="C2.4">Words of ${part}.</Claim></Part>`);
    const mixed = paperParts.map((_, at) => (at % 2 ? plain : marked)[at] ?? '');
    for (const parts of [plain, marked, mixed]) {
      expect(paper(parts).map(({ of }) => of.join(''))).toEqual(paperParts.map((part) => `Words of ${part}.`));
      expect(paper(parts).map(({ printed }) => printed)).toEqual(
        paperParts.map((part) => printedAt('i-200', part) ?? null),
      );
    }
  });
});
