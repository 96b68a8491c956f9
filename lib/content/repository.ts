// What the pages are made from. The only importer of contentlayer's output: to leave contentlayer, rewrite this file.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  allFacts,
  allPageTexts,
  allPhrases,
  allSources,
  allTerms,
  allChanges as changeEntries,
  allEvents as eventEntries,
  allHelp as helpEntries,
} from '#contentlayer/generated';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { recordingPath } from '#lib/site/address.ts';
import { buildDay } from '#lib/site/settings.ts';
import type { Block, Inline } from './blocks.ts';
import {
  answerOf,
  type CodeAnswer,
  type Edition,
  type EditionWords,
  editionFrom,
  ledgerPath,
  ledgerSchema,
  wordsOf,
} from './editions.ts';
import { isExpired, oldestCheck } from './freshness.ts';
import type { Section } from './mdx-file.ts';
import { type QuoteOf, saidAs, withQuotes } from './quotes.ts';
import { readRecordings, recordingName } from './recordings.ts';
import {
  type Change as ChangeEntry,
  type ClaimFacts,
  changeSchema,
  type DocumentKind,
  documentKinds,
  type TimelineEvent as EventEntry,
  eventSchema,
  type Facts,
  factsSchema,
  type Help,
  helpSchema,
  type Phrase,
  phraseSchema,
  type Source,
  sourceSchema,
  type Term,
  termSchema,
} from './schema.ts';

export interface Document extends Omit<Facts, 'claims'> {
  readonly locale: LocaleCode;
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  /** What a link’s card shows under the title. */
  readonly share: string;
  /** Claims that this page says, in the order in which a reader meets them. */
  readonly claims: readonly Claim[];
  /** Fingerprint of the text that this page follows; absent in the source language. */
  readonly translationOf: string | undefined;
  readonly sections: readonly Section[];
  /** Compiled MDX. */
  readonly code: string;
  /** The words as plain data, as they are written: what the page quotes is not in them (blocksOfDocument). */
  readonly blocks: readonly Block[];
}

export interface Claim extends Omit<ClaimFacts, 'sources'> {
  readonly sources: readonly { readonly source: Source; readonly pinpoint: string | undefined }[];
}

/** An entry that names its sources, with the sources themselves. */
type Sourced<T> = Omit<T, 'sources'> & { readonly sources: readonly Source[] };
export type TimelineEvent = Sourced<EventEntry>;
export type Change = Sourced<ChangeEntry>;

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
  a.order - b.order || a.id.localeCompare(b.id, 'en');

/** Contentlayer adds fields of its own (`_id`, `_raw`, `type`); the schemas are closed, so they are taken off first. */
function own(entry: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => !key.startsWith('_') && key !== 'type' && value !== undefined),
  );
}

const sources = byId(allSources.map((entry) => sourceSchema.parse(own(entry))));
const phrases = byId(allPhrases.map((entry) => phraseSchema.parse(own(entry))));
const terms = byId(allTerms.map((entry) => termSchema.parse(own(entry))));
const facts = byId(
  allFacts.map((entry) => factsSchema.parse({ ...own(entry), legalReview: entry.legalReview ?? null })),
);
const everyHelp = helpEntries.map((entry) => helpSchema.parse(own(entry))).sort(byOrder);
const help = byId(everyHelp.filter((entry) => !isExpired(entry.expires, buildDay)));

const withSources = <T extends { sources: readonly string[] }>(entry: T): Sourced<T> => ({
  ...entry,
  sources: entry.sources.map((id) => known(sources, id)),
});
/** By date, then by name: an entry's id begins with its date. */
const byDate = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const plainEvents = eventEntries.map((entry) => eventSchema.parse(own(entry))).sort(byDate);
const events = plainEvents.map(withSources);
const changes = changeEntries.map((entry) => withSources(changeSchema.parse(own(entry)))).sort(byDate);

