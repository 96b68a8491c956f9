// Our own drawing of an official paper: only the parts that matter, each with the number of the question it answers.
// Never a copy of the form, and nothing that looks like a seal. Every printed word in it stands in the list beside it too.
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { officerLocale } from '#i18n/locales.ts';
import { type PaperKind, type PaperPart, paperParts } from '#lib/content/vocabulary.ts';

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

/** What is printed at each part; nothing where the drawing has a sign instead. */
function printedAt(part: PaperPart, form: Form): string | undefined {
  return {
    top: form.top.join(' '),
    signature: form.signature.join(' '),
    place: undefined,
    date: form.date,
    form: `${form.number}, ${form.title}`,
  }[part];
}

export function Paper({ kind, children }: { kind: PaperKind; children: ReactNode }) {
  const form = forms[kind];
  return (
    <figure className="paper">
      <Drawing form={form} />
      <ol>
        {Children.map(children, (child) =>
          isValidElement(child)
            ? cloneElement(child as ReactElement<PartProps>, {
                printed: printedAt((child as ReactElement<PartProps>).props.of, form),
              })
            : null,
        )}
      </ol>
    </figure>
  );
}

interface PartProps {
  of: PaperPart;
  /** Put in by the Paper around it. */
  printed?: string | undefined;
  children: ReactNode;
}

/** What one numbered part of the drawing means. */
export function Part({ printed, children }: PartProps) {
  return (
    <li>
      {printed && <b lang={officerLocale}>{printed}</b>} {children}
    </li>
  );
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
const printedLines = (y: number) => `M40 ${y}c60-2 120 1 222 0M40 ${y + 9}c70 1 130-2 176 0`;

interface Block {
  height: number;
  drawing: ReactNode;
}

/** One drawing for every form: blocks from the head of the page to its foot. Units are CSS pixels at its natural size. */
function Drawing({ form }: { form: Form }) {
  const number: Block = {
    height: 32,
    drawing: (
      <>
        <Mark part="form" width={18 + 8 * form.number.length} height={24} />
        <text x="42" y="17">
          {form.number}
        </text>
      </>
    ),
  };
  const place: Block = {
    height: 42,
    drawing: (
      <>
        <Mark part="place" width={228} height={32} />
        <Field sign={form.place} empty={form.place === 'none'} />
      </>
    ),
  };
  const nameHeight = form.name ? 30 : 0;
  const blocks = [
    form.numberAt === 'head' ? number : { height: 8, drawing: null },
    {
      height: 104,
      drawing: (
        <>
          <Mark part="top" width={228} height={48} />
          <Printed lines={form.top} className="top" x={150} y={20} step={20} />
          <text className="title" x="150" y="72">
            {form.title}
          </text>
          <path className="faint" d={printedLines(86)} />
        </>
      ),
    },
    form.place === 'home' && place,
    {
      height: nameHeight + 42,
      drawing: (
        <>
          <Mark part="date" width={228} height={nameHeight + 32} />
          {form.name && <Field sign="person" />}
          <g transform={`translate(0 ${nameHeight})`}>
            <Field sign="day" printed={form.date} />
          </g>
        </>
      ),
    },
    form.place !== 'home' && place,
    { height: 26, drawing: <path className="faint" d={printedLines(6)} /> },
    {
      height: 88,
      drawing: (
        <>
          <Mark part="signature" width={228} height={48 + 14 * form.signature.length} />
          <path className="ink" d={signed} />
          <path d="M44 42c70-1 130 1 212 0" />
          <Printed lines={form.signature} x={44} y={57} step={14} />
        </>
      ),
    },
    form.numberAt === 'foot' && number,
  ].filter((block): block is Block => Boolean(block));
  const tops = blocks.map((_, index) => blocks.slice(0, index).reduce((top, block) => top + block.height, 16));
  const height = 16 + blocks.reduce((sum, block) => sum + block.height, 0);
  return (
    <svg viewBox={`0 0 300 ${height + 8}`} lang={officerLocale} aria-hidden="true">
      <path
        className="sheet"
        d={`M18 5q120-4 246-1l31 30q-4 ${height / 2} 0 ${height - 34}-140 5-277 2-5-${height / 2} 0-${height - 3}z`}
      />
      <path d="M264 4q2 16 0 30l31 0" />
      {blocks.map((block, index) => (
        <g key={tops[index]} transform={`translate(0 ${tops[index]})`}>
          {block.drawing}
        </g>
      ))}
    </svg>
  );
}

/** The band of a marker over a part of the page, and the part's number at its left. */
function Mark({ part, width, height }: { part: PaperPart; width: number; height: number }) {
  return (
    <>
      <path className="band" d={`M32 1q${width / 2}-3 ${width} 0l2 ${height}q-${width / 2} 3-${width + 3} 0z`} />
      <circle cx="18" cy={height / 2} r="14" />
      <text className="number" x="18" y={height / 2 + 5.5}>
        {paperParts.indexOf(part) + 1}
      </text>
    </>
  );
}

interface PrintedProps {
  lines: readonly string[];
  className?: string;
  x: number;
  y: number;
  step: number;
}

function Printed({ lines, className, x, y, step }: PrintedProps) {
  return lines.map((line, index) => (
    <text key={line} className={className} x={x} y={y + step * index}>
      {line}
    </text>
  ));
}

interface FieldProps {
  sign: keyof typeof signs;
  printed?: string;
  empty?: boolean;
}

/** A line that somebody filled in by hand, or that stays empty. */
function Field({ sign, printed = '', empty = false }: FieldProps) {
  return (
    <>
      <path transform="translate(42 5) scale(.9)" d={signs[sign]} />
      {printed && (
        <text x="74" y="22">
          {printed}
        </text>
      )}
      {empty ? (
        <path strokeDasharray="2 7" d="M78 24h174" />
      ) : (
        <path className="ink" d={`M${80 + 6.4 * printed.length} 23${written}`} />
      )}
    </>
  );
}
