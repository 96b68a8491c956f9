// The layouts in which a flyer can be printed, and the papers of each. A layout is drawn by print/layouts/<name>.typ.
import type { LocaleCode } from '#i18n/locales.ts';

/** A size of paper, in points (1/72 inch), upright. */
interface Paper {
  readonly width: number;
  readonly height: number;
}

/** US Letter, 8.5 × 11 in; A4, 210 × 297 mm. */
const letter: Paper = { width: 612, height: 792 };
const a4: Paper = { width: 595.276, height: 841.89 };

/** Id of the document on which a group puts its own name on a flyer, where there is one. */
export const makerIdOf = (flyer: string): string => `make-${flyer}`;

/** What a sheet is printed on and how it is cut. The first part of a file's name is the page's slug; this is the last. */
export const formats = {
  letter: { paper: letter, suffix: { es: '', en: '' } },
  a4: { paper: a4, suffix: { es: 'a4', en: 'a4' } },
  'cards-fold': { paper: letter, suffix: { es: '', en: '' } },
  'cards-8': { paper: letter, suffix: { es: '8', en: '8' } },
  'cards-10': { paper: letter, suffix: { es: '10', en: '10' } },
} as const satisfies Record<string, { paper: Paper; suffix: Readonly<Record<LocaleCode, string>> }>;
export type FormatName = keyof typeof formats;

export interface Layout {
  readonly formats: readonly [FormatName, ...FormatName[]];
  readonly landscape: boolean;
  /** Pages that the file must have; another number stops the build. `parts` is how many languages it holds. */
  pages(format: FormatName, parts: number): number;
  /** Anchors of the sections that the layout prints: the words must have them. */
  readonly sections: readonly string[];
}

const onePage = () => 1;
const pageForEach: Layout['pages'] = (_format, parts) => parts;
const full: Pick<Layout, 'formats' | 'landscape' | 'pages'> = {
  formats: ['letter', 'a4'],
  landscape: false,
  pages: onePage,
};

export const layouts = {
  'wallet-card': {
    // The one to fold comes first: it needs no printer that turns the paper, and cannot come out of line.
    formats: ['cards-fold', 'cards-8', 'cards-10'],
    landscape: false,
    pages: (format) => (format === 'cards-fold' ? 1 : 2),
    sections: ['officer', 'holder'],
  },
  poster: { ...full, sections: ['steps', 'know', 'numbers'] },
  /** Two half-sheets beside each other: one language twice, or each of two once. */
  handout: { ...full, landscape: true, sections: ['steps', 'know', 'numbers'] },
  /** Drawn papers beside each other; each language has a page of its own, for the two sides of a sheet. */
  papers: { ...full, pages: pageForEach, sections: ['questions', 'judge', 'i-200', 'i-205', 'numbers'] },
  /** A table of what somebody may and may not do, and what the rules leave out; a page for each language. */
  rules: { ...full, pages: pageForEach, sections: ['rules', 'limits', 'numbers'] },
  /** What stands at a door facing out; the languages share its foot. */
  'door-sign': { ...full, sections: ['officer', 'home'] },
  /** Boxes to write in by hand: a sheet of paper, front and back, for each language. */
  blank: { ...full, pages: (_, parts) => 2 * parts, sections: ['front', 'back'] },
  /** A sign to hang, in the officers' language and the reader's; then a page for the staff in each language. */
  'private-area': { ...full, pages: (_, parts) => 1 + parts, sections: ['sign', 'staff', 'know', 'numbers'] },
} as const satisfies Record<string, Layout>;
export type LayoutName = keyof typeof layouts;
export const layoutNames = Object.keys(layouts) as [LayoutName, ...LayoutName[]];
