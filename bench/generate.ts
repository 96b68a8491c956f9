// Writes a content folder of any size in our own format, for measuring: pages put together from the sections of our
// real guides and situations, and a short page for each hub that the site links to.
// Refuses the clock and chance: the same content and size give the same bytes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import { type LocaleCode, localeCodes, sourceLocale } from '#i18n/locales.ts';
import { catalogOf } from '#lib/content/catalog.ts';
import { ledgerPath, ledgerText } from '#lib/content/editions.ts';
import { type MdxFile, readMdx } from '#lib/content/mdx-file.ts';
import { fingerprint, passagesOf } from '#lib/content/passages.ts';
import { updateLedger } from '#lib/content/rules/editions.ts';
import { type ClaimFacts, dataFolders } from '#lib/content/schema.ts';
import { type ContentTree, type DocumentFiles, readContent } from '#lib/content/tree.ts';
import { peerComponents } from './lib/translate.ts';

/** Words of a generated page, without its help cards and sources, which come on top as they do on a real page. */
const wordsWanted = 800;
const tolerance = 25;

/** The same passage of one document in every language. */
type Localized = Readonly<Record<LocaleCode, string>>;

interface Section {
  readonly heading: Localized;
  readonly blocks: readonly Localized[];
}

interface Model {
  readonly title: Localized;
  readonly summary: Localized;
  readonly share: Localized;
  readonly lead: Localized;
  /** What is sent of the subject: a block for each channel. */
  readonly messages: readonly Localized[];
}

