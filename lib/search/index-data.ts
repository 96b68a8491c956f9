// What travels to a reader who searches: the words of every page in one language, and which words mean the same.
// Holds no markup: every string here is shown as text, or is a path of this site.

export interface SearchPart {
  /** Id of the nearest element to scroll to; empty for the top of the page. */
  readonly anchor: string;
  /** The heading over the passages; empty at the top of the page. */
  readonly heading: string;
  /** Sentences that can stand alone: a question with its answer, a table's cell with its row and column. */
  readonly passages: readonly string[];
}

export interface SearchPage {
  readonly title: string;
  readonly summary: string;
  /** Path from the root of the host, the base path included. */
  readonly path: string;
  /** How much its score counts: 1 for most pages. */
  readonly weight: number;
  /** How people ask for it (`asked` in facts.yml). Never shown. */
  readonly asked: readonly string[];
  readonly parts: readonly SearchPart[];
}

export interface SearchIndex {
  readonly pages: readonly SearchPage[];
  /** Groups of words and phrases that mean the same to somebody who searches. */
  readonly same: readonly (readonly string[])[];
}