const claims = new Map<string, Claim>(
  [...facts.values()].flatMap((document) =>
    document.claims.map((claim) => [
      claim.id,
      {
        ...claim,
        sources: claim.sources.map(({ source, pinpoint }) => ({ source: known(sources, source), pinpoint })),
      },
    ]),
  ),
);

const documents = new Map<LocaleCode, readonly Document[]>(
  localeCodes.map((locale) => [
    locale,
    allPageTexts
      .filter((page) => page._raw.sourceFileName === `${locale}.mdx`)
      .map((page): Document => {
        const id = page._raw.sourceFileDir.split('/').at(-1) as string;
        const claimIds = page.claimIds as string[];
        return {
          ...known(facts, id),
          locale,
          title: page.title,
          slug: page.slug,
          summary: page.summary,
          share: page.share,
          translationOf: page.translationOf,
          sections: page.sections as Section[],
          code: page.body.code,
          blocks: JSON.parse(page.blocks) as Block[],
          claims: claimIds.map((claimId) => known(claims, claimId)),
        };
      })
      .sort((a, b) => documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind) || byOrder(a, b)),
  ]),
);

/** What validation has proved to be there. Fails only when the build was run without it. */
function known<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined)
    throw new Error(`content: “${id}” does not exist. Run “npm run check”, which says where it is named.`);
  return entry;
}

/** Every document in a language, by kind and by its place among its kind. */
export function allDocuments(locale: LocaleCode): readonly Document[] {
  return documents.get(locale) ?? [];
}

/** Every document in a language but the front page, in groups of one kind: for a list that a person reads. */
export function listedDocuments(
  locale: LocaleCode,
): readonly { readonly kind: DocumentKind; readonly listed: readonly Document[] }[] {
  const listed = Map.groupBy(
    allDocuments(locale).filter(({ slug }) => slug),
    ({ kind }) => kind,
  );
  return [...listed].map(([kind, group]) => ({ kind, listed: group }));
}

// Every page looks others up: by id and by slug at once, not by walking the list each time.
const indexBy = (key: 'id' | 'slug') =>
  new Map(
    localeCodes.map((locale) => [locale, new Map(allDocuments(locale).map((document) => [document[key], document]))]),
  );
const documentsById = indexBy('id');
const documentsBySlug = indexBy('slug');

/** @throws when there is no such document */
export function documentById(locale: LocaleCode, id: string): Document {
  return known(documentsById.get(locale) ?? new Map(), id);
}

/** @returns nothing when no page of that language has the slug */
export function documentBySlug(locale: LocaleCode, slug: string): Document | undefined {
  return documentsBySlug.get(locale)?.get(slug);
}

/** Help entries that have not expired, emergencies first. */
export function allHelp(): readonly Help[] {
  return [...help.values()];
}

/** Help entries, those that have expired and are withheld among them. For the freshness board alone. */
export function allHelpEvenExpired(): readonly Help[] {
  return everyHelp;
}

/** @returns nothing when the entry has expired, and is withheld */
export function helpById(id: string): Help | undefined {
  return help.get(id);
}

/** @throws when there is no such phrase */
export function phraseById(id: string): Phrase {
  return known(phrases, id);
}

const recordings = new Map(
  readRecordings(process.cwd()).flatMap(({ name, sound }) => (sound ? [[name, sound] as const] : [])),
);

/** Every recorded phrase: its path on the site, and its bytes. */
export function allRecordings(): ReadonlyMap<string, Buffer> {
  return new Map([...recordings].map(([name, sound]) => [recordingPath(name), sound]));
}

/** Path of a phrase's recording; nothing when it has none, and the reader's device speaks. */
export function recordingOf(phraseId: string): string | undefined {
  const name = recordingName(phraseId);
  return recordings.has(name) ? recordingPath(name) : undefined;
}

/** @throws when no facts.yml lists the claim */
export function claimById(id: string): Claim {
  return known(claims, id);
}

