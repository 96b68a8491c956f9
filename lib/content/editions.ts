// Editions: which words carry the code D17·e3. A document's code is its own for ever; a new edition begins when its words
// change in any language. The ledger (content/editions.yml) is written by `npm run editions`, never by hand.
import { stringify } from 'yaml';
import { z } from 'zod';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import type { Block } from './blocks.ts';
import { driftSince, fingerprint, isCurrent, type Passage } from './passages.ts';
import { localizedText } from './schema.ts';
import { type Entries, helpLines, linesOf } from './words.ts';

/** The ledger's place, from the project's root. */
export const ledgerPath = 'content/editions.yml';

const day = z.iso.date();

export const codePattern = /^D\d{2,}$/;

const editionSchema = z.strictObject({
  on: day,
  /** Fingerprint of the words in each language (passages.ts). */
  words: z.record(z.string(), z.string().regex(/^[0-9a-f]{12}\.([0-9a-f]{4})*$/, 'a fingerprint')),
  /** Why this edition came, for those who hold an older one. */
  note: localizedText.optional(),
  /** Why nobody should use it any more. */
  withdrawn: z.strictObject({ on: day, why: localizedText }).optional(),
});

export const ledgerSchema = z.record(
  z.string().regex(codePattern, 'a code such as D17'),
  z.strictObject({
    document: z.string(),
    /** As it was last called: a document that is gone still answers for its paper. */
    title: localizedText,
    /** The first is edition 1. None is ever taken out. */
    editions: z.array(editionSchema).min(1),
  }),
);

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerEntry = Ledger[string];
export type LedgerEdition = z.infer<typeof editionSchema>;

/** A document's words in each language, one line for each paragraph. */
export type EditionWords = Readonly<Record<LocaleCode, readonly string[]>>;

interface WrittenDocument {
  readonly title: string;
  readonly summary: string;
  /** The sentence on the card of a shared link. */
  readonly share: string;
  readonly blocks: readonly Block[];
  /** Ids of the help entries at the end of its page. */
  readonly help: readonly string[];
}

/** What the reader of a document reads in one language. Dates of checking are not in it: reading again changes no word. */
export function wordsOf(document: WrittenDocument, locale: LocaleCode, entries: Entries): string[] {
  const help = document.help.flatMap((id) => entries.help.get(id) ?? []).flatMap((entry) => helpLines(entry, locale));
  return [
    document.title,
    document.summary,
    document.share,
    ...linesOf(document.blocks, locale, entries),
    ...help,
  ].filter(Boolean);
}

const passages = (lines: readonly string[]): Passage[] => lines.map((text) => ({ line: undefined, text }));

/** The fingerprints that the ledger keeps of a document's words. */
export function fingerprintsOf(words: EditionWords): Record<string, string> {
  return Object.fromEntries(localeCodes.map((locale) => [locale, fingerprint(passages(words[locale]))]));
}

/** True when an edition holds just these words, in every enabled language. */
export function holds(edition: LedgerEdition, words: EditionWords): boolean {
  return localeCodes.every((locale) => isCurrent(edition.words[locale] ?? '', passages(words[locale])));
}

/** Lines that a document has now and an edition had not, and how many the edition had that are gone. */
export function changesSince(
  edition: LedgerEdition,
  words: EditionWords,
  locale: LocaleCode,
): { readonly added: readonly string[]; readonly gone: number } {
  const { changed, gone } = driftSince(edition.words[locale] ?? '', passages(words[locale]));
  return { added: changed.map(({ passage }) => passage.text), gone };
}

/** The ledger's text, as the command writes it. */
export function ledgerText(ledger: Ledger): string {
  return `# Codes and editions. Written by \`npm run editions\`; do not edit by hand. docs/adr/0012\n${stringify(ledger, { lineWidth: 0 })}`;
}

/** The next free code: `D01`, `D02`, … A code is never given twice. */
export function nextCode(ledger: Ledger): string {
  const last = Math.max(0, ...Object.keys(ledger).map((code) => Number(code.slice(1))));
  return `D${String(last + 1).padStart(2, '0')}`;
}

/** What is printed on whatever carries a document's words. */
export interface Edition {
  readonly code: string;
  /** Counted from 1. */
  readonly edition: number;
  readonly on: string;
  /** `D17·e3` */
  readonly label: string;
}

export function editionFrom(code: string, { editions }: LedgerEntry): Edition {
  const edition = editions.length;
  return { code, edition, on: (editions.at(-1) as LedgerEdition).on, label: `${code}·e${edition}` };
}

/** An edition, as the page that answers for its code tells of it. */
export interface EditionAnswer extends Omit<LedgerEdition, 'words'> {
  readonly edition: number;
  readonly label: string;
  readonly status: 'current' | 'changed' | 'withdrawn';
  /** What the document says now and this edition did not, and how many passages of it are gone. */
  readonly changes: Readonly<Record<LocaleCode, { readonly added: readonly string[]; readonly gone: number }>>;
}

export interface CodeAnswer {
  readonly code: string;
  readonly title: Readonly<Record<LocaleCode, string>>;
  /** The document's id; nothing when it is gone. */
  readonly document: string | undefined;
  /** The newest first. */
  readonly editions: readonly EditionAnswer[];
}

/**
 * What the page of a code says of each of its editions.
 * @param words what the document says now; nothing when it is gone, and with it all its paper
 */
export function answerOf(code: string, entry: LedgerEntry, words: EditionWords | undefined): CodeAnswer {
  const editions = entry.editions.map((edition, index): EditionAnswer => {
    const { words: _, ...rest } = edition;
    const changes = localeCodes.map((locale) => [
      locale,
      words ? changesSince(edition, words, locale) : { added: [], gone: 0 },
    ]);
    return {
      ...rest,
      edition: index + 1,
      label: `${code}·e${index + 1}`,
      status: edition.withdrawn || !words ? 'withdrawn' : holds(edition, words) ? 'current' : 'changed',
      changes: Object.fromEntries(changes) as EditionAnswer['changes'],
    };
  });
  const document = words && entry.document;
  return { code, title: entry.title, document, editions: editions.toReversed() };
}
