// Step: deletes what nothing refers to any more, and refuses file types that the site has no use for.
import { visit } from 'unist-util-visit';
import { PublishError, type PublishStep } from './site.ts';

/** Endings that may be published. A new kind of file is added here on purpose, not by accident. */
export const publishedTypes = [
  'html',
  'txt',
  'md',
  'xml',
  'json',
  'webmanifest',
  'png',
  'svg',
  'ico',
  'pdf',
  'mp3',
  'zip',
  'js',
] as const;

/** What the framework's router would fetch: pages as data, one file a segment, and everything under _next. */
const routerData = /(^|\/)(__next\.[^/]*\.txt|index\.txt|404\.txt)$|^_next\/|^(_not-found|404)\//;

export const prune: PublishStep = {
  name: 'delete what nothing refers to',
  run(site) {
    const referred = new Set<string>();
    for (const tree of site.pages.values()) {
      visit(tree, 'element', ({ properties }) => {
        for (const name of ['href', 'src'] as const)
          referred.add(decodeURI(String(properties[name] ?? '')).split(/[?#]/)[0] as string);
      });
    }
    const isReferred = (path: string) => [...referred].some((address) => address.endsWith(`/${path}`));
    const files = new Map(
      [...site.files].filter(([path]) => !routerData.test(path) || (path.startsWith('_next/') && isReferred(path))),
    );
    const refused = [...files.keys()].filter((path) => !publishedTypes.some((type) => path.endsWith(`.${type}`)));
    if (refused.length) {
      throw new PublishError(
        refused.map(
          (path) =>
            `out/${path}\n  found:    a file of a type that this site does not publish\n  expected: ${publishedTypes.join(', ')}\n  to mend:  take it out of public/ or app/, or add its type to publish/prune.ts.`,
        ),
      );
    }
    return { ...site, files };
  },
};
