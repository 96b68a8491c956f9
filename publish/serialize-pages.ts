// Step: writes each page's tree as HTML, in the shortest spelling that the standard allows.
import { toHtml } from 'hast-util-to-html';
import type { PublishStep } from './site.ts';

export const serializePages: PublishStep = {
  name: 'write the pages',
  run(site) {
    const written = [...site.pages].map(([path, tree]) => {
      const html = toHtml(tree, {
        omitOptionalTags: true,
        preferUnquoted: true,
        collapseEmptyAttributes: true,
        // Only what must be escaped is: a policy is full of single quotes.
        allowDangerousCharacters: true,
      });
      return [path, Buffer.from(html)] as const;
    });
    return { ...site, pages: new Map(), files: new Map([...site.files, ...written]) };
  },
};
