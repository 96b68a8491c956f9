// The entries of a content tree that have the right shape, by id: what the rules look things up in.
import type { LocaleCode } from '#i18n/locales.ts';
import { type Block, blocksOf, type Inline } from './blocks.ts';
import type { MdxFile } from './mdx-file.ts';
import { type QuoteOf, saidAs, withQuotes } from './quotes.ts';
import {
  type Change,
  type ClaimFacts,
  dataSchemas,
  type Facts,
  type FrontMatter,
  factsSchema,
  frontMatterSchema,
  type Help,
  type Phrase,
  type Source,
  type Synonym,
  type Term,
  type TimelineEvent,
} from './schema.ts';
import type { ContentTree, DocumentFiles } from './tree.ts';
import type { YamlFile } from './yaml-file.ts';

export interface Entry<T> {
  readonly value: T;
  readonly file: YamlFile;
}

export interface CatalogPage {
  readonly locale: LocaleCode;
  readonly page: MdxFile;
  /** Absent when the front matter has the wrong shape. */
  readonly matter: FrontMatter | undefined;
}

export interface CatalogDocument {
  readonly files: DocumentFiles;
  readonly facts: Entry<Facts> | undefined;
  readonly pages: readonly CatalogPage[];
}

export interface CatalogClaim extends Entry<ClaimFacts> {
  readonly line: number;
}

export interface Catalog {
  readonly documents: ReadonlyMap<string, CatalogDocument>;
  readonly claims: ReadonlyMap<string, CatalogClaim>;
  readonly sources: ReadonlyMap<string, Entry<Source>>;
  readonly help: ReadonlyMap<string, Entry<Help>>;
  readonly phrases: ReadonlyMap<string, Entry<Phrase>>;
  readonly terms: ReadonlyMap<string, Entry<Term>>;
  readonly events: ReadonlyMap<string, Entry<TimelineEvent>>;
  readonly changes: ReadonlyMap<string, Entry<Change>>;
  readonly synonyms: ReadonlyMap<string, Entry<Synonym>>;
}

/** Sorts a tree into a catalog. Entries of the wrong shape are left out: `shape` reports them. */
export function catalogOf(tree: ContentTree): Catalog {
  const documents = new Map<string, CatalogDocument>();
  const claims = new Map<string, CatalogClaim>();
  for (const files of tree.documents) {
    const parsed = factsSchema.safeParse(files.facts?.value);
    const facts = parsed.success && files.facts ? { value: parsed.data, file: files.facts } : undefined;
    const pages = Object.entries(files.pages).map(([locale, page]) => ({
      locale: locale as LocaleCode,
      page,
      matter: frontMatterSchema.safeParse(page.frontMatter.value).data,
    }));
    if (!documents.has(files.id)) documents.set(files.id, { files, facts, pages });
    facts?.value.claims.forEach((claim, index) => {
      if (!claims.has(claim.id))
        claims.set(claim.id, { value: claim, file: facts.file, line: facts.file.lineOf(['claims', index]) });
    });
  }
  const entries = <Kind extends keyof typeof dataSchemas>(kind: Kind) =>
    new Map(
      tree.data
        .filter((data) => data.kind === kind)
        .flatMap(({ id, file }) => {
          const { data: value } = dataSchemas[kind].safeParse(file.value);
          return value ? [[id, { value, file }] as const] : [];
        }),
    );
  return {
    documents,
    claims,
    sources: entries('source') as ReadonlyMap<string, Entry<Source>>,
    help: entries('help') as ReadonlyMap<string, Entry<Help>>,
    phrases: entries('phrase') as ReadonlyMap<string, Entry<Phrase>>,
    terms: entries('term') as ReadonlyMap<string, Entry<Term>>,
    events: entries('event') as ReadonlyMap<string, Entry<TimelineEvent>>,
    changes: entries('change') as ReadonlyMap<string, Entry<Change>>,
    synonyms: entries('synonym') as ReadonlyMap<string, Entry<Synonym>>,
  };
}

/** The document that a quote is read from: the one it names, or the one whose facts list the claim. */
export function quotedDocument(catalog: Catalog, { claim, from }: QuoteOf): CatalogDocument | undefined {
  if (from !== undefined) return catalog.documents.get(from);
  return catalog.documents.values().find(({ facts }) => facts?.value.claims.some(({ id }) => id === claim));
}

/** Every wording of the claim in the document that a quote is read from, in one language, in reading order. */
export function quotable(catalog: Catalog, quote: QuoteOf, locale: LocaleCode): readonly (readonly Inline[])[] {
  const page = quotedDocument(catalog, quote)?.pages.find((other) => other.locale === locale)?.page;
  return page ? saidAs(blocksOf(page), quote.claim) : [];
}

/** A page's blocks, with the words that it quotes. A quote of nothing holds no words: `references` reports it. */
export function blocksWithQuotes(catalog: Catalog, { page, locale }: CatalogPage): readonly Block[] {
  return withQuotes(blocksOf(page), (quote) => quotable(catalog, quote, locale)[quote.part - 1] ?? []);
}