/** Every claim, by its number. */
export function allClaims(): readonly Claim[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...claims.values()].sort((a, b) => compare(a.id, b.id));
}

/** The timeline, from the first event to the last. */
export function allEvents(): readonly TimelineEvent[] {
  return events;
}

/** What has changed in the law and on the site, the newest first. */
export function allChanges(): readonly Change[] {
  return changes.toReversed();
}

/** Every source, by its citation. */
export function allSourcesSorted(): readonly Source[] {
  return [...sources.values()].sort((a, b) => a.citation.localeCompare(b.citation, 'en'));
}

/** Every phrase, grouped by when it is said; the groups and the phrases in them in their order. */
export function phrasesByMoment(locale: LocaleCode): readonly (readonly [Phrase, ...Phrase[]])[] {
  const sorted = [...phrases.values()].sort(byOrder);
  return [...Map.groupBy(sorted, (phrase) => phrase.when[locale]).values()] as [Phrase, ...Phrase[]][];
}

/** Every term of the glossary, in the alphabet of a language. */
export function allTermsSorted(locale: LocaleCode): readonly Term[] {
  const { compare } = new Intl.Collator(locale);
  return [...terms.values()].sort((a, b) => compare(a.names[locale], b.names[locale]));
}

/** A document's words as plain data, for whatever is not drawn by React. What it quotes is in it. */
export function blocksOfDocument(document: Document): readonly Block[] {
  return withQuotes(document.blocks, (quote) => quotedWords(document.locale, quote));
}

/**
 * The words that a quote stands for.
 * @throws when the document that it is read from does not say the claim so often
 */
export function quotedWords(locale: LocaleCode, { claim, part, from }: QuoteOf): readonly Inline[] {
  const owner = from ?? [...facts.values()].find(({ claims }) => claims.some(({ id }) => id === claim))?.id;
  const wordings = saidAs(documentById(locale, owner ?? '').blocks, claim);
  return known(new Map(wordings.map((words, index) => [String(index + 1), words])), String(part));
}

const ledger = ledgerSchema.parse(parse(readFileSync(join(process.cwd(), ledgerPath), 'utf8')));
const codeOf = new Map(Object.entries(ledger).map(([code, { document }]) => [document, code]));
const ledgerEntries = new Map(Object.entries(ledger));
const allEntries = { phrases, help: byId(everyHelp), terms, events: byId(plainEvents) };

/**
 * The code and edition that a document, and all that is made of it, carries. A document that is being written has none
 * yet (the check asks for it before anything is built), and shows as edition 0.
 */
export function editionOf(documentId: string): Edition {
  const code = codeOf.get(documentId);
  const entry = code && ledgerEntries.get(code);
  return entry ? editionFrom(code, entry) : { code: 'D00', edition: 0, on: buildDay, label: 'D00·e0' };
}

/** The day a document's words are as fresh as: the oldest check of its claims, or of words that state no law the edition's. */
export function checkedOn({ id, claims }: Pick<Document, 'id' | 'claims'>): string {
  return oldestCheck(claims) ?? editionOf(id).on;
}

/** Every code that was ever given, in order, with its newest edition. */
export function allCodes(): readonly (Edition & Pick<CodeAnswer, 'title'>)[] {
  return Object.entries(ledger)
    .map(([code, entry]) => ({ ...editionFrom(code, entry), title: entry.title }))
    .sort((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)));
}

/** @throws when the code was never given */
export function answerFor(code: string): CodeAnswer {
  const entry = known(ledgerEntries, code);
  if (!facts.has(entry.document)) return answerOf(code, entry, undefined);
  const words = localeCodes.map((locale) => {
    const document = documentById(locale, entry.document);
    return [locale, wordsOf({ ...document, blocks: blocksOfDocument(document) }, locale, allEntries)];
  });
  return answerOf(code, entry, Object.fromEntries(words) as EditionWords);
}
