// `npm run content -- pin <locale> <document>`: says that a translation now follows its source text.
// `npm run content -- pin <locale> --all` does so for every document of that language. Writes all of them or none.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLocale, type LocaleCode, sourceLocale, translationLocales } from '#i18n/locales.ts';
import type { MdxFile } from '#lib/content/mdx-file.ts';
import { fingerprint, passagesOf } from '#lib/content/passages.ts';
import { type DocumentFiles, readContent } from '#lib/content/tree.ts';
import { commandLine, main, Stop } from './lib/stop.mjs';

const usage = `usage: npm run content -- pin <${translationLocales.join('|')}> <document id> …
       npm run content -- pin <${translationLocales.join('|')}> --all
       Run it when the translation says what the ${sourceLocale} text says now.`;

/** A translation's file with `translationOf` in its front matter. */
interface Pinned {
  readonly page: MdxFile;
  readonly source: MdxFile;
  readonly text: string;
}

/** @throws Stop when there is nothing to pin, or it cannot be read */
function pinned(document: DocumentFiles, target: LocaleCode): Pinned {
  const source = document.pages[sourceLocale];
  const page = document.pages[target];
  if (!source || !page)
    throw new Stop(`${document.folder}: found no ${source ? target : sourceLocale}.mdx. Write it first, then pin it.`);
  const problem = [...source.problems, ...page.problems][0];
  if (problem) throw new Stop(`${problem.file}:${problem.line}: ${problem.found}. Mend it first, then pin it.`);
  const line = `translationOf: ${fingerprint(passagesOf(source))}`;
  const text = /^translationOf:.*$/m.test(page.text)
    ? page.text.replace(/^translationOf:.*$/m, line)
    : page.text.replace(/^---\n/, `---\n${line}\n`);
  return { page, source, text };
}

await main(async () => {
  const { values, positionals } = commandLine(() =>
    parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false }, root: { type: 'string', default: '.' } },
    }),
  );
  const [command, locale = '', ...ids] = positionals;
  if (command !== 'pin' || !isLocale(locale) || locale === sourceLocale || (ids.length === 0) !== values.all)
    throw new Stop(usage);
  const { documents } = readContent(values.root);
  for (const id of ids)
    if (!documents.some((document) => document.id === id))
      throw new Stop(`No document “${id}”. There are: ${documents.map((document) => document.id).join(', ')}.`);
  // All before the first is written: one that cannot be pinned leaves the others as they are.
  const all = documents
    .filter((document) => values.all || ids.includes(document.id))
    .map((document) => pinned(document, locale));
  for (const { page, source, text } of all) {
    if (text === page.text) console.log(`${page.path}: already pinned to this text`);
    else {
      writeFileSync(join(values.root, page.path), text);
      console.log(`${page.path}: pinned to ${source.path}`);
    }
  }
});
