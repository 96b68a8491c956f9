// Fits words into a box by measuring them, never by counting letters. Pure: whoever calls brings the measure.

export type Weight = 'regular' | 'bold';

/** @returns how wide a line of words is, in pixels, at a size in pixels */
export type Measure = (words: string, weight: Weight, size: number) => number;

export interface Fitted {
  /** In pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly weight: Weight;
  /** The sizes to try: from the largest down to the smallest that can still be read. */
  readonly largest: number;
  readonly smallest: number;
}

/** Height of a line, in sizes of its letters. */
export const leading = 1.14;

const step = 2;

/** Lines that are full: as many words in each as go in. Nothing when one word alone is wider. */
function fill(words: readonly string[], width: number, measure: (line: string) => number): string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (measure(longer) <= width && lines.length) lines[lines.length - 1] = longer;
    else if (measure(word) <= width) lines.push(word);
    else return undefined;
  }
  return lines;
}

/** As many lines, as even as they can be: no word is left alone on the last. */
function even(words: readonly string[], width: number, measure: (line: string) => number): string[] | undefined {
  const full = fill(words, width, measure);
  let [narrow, wide] = [0, width];
  while (full && wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const lines = fill(words, middle, measure);
    if (lines && lines.length <= full.length) wide = middle;
    else narrow = middle;
  }
  return fill(words, wide, measure);
}

/** The largest size at which the words fit, with their lines; nothing when they do not fit at the smallest. */
export function fit(words: string, room: Room, measure: Measure): Fitted | undefined {
  const parts = words.split(/\s+/).filter(Boolean);
  for (let size = room.largest; size >= room.smallest; size -= step) {
    const lines = even(parts, room.width, (line) => measure(line, room.weight, size));
    if (lines && lines.length * size * leading <= room.height) return { size, lines };
  }
  return undefined;
}
