// Our own drawings of official papers, as plain data: only the parts that matter, each with the number of the question it
// answers. Never a copy of a form, and nothing that looks like a seal. The site and the printed sheet draw the same one.
import { type PaperKind, type PaperPart, paperParts } from './vocabulary.ts';

interface Form {
  /** The name at the head of the page, in lines. */
  top: readonly string[];
  title: string;
  number: string;
  /** Where the form has its number. */
  numberAt: 'head' | 'foot';
  /** What is printed under the signature, in lines. */
  signature: readonly string[];
  /** Whose address it has: the reader's, a jail's, or nobody's. */
  place: 'home' | 'jail' | 'none';
  /** What is printed before the date. */
  date: string;
  /** Whether it names a person. */
  name: boolean;
}

const homelandSecurity = { top: ['Department of', 'Homeland Security'], numberAt: 'foot', date: 'Date' } as const;
const court = { top: ['United States', 'District Court'], numberAt: 'head' } as const;

/** The words as they are printed on the forms. */
const forms: Record<PaperKind, Form> = {
  'search-warrant': {
    ...court,
    title: 'Search and Seizure Warrant',
    number: 'AO 93',
    signature: ['Judge’s signature'],
    place: 'home',
    date: 'on or before',
    name: false,
  },
  'arrest-warrant': {
    ...court,
    title: 'Arrest Warrant',
    number: 'AO 442',
    // The title of the person who signed: the line itself only says “Issuing officer's signature”.
    signature: ['United States', 'Magistrate Judge'],
    place: 'none',
    date: 'Date',
    name: true,
  },
  'i-200': {
    ...homelandSecurity,
    title: 'Warrant for Arrest of Alien',
    number: 'Form I-200',
    signature: ['Signature of Authorized', 'Immigration Officer'],
    place: 'none',
    name: true,
  },
  'i-205': {
    ...homelandSecurity,
    title: 'Warrant of Removal/Deportation',
    number: 'Form I-205',
    signature: ['Signature of', 'immigration officer'],
    place: 'none',
    name: true,
  },
  'i-247a': {
    ...homelandSecurity,
    title: 'Immigration Detainer',
    number: 'Form I-247A',
    signature: ['Signature of', 'Immigration Officer'],
    place: 'jail',
    name: true,
  },
};

/** What is printed at a part of a paper, in English; nothing where the drawing has a sign instead. */
export function printedAt(kind: PaperKind, part: PaperPart): string | undefined {
  const form = forms[kind];
  return {
    top: form.top.join(' '),
    signature: form.signature.join(' '),
    place: undefined,
    date: form.date,
    form: `${form.number}, ${form.title}`,
  }[part];
}

/** A line or an outline. `as` says what it stands for: each medium has its own strokes for that. */
export interface Path {
  readonly d: string;
  readonly as?: 'sheet' | 'band' | 'faint' | 'ink';
  readonly transform?: string;
  readonly dashes?: string;
}

/** Words, or the number of a part in its disc. `x` is their middle, or their start when `as` says nothing. */
export interface Lettering {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly as?: 'top' | 'title' | 'number';
  /** The part of the paper that these words are, and nothing else stands there. */
  readonly alone?: PaperPart;
}

