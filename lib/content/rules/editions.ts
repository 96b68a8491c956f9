// Rule: the ledger knows every document, and its newest edition holds the words that the document has now.
// Runs when nothing else is wrong: an edition is of words that are right.
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { blocksWithQuotes, type Catalog, type CatalogDocument, catalogOf, type Entry } from '../catalog.ts';
import {
  changesSince,
  type EditionWords,
  editionFrom,
  fingerprintsOf,
  holds,
  type Ledger,
  type LedgerEdition,
  type LedgerEntry,
  ledgerPath,
  ledgerSchema,
  nextCode,
  wordsOf,
} from '../editions.ts';
import type { Problem } from '../problem.ts';
import { schemaProblems } from '../schema-problems.ts';
import type { ContentTree } from '../tree.ts';
import type { Entries } from '../words.ts';

const values = <T>(entries: ReadonlyMap<string, Entry<T>>) =>
  new Map([...entries].map(([id, { value }]) => [id, value] as const));

/** Where the words of a catalog's references stand. */
export function entriesOf(catalog: Catalog): Entries {
  return {
    phrases: values(catalog.phrases),
    help: values(catalog.help),
    terms: values(catalog.terms),
    events: values(catalog.events),
  };
}

/** @returns nothing when a page or the facts are missing or have the wrong shape */
export function editionWordsOf(
  catalog: Catalog,
  { pages, facts }: CatalogDocument,
  entries: Entries,
): EditionWords | undefined {
  const words = localeCodes.map((locale) => {
    const page = pages.find((other) => other.locale === locale);
    if (!page?.matter || !facts) return undefined;
    const { title, summary, share } = page.matter;
    return [
      locale,
      wordsOf(
        { title, summary, share, blocks: blocksWithQuotes(catalog, page), help: facts.value.help },
        locale,
        entries,
      ),
    ];
  });
  return words.includes(undefined)
    ? undefined
    : (Object.fromEntries(words as [LocaleCode, string[]][]) as Record<LocaleCode, string[]>);
}

const command = 'npm run editions';
const shown = 3;

export function editions(tree: ContentTree): Problem[] {
  const catalog = catalogOf(tree);
  const entries = entriesOf(catalog);
  const file = tree.ledger;
  const parsed = ledgerSchema.safeParse(file?.value ?? {});
  if (file && !parsed.success) return file.problems.length ? [...file.problems] : schemaProblems(file, ledgerSchema);
  const ledger: Ledger = parsed.data ?? {};
  const codes = new Map(Object.entries(ledger).map(([code, entry]) => [entry.document, code]));

  const problems: Problem[] = [];
  for (const [id, document] of catalog.documents) {
    const words = editionWordsOf(catalog, document, entries);
    if (!words) continue;
    const code = codes.get(id);
    const entry = ledger[code ?? ''];
    const place = document.files.folder;
    if (!code || !entry) {
      problems.push({
        file: ledgerPath,
        found: `no code for ${place}`,
        expected: 'a code for every document: its pages, paper and pictures carry it',
        mend: `${command}`,
      });
      continue;
    }
    const newest = entry.editions.at(-1) as LedgerEdition;
    if (holds(newest, words)) continue;
    const { label } = editionFrom(code, entry);
    const changed = localeCodes.map((locale) => ({ locale, ...changesSince(newest, words, locale) }));
    const list = changed
      .flatMap(({ locale, added }) => added.map((line) => `${locale}: “${line}”`))
      .slice(0, shown)
      .join('; ');
    const gone = changed.reduce((sum, { gone }) => sum + gone, 0);
    problems.push({
      file: place,
      found: `words that edition ${label} does not hold${list ? `: ${list}` : ''}${gone ? ` (and ${gone} passages fewer)` : ''}`,
      expected: `a new edition of ${code}, so that paper with the old words says that it is old`,
      mend: `read the change once more; then ${command}`,
    });
  }
  for (const [code, { document, editions: all }] of Object.entries(ledger)) {
    if (catalog.documents.has(document) || all.at(-1)?.withdrawn) continue;
    problems.push({
      file: ledgerPath,
      line: file?.lineOf([code]),
      found: `${code} of the document “${document}”, which is not there any more`,
      expected: 'that its paper is told so: a withdrawn edition, with the reason',
      mend: `bring the document back, or: ${command} -- withdraw ${code} --es "…" --en "…"`,
    });
  }
  return problems;
}

/** What a document was given. */
export interface NewEdition {
  readonly label: string;
  readonly document: string;
  /** Lines that the edition before had not, each with its language before it; none for a first edition. */
  readonly added: readonly string[];
}

/**
 * Gives new documents a code, and a new edition to those whose words have changed. Changes the ledger in place.
 * @param today the day that new editions bear
 */
export function updateLedger(ledger: Ledger, catalog: Catalog, today: string): NewEdition[] {
  const entries = entriesOf(catalog);
  return [...catalog.documents].flatMap(([document, files]) => {
    const words = editionWordsOf(catalog, files, entries);
    if (!words) return [];
    const title = Object.fromEntries(
      localeCodes.map((locale) => [locale, words[locale][0] ?? document]),
    ) as LedgerEntry['title'];
    const fresh: LedgerEdition = { on: today, words: fingerprintsOf(words) };
    const [code, entry] = Object.entries(ledger).find(([, known]) => known.document === document) ?? [];
    if (!code || !entry) {
      const given = nextCode(ledger);
      ledger[given] = { document, title, editions: [fresh] };
      return [{ label: `${given}·e1`, document, added: [] }];
    }
    entry.title = title;
    const newest = entry.editions.at(-1) as LedgerEdition;
    if (holds(newest, words)) return [];
    entry.editions.push(fresh);
    const added = localeCodes.flatMap((locale) =>
      changesSince(newest, words, locale).added.map((line) => `${locale}: ${line}`),
    );
    return [{ label: editionFrom(code, entry).label, document, added }];
  });
}
