// `npm run content -- pin <locale> <document>`: says that a translation now follows its source text.
// `npm run content -- pin <locale> --all` does so for every document of that language.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLocale, sourceLocale, translationLocales } from '#i18n/locales.ts';
import { fingerprint, passagesOf } from '#lib/content/passages.ts';
import { type DocumentFiles, readContent } from '#lib/content/tree.ts';

const usage = `usage: npm run content -- pin <${translationLocales.join('|')}> <document id> …
       npm run content -- pin <${translationLocales.join('|')}> --all
       Run it when the translation says what the ${sourceLocale} text says now.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, root: { type: 'string', default: '.' } },
});
const [command, locale = '', ...ids] = positionals;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Writes `translationOf` into one translation's front matter. */
function pin(document: DocumentFiles, target: keyof DocumentFiles['pages']): void {
  const source = document.pages[sourceLocale];
  const page = document.pages[target];
  if (!source || !page)
    fail(`${document.folder}: found no ${source ? target : sourceLocale}.mdx. Write it first, then pin it.`);
  const problem = [...source.problems, ...page.problems][0];
  if (problem) fail(`${problem.file}:${problem.line}: ${problem.found}. Mend it first, then pin it.`);
  const line = `translationOf: ${fingerprint(passagesOf(source))}`;
  const text = /^translationOf:.*$/m.test(page.text)
    ? page.text.replace(/^translationOf:.*$/m, line)
    : page.text.replace(/^---\n/, `---\n${line}\n`);
  if (text === page.text) {
    console.log(`${page.path}: already pinned to this text`);
    return;
  }
  writeFileSync(join(values.root, page.path), text);
  console.log(`${page.path}: pinned to ${source.path}`);
}

if (command !== 'pin' || !isLocale(locale) || locale === sourceLocale || (ids.length === 0) !== values.all) fail(usage);
const { documents } = readContent(values.root);
for (const id of ids)
  if (!documents.some((document) => document.id === id))
    fail(`No document “${id}”. There are: ${documents.map((document) => document.id).join(', ')}.`);
for (const document of documents) if (values.all || ids.includes(document.id)) pin(document, locale);
