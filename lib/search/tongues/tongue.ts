// What a search must know about one language. A language without a file beside this one is searched letter by letter.

export interface Tongue {
  /** Words that say nothing about what is looked for, folded (`fold`). They are neither indexed nor searched. */
  readonly skipped: ReadonlySet<string>;
  /** The stem of a folded word: *warrants* and *warrant* have one. */
  readonly stem: (word: string) => string;
  /** One spelling for what sounds the same: *polisia*, *policia*. Given and gives folded words. */
  readonly sound: (word: string) => string;
}

/** Small letters without accents: *Órdenes* is *ordenes*, *niño* is *nino*. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Letters that stand twice stand once: *arest*, *arrest*. */
export function undouble(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1');
}

const same = (word: string) => word;

/** For a language of which nothing is known. */
export const tongue: Tongue = { skipped: new Set(), stem: same, sound: same };
