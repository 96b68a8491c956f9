// The letters of the pictures: what they are as wide as, and what they have not got.
import { describe, expect, it } from 'vitest';
import { type Fonts, loadFonts } from '#publish/picture-fonts.ts';
import { drawingOf, type Wanted } from '#publish/pictures.ts';

const fonts: Fonts = await loadFonts('.');
const line = { words: '', left: 0, top: 0, width: 0, size: 40, weight: 'regular', colour: '#000' } as const;
const wanted = (words: string): Wanted => ({
  origin: 'content/guides/x/es.mdx',
  picture: {
    use: 'card',
    path: '/es/x.png',
    width: 1200,
    height: 630,
    alt: words,
    layout: () => ({
      width: 1200,
      height: 630,
      ground: '#fff',
      boxes: [],
      stars: [],
      lines: [{ ...line, words }],
    }),
  },
});

describe('the fonts', () => {
  it('measure a line: longer words are wider, and twice the size is twice as wide', () => {
    const width = fonts.measure('No abra la puerta', 'bold', 40);
    expect(width).toBeGreaterThan(fonts.measure('No abra', 'bold', 40));
    expect(width).toBeGreaterThan(fonts.measure('No abra la puerta', 'regular', 40));
    expect(fonts.measure('No abra la puerta', 'bold', 80)).toBeCloseTo(2 * width);
  });

  it('have every letter of both languages, and say which they have not', () => {
    for (const weight of ['regular', 'bold'] as const)
      expect(fonts.missing('ÁÉÍÓÚÜÑáéíóúüñ¿¡«»“”‘’—–…·§0123456789 ABC xyz', weight)).toEqual([]);
    expect(fonts.missing('No 门 abra 👮', 'regular')).toEqual(['门', '👮']);
  });
});

describe('a picture whose words the font has no letter for', () => {
  it('is refused, with its file, the letter, and how to mend it', () => {
    expect(typeof drawingOf(wanted('No abra la puerta'), fonts)).toBe('object');
    expect(drawingOf(wanted('No abra 门'), fonts)).toMatch(
      /^content\/guides\/x\/es\.mdx\n {2}found: {4}“门” \(U\+95E8\)[\s\S]*\n {2}expected:[\s\S]*\n {2}to mend:/,
    );
  });
});