export interface Disc {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export type Shape = Path | Lettering | Disc;

/** Shapes of a drawing that share a height on it. */
export interface DrawnGroup {
  readonly y: number;
  readonly shapes: readonly Shape[];
}

/** Units are CSS pixels at the drawing's natural size. */
export interface PaperDrawing {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly DrawnGroup[];
}

/** Signs from a 24-unit square, as in components/ui/icon.tsx. */
const signs = {
  home: 'M2 12 12 3l10 9M5 10v11h14V10M10 21v-6h4v6',
  jail: 'M4 3v18M9.3 3v18M14.6 3v18M20 3v18M2 3h20M2 21h20',
  none: 'M2 12 12 3l10 9M5 10v11h14V10M3 22 21 3',
  person: 'M12 11a4 4 0 1 0 0-.01M4 21c0-8 16-8 16 0',
  day: 'M3 5h18v16H3zM3 10h18M8 2v5M16 2v5',
};

/** Writing, as the eye sees it from afar. */
const written = 'c3-10 8-11 7-3s6 7 9-2 8-6 7 1 7 4 10-1 6 4 10 0 5-8 8-1 6 4 9 1 8-3 12 0 6-3 12-1';
const signed = 'M64 36c8-26 17-30 13-10s2 14 9-3 9-8 7 2 8 6 12-4 8 3 12 1 4-14 9-15-3 24 4 18 9-12 13-4 14 4 42-6';
const printedLines = (y: number): Path => ({
  as: 'faint',
  d: `M40 ${y}c60-2 120 1 222 0M40 ${y + 9}c70 1 130-2 176 0`,
});

/** The band of a marker over a part of the page, and the part's number at its left. */
function mark(part: PaperPart, width: number, height: number): Shape[] {
  return [
    { as: 'band', d: `M32 1q${width / 2}-3 ${width} 0l2 ${height}q-${width / 2} 3-${width + 3} 0z` },
    { cx: 18, cy: height / 2, r: 14 },
    { as: 'number', text: String(paperParts.indexOf(part) + 1), x: 18, y: height / 2 + 5.5 },
  ];
}

const lettering = (lines: readonly string[], x: number, y: number, step: number, as?: Lettering['as']): Lettering[] =>
  lines.map((text, index) => ({ text, x, y: y + step * index, ...(as && { as }) }));

/** A line that somebody filled in by hand, or that stays empty. */
function field(sign: keyof typeof signs, y = 0, printed = '', empty = false): Shape[] {
  return [
    { d: signs[sign], transform: `translate(42 ${5 + y}) scale(.9)` },
    ...(printed ? [{ text: printed, x: 74, y: 22 + y }] : []),
    empty
      ? { d: `M78 ${24 + y}h174`, dashes: '2 7' }
      : { as: 'ink', d: `M${84 + 7 * printed.length} ${23 + y}${written}` },
  ];
}

/** One drawing for every form: blocks from the head of the page to its foot. */
export function drawingOf(kind: PaperKind): PaperDrawing {
  const form = forms[kind];
  const number = {
    height: 32,
    shapes: [
      ...mark('form', 18 + 8 * form.number.length, 24),
      { text: form.number, x: 42, y: 17, alone: 'form' } as const,
    ],
  };
  const place = {
    height: 42,
    shapes: [...mark('place', 228, 32), ...field(form.place, 0, '', form.place === 'none')],
  };
  const nameHeight = form.name ? 30 : 0;
  const blocks: { height: number; shapes: Shape[] }[] = [
    form.numberAt === 'head' ? number : { height: 8, shapes: [] },
    {
      height: 104,
      shapes: [
        ...mark('top', 228, 48),
        ...lettering(form.top, 150, 20, 20, 'top'),
        ...lettering([form.title], 150, 72, 0, 'title'),
        printedLines(86),
      ],
    },
    ...(form.place === 'home' ? [place] : []),
    {
      height: nameHeight + 42,
      shapes: [
        ...mark('date', 228, nameHeight + 32),
        ...(form.name ? field('person') : []),
        ...field('day', nameHeight, form.date),
      ],
    },
    ...(form.place === 'home' ? [] : [place]),
    { height: 26, shapes: [printedLines(6)] },
    {
      height: 88,
      shapes: [
        ...mark('signature', 228, 48 + 14 * form.signature.length),
        { as: 'ink', d: signed },
        { d: 'M44 42c70-1 130 1 212 0' },
        ...lettering(form.signature, 44, 57, 14),
      ],
    },
    ...(form.numberAt === 'foot' ? [number] : []),
  ];
  const height = blocks.reduce((sum, block) => sum + block.height, 16);
  const sheet: Shape[] = [
    {
      as: 'sheet',
      d: `M18 5q120-4 246-1l31 30q-4 ${height / 2} 0 ${height - 34}-140 5-277 2-5-${height / 2} 0-${height - 3}z`,
    },
    { d: 'M264 4q2 16 0 30l31 0' },
  ];
  let y = 16;
  const groups = blocks.map((block) => {
    const group = { y, shapes: block.shapes };
    y += block.height;
    return group;
  });
  return { width: 300, height: height + 8, groups: [{ y: 0, shapes: sheet }, ...groups] };
}
