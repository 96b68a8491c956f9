// The drawing of an official paper in one ink, for print/layouts: no grey and no band of colour, so that it can be copied.
import { drawingOf, type PaperDrawing, type Shape } from '#lib/content/paper-drawing.ts';
import type { PaperKind } from '#lib/content/vocabulary.ts';

const face = 'Atkinson Hyperlegible';

/** No band of a marker: the number alone says what is meant. What is filled in by hand is heavier than what is printed. */
const strokes = { sheet: 2, faint: 0.75, ink: 2.5, plain: 1.5 };
/**
 * Only what is large enough to be read on a small drawing, and what a number would point at nothing without: the other
 * words stand in the list beside it.
 */
const letters = {
  top: `font-size="19.5" font-weight="700" text-anchor="middle"`,
  number: `font-size="21" font-weight="700" text-anchor="middle" fill="#fff"`,
  alone: `font-size="32" font-weight="700"`,
};
/** Larger letters than the drawing was made for stand lower, so that their middle stays where it is. */
const lower = 7;
/** … and farther from the disc of their number, so that no machine takes it for a letter of theirs. */
const aside = 14;
/** Another face's, as everywhere on paper (print/kit.typ). */
const zero = '<tspan font-family="Public Sans">$&</tspan>';

/** @returns an SVG file with its own width and height, in the drawing's units */
export function paperSvg(kind: PaperKind): string {
  const { width, height, groups }: PaperDrawing = drawingOf(kind);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${face}">`,
    ...groups.map(({ y, shapes }) => `<g transform="translate(0 ${y})">${shapes.map(draw).join('')}</g>`),
    '</svg>',
  ].join('');
}

function draw(shape: Shape): string {
  if ('r' in shape) return `<circle cx="${shape.cx}" cy="${shape.cy}" r="${shape.r}"/>`;
  if ('text' in shape) {
    const { text, as, x, y, alone } = shape;
    if (alone) return `<text x="${x + aside}" y="${y + lower}" ${letters.alone}>${text.replace(/0+/g, zero)}</text>`;
    if (as !== 'top' && as !== 'number') return '';
    return `<text x="${x}" y="${y}" ${letters[as]}>${as === 'top' ? text.toUpperCase() : text}</text>`;
  }
  const { d, as = 'plain', transform, dashes } = shape;
  if (as === 'band') return '';
  const given = [
    `fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round" stroke-width="${strokes[as]}"`,
    transform && `transform="${transform}"`,
    dashes && `stroke-dasharray="${dashes}"`,
  ];
  return `<path d="${d}" ${given.filter(Boolean).join(' ')}/>`;
}
