// Step: prints every flyer in every format and language, one picture of each, and all of a language in one file; then
// tells each page how many pages and bytes they have. Refuses a file of another length than its layout says.

import { strToU8, zipSync } from 'fflate';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { type Print, PrintError, type Printed, printer } from '#lib/print/compiler.ts';
import {
  allFlyers,
  dataOf,
  type FlyerFile,
  filesOf,
  largestFile,
  ownFileOf,
  previewPath,
  sizeOf,
  zipPath,
} from '#lib/print/flyers.ts';
import { layouts } from '#lib/print/layouts.ts';
import { previewOf } from '#lib/print/preview.ts';
import { PublishError, type PublishStep, pathOf } from './site.ts';

/** The attribute by which a page asks for the size of a file. */
const asking = 'dataSizeOf';

function printOne(print: Print, file: FlyerFile): Printed {
  const { layout, format, locales, path } = file;
  try {
    const printed = print(layout, dataOf(file));
    const expected = layouts[layout].pages(format, locales.length);
    if (printed.pages !== expected) throw new PrintError(`it has ${printed.pages} pages; its layout says ${expected}`);
    if (printed.pdf.length > largestFile)
      throw new PrintError(`it has ${printed.pdf.length} bytes; at most ${largestFile} travel well`);
    return printed;
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    throw new PublishError([
      `content/flyers/${file.id} (out${path})\n  found:    ${error.message}\n  expected: a sheet that fits its paper and can be read aloud\n  to mend:  shorten the words that it names, in the language that it names; or give print/layouts/${layout}.typ more room.`,
    ]);
  }
}

/** The same bytes on every day: a zip's files bear the earliest day that it can hold. */
const zipDay = new Date(1980, 0, 1, 12);

export const printFlyers: PublishStep = {
  name: 'print the flyers',
  async run(site, { root, basePath }) {
    const print = printer(root);
    const files = new Map(site.files);
    const facts = new Map<string, { pages: number; bytes: number }>();
    const inOut = (path: string) => pathOf(path, basePath);
    const zipped = new Map<LocaleCode, Record<string, Uint8Array>>(localeCodes.map((locale) => [locale, {}]));

    for (const flyer of allFlyers(localeCodes[0] as LocaleCode)) {
      for (const file of filesOf(flyer)) {
        const printed = printOne(print, file);
        files.set(inOut(file.path), printed.pdf);
        facts.set(file.path, { pages: printed.pages, bytes: printed.pdf.length });
        const [first] = file.locales;
        for (const locale of file.locales) {
          const folder = zipped.get(locale);
          if (folder) folder[file.path.split('/').at(-1) ?? ''] = printed.pdf;
        }
        if (file.path === ownFileOf(flyer, first).path) {
          const { png } = await previewOf(printed.svg(), sizeOf(file));
          files.set(inOut(previewPath(first, flyer.id)), png);
        }
      }
    }
    for (const [locale, folder] of zipped) {
      if (!Object.keys(folder).length) continue;
      const license = strToU8(`${translator(locale)('footer.license')}\n${translator(locale)('footer.notAdvice')}\n`);
      const zip = Buffer.from(zipSync({ ...folder, 'LICENSE.txt': license }, { level: 9, mtime: zipDay }));
      files.set(inOut(zipPath(locale)), zip);
      facts.set(zipPath(locale), { pages: 0, bytes: zip.length });
    }

    const pages = new Map(
      [...site.pages].map(([path, tree]) => {
        const locale = localeCodes.find((code) => path.startsWith(`${code}/`));
        let asked = false;
        visit(tree, 'element', ({ properties }) => {
          asked ||= asking in properties;
        });
        if (!asked || !locale) return [path, tree] as const;
        const told = structuredClone(tree);
        visit(told, 'element', (node: Element) => {
          const address = node.properties[asking];
          if (address === undefined) return;
          const fact = facts.get(String(address));
          if (!fact) throw new Error(`publish: ${path} asks for the size of ${address}, which is no flyer's file`);
          delete node.properties[asking];
          const { pages, bytes } = fact;
          const value = translator(locale)(pages ? 'flyers.facts' : 'flyers.bytes', {
            pages,
            size: Math.ceil(bytes / 1000),
          });
          node.children = [{ type: 'text', value }];
        });
        return [path, told] as const;
      }),
    );
    return { ...site, pages, files };
  },
};
