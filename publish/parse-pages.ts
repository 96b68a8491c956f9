// Step: reads each exported page into a tree. Pages that the framework wrote twice are left out.
import { fromHtml } from 'hast-util-from-html';
import type { PublishStep } from './site.ts';

/** Copies that Next makes of the one page for wrong addresses: 404.html is the one that hosts look for. */
const copies = new Set(['404/index.html', '_not-found/index.html']);

/** The path under the export at which Next wrote a page, and beside it what belongs to it. */
export function exportedAs(path: string): string {
  return path === '404.html' ? '_not-found/index.html' : path.replace(/\/404\.html$/, '/404/index.html');
}

export const parsePages: PublishStep = {
  name: 'parse the pages',
  run(site) {
    const pages = new Map(site.pages);
    const files = new Map(site.files);
    for (const [path, bytes] of site.files) {
      if (!path.endsWith('.html')) continue;
      files.delete(path);
      // A language's own page for wrong addresses stands where hosts look for it: es/404.html.
      if (!copies.has(path))
        pages.set(path.replace(/\/404\/index\.html$/, '/404.html'), fromHtml(bytes.toString('utf8')));
    }
    return { ...site, pages, files };
  },
};
