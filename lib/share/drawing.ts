// A picture as plain data: where each line of words and each shape stands. Whoever draws it decides nothing.
import type { Weight } from './fit.ts';

/** A line of words that is never broken again. Measures are in pixels, from the top left corner. */
export interface Line {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  /** As measured. */
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly round?: number;
}

/** The six-pointed star of Chicago's flag. */
export interface Star {
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly colour: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly boxes: readonly Box[];
  readonly stars: readonly Star[];
  readonly lines: readonly Line[];
}

/** The light colours of app/styles/tokens.css; tests/unit/share holds the two together. */
export const colours = {
  ground: '#fffdf8',
  raised: '#f3f0e7',
  ink: '#1a1a17',
  quiet: '#47463f',
  blue: '#003a70',
  onBlue: '#ffffff',
  sky: '#d9eefb',
  red: '#8f0d1b',
} as const;
