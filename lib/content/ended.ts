// Words that stand alone, as a sentence that is read or counted.

/** @returns the words with a period at their end, where nothing ends them yet; none for no words */
export function ended(words: string): string {
  return !words || /[.!?…:]["”»)]*\s*$/.test(words) ? words : `${words}.`;
}
