// The letters of the pictures: Atkinson Hyperlegible, from print/fonts. Measured with HarfBuzz, which is what draws them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Measure, Weight } from '#lib/share/fit.ts';

/** What is used of harfbuzzjs, which has no types of its own. */
interface HarfBuzz {
  createBlob(bytes: Buffer): object;
  createFace(blob: object, index: number): { upem: number };
  createFont(face: object): object;
  createBuffer(): {
    addText(words: string): void;
    guessSegmentProperties(): void;
    json(): readonly { g: number; cl: number; ax: number }[];
    destroy(): void;
  };
  shape(font: object, buffer: object): void;
}

export const fontFamily = 'Atkinson Hyperlegible';

/** In the order in which they are handed to what draws. */
export const fontWeights: readonly { readonly weight: Weight; readonly css: 400 | 700 }[] = [
  { weight: 'regular', css: 400 },
  { weight: 'bold', css: 700 },
];

export function fontFile(root: string, weight: Weight): string {
  return join(root, 'print', 'fonts', `atkinson-hyperlegible-${weight}.ttf`);
}

export interface Fonts {
  readonly measure: Measure;
  /** Characters that no letter is drawn for, each once. */
  missing(words: string, weight: Weight): readonly string[];
}

/** @param root the project's folder */
export async function loadFonts(root: string): Promise<Fonts> {
  const harfBuzz = await (createRequire(import.meta.url)('harfbuzzjs') as Promise<HarfBuzz>);
  const fonts = new Map(
    fontWeights.map(({ weight }) => {
      const face = harfBuzz.createFace(harfBuzz.createBlob(readFileSync(fontFile(root, weight))), 0);
      return [weight, { font: harfBuzz.createFont(face), unitsPerEm: face.upem }];
    }),
  );
  const shaped = (words: string, weight: Weight) => {
    const { font, unitsPerEm } = fonts.get(weight) as { font: object; unitsPerEm: number };
    const buffer = harfBuzz.createBuffer();
    buffer.addText(words);
    buffer.guessSegmentProperties();
    harfBuzz.shape(font, buffer);
    const glyphs = buffer.json();
    buffer.destroy();
    return { glyphs, unitsPerEm };
  };
  // The same words are measured at every size; their width grows with it.
  const widths = new Map<string, number>();
  return {
    measure(words, weight, size) {
      const key = `${weight} ${words}`;
      let width = widths.get(key);
      if (width === undefined) {
        const { glyphs, unitsPerEm } = shaped(words, weight);
        width = glyphs.reduce((sum, { ax }) => sum + ax, 0) / unitsPerEm;
        widths.set(key, width);
      }
      return width * size;
    },
    missing(words, weight) {
      const { glyphs } = shaped(words, weight);
      // `cl` is where a glyph's characters begin; glyph 0 is the box that is drawn for what a font does not have.
      return [
        ...new Set(
          glyphs.filter(({ g }) => g === 0).map(({ cl }) => String.fromCodePoint(words.codePointAt(cl) as number)),
        ),
      ];
    },
  };
}
