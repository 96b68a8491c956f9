// Step: prints every flyer in every format and language on all processors, one picture of each, and all of a language in one file; then
// tells each page how many pages and bytes they have. Refuses a file of another length than its layout says.

import { strToU8, zipSync } from 'fflate';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import {
  allFiles,
  dataOf,
  type FlyerFile,
  largestFile,
  ownFileOf,
  previewPath,
  sizeOf,
  zipPath,
} from '#lib/print/flyers.ts';
import { layouts } from '#lib/print/layouts.ts';
import { inWorkers } from './in-workers.ts';
import type { PrintAnswer, PrintJob } from './print-worker.ts';
import { PublishError, type PublishStep, pathOf } from './site.ts';

/** The attribute by which a page asks for the size of a file. */
const asking = 'dataSizeOf';

/** A printed file, with its picture where it is a flyer's own in its first language. */
export interface PrintedFile {
  readonly file: FlyerFile;
  readonly pdf: Buffer;
  readonly pages: number;
  readonly png?: Buffer;
}

const isOwn = (file: FlyerFile) => file.path === ownFileOf(file, file.locales[0]).path;

/** Why a file is not as it must be. */
function problemOf({ layout, format, locales }: FlyerFile, answer: PrintAnswer): string | undefined {
  if ('problem' in answer) return answer.problem;
  const expected = layouts[layout].pages(format, locales.length);
  if (answer.pages !== expected) return `it has ${answer.pages} pages; its layout says ${expected}`;
  if (answer.pdf.length > largestFile) return `it has ${answer.pdf.length} bytes; at most ${largestFile} travel well`;
  return undefined;
}

/** Prints every file of every flyer. */
export async function printAll(root: string): Promise<PrintedFile[]> {
  const files = allFiles();
  const jobs = files.map((file): PrintJob => {
    const job = { layout: file.layout, data: dataOf(file) };
    return isOwn(file) ? { ...job, picture: sizeOf(file) } : job;
  });
  const script = new URL('./print-worker.ts', import.meta.url);
  const answers = await inWorkers<PrintJob, PrintAnswer>(
    script,
    { root },
    jobs,
    (at) => `publish: content/flyers/${files[at]?.id} (out${files[at]?.path}) cannot be printed`,
  );
  const problems: string[] = [];
  const printed = files.flatMap((file, at): PrintedFile[] => {
    const answer = answers[at] as PrintAnswer;
    const found = problemOf(file, answer);
    if (found === undefined && 'pdf' in answer) {
      const { pdf, pages, png } = answer;
      return [{ file, pdf: Buffer.from(pdf), pages, ...(png && { png: Buffer.from(png) }) }];
    }
    problems.push(
      `content/flyers/${file.id} (out${file.path})\n  found:    ${found}\n  expected: a sheet that fits its paper and can be read aloud\n  to mend:  shorten the words that it names, in the language that it names; or give print/layouts/${file.layout}.typ more room.`,
    );
    return [];
  });
  if (problems.length) throw new PublishError(problems);
  return printed;
}

/** The same bytes on every day: a zip's files bear the earliest day that it can hold. */
const zipDay = new Date(1980, 0, 1, 12);

export const printFlyers: PublishStep = {
  name: 'print the flyers',
  async run(site, { root, basePath }) {
    const files = new Map(site.files);
    const facts = new Map<string, { pages: number; bytes: number }>();
    const inOut = (path: string) => pathOf(path, basePath);
    const zipped = new Map<LocaleCode, Record<string, Uint8Array>>(localeCodes.map((locale) => [locale, {}]));

    for (const { file, pdf, pages, png } of await printAll(root)) {
      files.set(inOut(file.path), pdf);
      facts.set(file.path, { pages, bytes: pdf.length });
      for (const locale of file.locales) {
        const folder = zipped.get(locale);
        if (folder) folder[file.path.split('/').at(-1) ?? ''] = pdf;
      }
      if (png) files.set(inOut(previewPath(file.locales[0], file.id)), png);
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
