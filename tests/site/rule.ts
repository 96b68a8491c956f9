// How a rule about the built site is stated: what it finds wrong, and a planted case that proves that it finds it.
// Refuses a rule without one: a rule that cannot fail says nothing.
import { describe, expect, it } from 'vitest';
import { basePath, type Page, type Site, site, siteOf } from './pages.ts';

/** HTML of one Spanish page, or the files of a small site; and exactly what the rule says about it. */
export type Planted = readonly [planted: string | Readonly<Record<string, string>>, problems: readonly string[]];

/** Where the HTML of a planted page stands. */
export const plantedFile = '/es/p/index.html';

/** A rule that looks at the whole site. `find` returns what is wrong, each with its place. */
export function siteRule(name: string, find: (site: Site) => readonly string[], planted: readonly Planted[]): void {
  describe(name, () => {
    it('holds', () => expect(find(site)).toEqual([]));
    // Planted sites stand at the root of their host; what proves the rule there proves it for a folder.
    it.skipIf(basePath)('would be seen to be broken', () => {
      expect(planted.some(([, problems]) => problems.length > 0)).toBe(true);
      for (const [files, problems] of planted) {
        expect(find(siteOf(typeof files === 'string' ? { [plantedFile]: files } : files))).toEqual(problems);
      }
    });
  });
}

/** A rule that looks at each page by itself. What it finds is shown with the page's path before it. */
export function pageRule(
  name: string,
  find: (page: Page, site: Site) => readonly string[],
  planted: readonly Planted[],
): void {
  siteRule(
    name,
    (site) => site.pages.flatMap((page) => find(page, site).map((problem) => `${page.path}: ${problem}`)),
    planted.map(([files, problems]) => [
      files,
      typeof files === 'string' ? problems.map((problem) => `/es/p/: ${problem}`) : problems,
    ]),
  );
}