/** Shown words, near enough: tags, link targets and table rules do not count. */
export function countWords(text: string): number {
  return text
    .replace(/<[^>]*>|\]\([^)]*\)|\[#[^\]]*\]|^\|[-| ]*$/gm, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A repeatable stream of numbers from 0 up to 1 (mulberry32), so that pages differ without any chance in them. */
function numbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

function localized(value: (locale: LocaleCode) => string): Localized {
  return Object.fromEntries(localeCodes.map((locale) => [locale, value(locale)])) as Record<LocaleCode, string>;
}

const page = (document: DocumentFiles, locale: LocaleCode) => document.pages[locale] as MdxFile;
const matterOf = (document: DocumentFiles, locale: LocaleCode, key: string) =>
  String((page(document, locale).frontMatter.value as Record<string, unknown>)[key]);

/** The top-level blocks of a document, each in all its languages. `checks/` has proved that they run in parallel. */
function blocksOf(document: DocumentFiles): { node: RootContent; text: Localized }[] {
  const lists = Object.fromEntries(
    localeCodes.map((locale) => [locale, page(document, locale).tree.children.filter(({ type }) => type !== 'yaml')]),
  ) as Record<LocaleCode, RootContent[]>;
  const first = lists[sourceLocale];
  if (localeCodes.some((locale) => lists[locale].length !== first.length))
    throw new Error(`${document.folder}: the languages have different numbers of blocks, so none can be paired.`);
  return first.map((node, index) => ({
    node,
    text: localized((locale) => {
      const { position } = lists[locale][index] as RootContent;
      return page(document, locale).text.slice(position?.start.offset, position?.end.offset);
    }),
  }));
}

const everyPeerDraws = (text: string) =>
  [...text.matchAll(/<([A-Z]\w*)/g)].every(([, name]) => peerComponents.has(name as string));

/** What generated pages are made of: the leads and the sections of the guides. */
function partsOf(guides: readonly DocumentFiles[]): { models: Model[]; sections: Section[] } {
  const models: Model[] = [];
  const sections: Section[] = [];
  for (const guide of guides) {
    const [lead, ...blocks] = blocksOf(guide);
    models.push({
      title: localized((locale) => matterOf(guide, locale, 'title')),
      summary: localized((locale) => matterOf(guide, locale, 'summary')),
      share: localized((locale) => matterOf(guide, locale, 'share')),
      lead: lead?.text as Localized,
      messages: blocks.flatMap(({ text }) => (/^<(?:Message|Sms)>/.test(text[sourceLocale]) ? [text] : [])),
    });
    let current: { heading: Localized; blocks: Localized[] } | undefined;
    for (const { node, text } of blocks) {
      if (node.type === 'heading') {
        current = { heading: localized((locale) => text[locale].replace(/^#+ |\s*\[#[^\]]*\]$/g, '')), blocks: [] };
        sections.push(current);
      } else current?.blocks.push(text);
    }
  }
  // Whole sections only: a claim and its “ask a lawyer” stand under one heading, and the checks look for both.
  const usable = ({ blocks }: Section) =>
    blocks.length > 0 && blocks.every((block) => everyPeerDraws(block[sourceLocale]));
  return { models, sections: sections.filter(usable) };
}

const idOf = (index: number) => `guide-${String(index + 1).padStart(5, '0')}`;

/** Claims are listed once in a site, so each page gets its own copies, on the same sources. */
function ownClaims(text: Localized, prefix: string, owned: Map<string, string>): Localized {
  return localized((locale) =>
    text[locale].replace(/<Claim id="([^"]+)"/g, (_, id: string) => {
      const own = owned.get(id) ?? `${prefix}${owned.size + 1}`;
      owned.set(id, own);
      return `<Claim id="${own}"`;
    }),
  );
}

/** Links lead to documents that this folder has. Its headings have other anchors, so none is named. */
const relinked = (text: string, hubs: ReadonlySet<string>, target: string) =>
  text.replace(
    /(doc:|to=")([a-z0-9-]+)(#[a-z0-9-]+)?/g,
    (_, start: string, id: string) => start + (hubs.has(id) ? id : target),
  );

class Writer {
  readonly cited = new Set<string>();
  readonly #root: string;
  constructor(root: string) {
    this.#root = root;
  }

  file(name: string, text: string): void {
    const file = path.join(this.#root, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  document(folder: string, facts: object, pages: Readonly<Record<LocaleCode, { matter: object; body: string }>>): void {
    this.file(`${folder}/facts.yml`, stringify(facts));
    const text = (locale: LocaleCode, more: object) =>
      `---\n${stringify({ ...pages[locale].matter, ...more }, { lineWidth: 0 })}---\n\n${pages[locale].body}\n`;
    const source = text(sourceLocale, {});
    const translationOf = fingerprint(passagesOf(readMdx(`content/${folder}/${sourceLocale}.mdx`, source)));
    for (const locale of localeCodes)
      this.file(`${folder}/${locale}.mdx`, locale === sourceLocale ? source : text(locale, { translationOf }));
  }

  claims(owned: ReadonlyMap<string, string>, all: ReadonlyMap<string, ClaimFacts>): object[] {
    return [...owned].map(([original, id]) => {
      const claim = all.get(original) as ClaimFacts;
      for (const { source } of claim.sources) this.cited.add(source);
      return { ...claim, id };
    });
  }

  /** The data: what it says of documents is taken off, and sources that nothing cites are left out. */
  data(entries: ContentTree['data']): void {
    const ordered = [...entries].sort((a, b) => Number(a.kind === 'source') - Number(b.kind === 'source'));
    for (const { kind, id, file } of ordered) {
      const { more: _, ...value } = file.value as Record<string, unknown> & { sources?: readonly string[] };
      if (kind === 'source' && !this.cited.has(id)) continue;
      for (const source of value.sources ?? []) this.cited.add(source);
      this.file(`${dataFolders[kind]}/${id}.yml`, stringify('affects' in value ? { ...value, affects: [] } : value));
    }
  }
}

/**
 * Writes `root`/content with the hubs of our site and `pages` generated pages: half as many documents, each in every
 * language. Whatever was in that folder goes.
 * @param pages a multiple of the number of languages
 * @param from the project whose guides the pages are made of
 */
export function generate(root: string, pages: number, from: string): void {
  if (pages % localeCodes.length) throw new Error(`${pages} pages cannot be shared out to ${localeCodes.join(', ')}.`);
  const real: ContentTree = readContent(from);
  const guides = real.documents.filter(({ kind }) => kind === 'guide' || kind === 'situation');
  const hubs = real.documents.filter(({ kind }) => kind === 'page');
  const hubIds = new Set(hubs.map(({ id }) => id));
  const allClaims = new Map(
    real.documents.flatMap(({ facts }) =>
      ((facts?.value as { claims?: ClaimFacts[] })?.claims ?? []).map((claim) => [claim.id, claim] as const),
    ),
  );
  const helpIds = real.data.filter(({ kind }) => kind === 'help').map(({ id }) => id);
  const { models, sections } = partsOf(guides);
  const count = pages / localeCodes.length;
  const writer = new Writer(root);
  rmSync(path.join(root, 'content'), { recursive: true, force: true });

  for (const hub of hubs) {
    const { claims: _, ...facts } = (hub.facts?.value ?? {}) as Record<string, unknown>;
    const pagesOfHub = localeCodes.map((locale) => {
      const { title, slug, summary, share } = page(hub, locale).frontMatter.value as Record<string, string>;
      const target = `[${models[0]?.title[locale]}](doc:${idOf(0)})`;
      return [
        locale,
        { matter: { title, slug, summary, share }, body: `${models[0]?.lead[locale]}\n\n${target}` },
      ] as const;
    });
    const related = (facts.related as string[]).filter((id) => hubIds.has(id));
    writer.document(`pages/${hub.id}`, { ...facts, claims: [], related }, Object.fromEntries(pagesOfHub) as never);
  }

  for (let index = 0; index < count; index++) {
    const next = numbers(index + 1);
    const model = models[index % models.length] as Model;
    const owned = new Map<string, string>();
    const blocks: Localized[] = [model.lead];
    let words = 0;
    let parts = 0;
    const add = (block: Localized) => {
      words += countWords(block[sourceLocale]);
      blocks.push(ownClaims(block, `C${index + 100}.`, owned));
    };
    for (const section of shuffled(sections, next)) {
      const length = section.blocks.reduce((sum, block) => sum + countWords(block[sourceLocale]), 0);
      if (words + length > wordsWanted + tolerance) continue;
      parts++;
      add(localized((locale) => `## ${section.heading[locale]} [#part-${parts}]`));
      for (const block of section.blocks) add(block);
    }
    // One document has messages, so that the page to send them from is built too. The first one is weighed beside peers.
    if (index === 1) for (const message of model.messages) add(message);
    const neighbours = [1, 2, 3].map((step) => idOf((index + step) % count)).filter((id) => id !== idOf(index));
    const facts = {
      id: idOf(index),
      kind: 'guide',
      order: index + 1,
      legalReview: null,
      claims: writer.claims(owned, allClaims),
      related: [...new Set(neighbours)],
      help: [0, 1, 2].map((step) => helpIds[(index + step * 5) % helpIds.length]),
    };
    const target = neighbours[0] ?? 'help';
    const pagesOfGuide = localeCodes.map((locale) => {
      const body = blocks.map((block) => relinked(block[locale], hubIds, target)).join('\n\n');
      const title = `${model.title[locale].slice(0, 50)} ${index + 1}`;
      const numbered = (words: string, length: number) => `${words.slice(0, length)} ${index + 1}`;
      const summary = numbered(model.summary[locale], 150);
      const share = numbered(model.share[locale], 72);
      return [locale, { matter: { title, slug: idOf(index), summary, share }, body }] as const;
    });
    writer.document(`guides/${idOf(index)}`, facts, Object.fromEntries(pagesOfGuide) as never);
  }

  writer.data(real.data);
  const ledger = {};
  updateLedger(ledger, catalogOf(readContent(root)), '2026-11-25');
  writeFileSync(path.join(root, ledgerPath), ledgerText(ledger));
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: '10' },
      to: { type: 'string' },
      from: { type: 'string', default: '.' },
    },
  });
  if (!values.to) throw new Error('usage: node bench/generate.ts --pages 1000 --to FOLDER');
  generate(path.resolve(values.to), Number(values.pages), path.resolve(values.from));
}
