// What the content says that the pages must show, read straight from its files: a second reader beside lib/content.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type LocaleCode, localeCodes, sourceLocale } from '#i18n/locales.ts';
import { basePath } from './pages.ts';

export interface ClaimFacts {
  readonly id: string;
  readonly checked: string;
  readonly confidence: 'high' | 'medium';
  /** The citations, as lawyers write them. */
  readonly citations: readonly string[];
}

export interface DocumentFacts {
  readonly id: string;
  readonly kind: string;
  readonly legalReview: { readonly by: string; readonly on: string } | null;
  /** Whether it is a page that says law in words of its own; a flyer is paper. */
  readonly saysLaw: boolean;
  readonly paths: Readonly<Record<LocaleCode, string>>;
}

interface FactsFile {
  readonly id: string;
  readonly kind: string;
  readonly legalReview: DocumentFacts['legalReview'];
  readonly claims?: readonly (Omit<ClaimFacts, 'citations'> & { readonly sources: readonly { source: string }[] })[];
}

const root = path.resolve(import.meta.dirname, '../../content');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const list = (folder: string) => readdirSync(path.join(root, folder)).sort();
const yaml = <T>(file: string): T => parse(read(file)) as T;
const entries = <T>(folder: string): T[] => list(folder).map((file) => yaml<T>(`${folder}/${file}`));

const folders = list('.')
  .filter((kind) => ['guides', 'situations', 'pages', 'flyers'].includes(kind))
  .flatMap((kind) => list(kind).map((id) => `${kind}/${id}`));

const citations = new Map(
  entries<{ id: string; citation: string }>('sources').map(({ id, citation }) => [id, citation]),
);

export const documents: readonly DocumentFacts[] = folders.map((folder) => {
  const { id, kind, legalReview } = yaml<FactsFile>(`${folder}/facts.yml`);
  const address = (locale: LocaleCode) => {
    const { slug } = parse(read(`${folder}/${locale}.mdx`).split('\n---\n')[0] ?? '') as { slug: string };
    return `${basePath}/${locale}/${slug ? `${slug}/` : ''}`;
  };
  const paths = Object.fromEntries(localeCodes.map((locale) => [locale, address(locale)])) as DocumentFacts['paths'];
  const saysLaw = kind !== 'flyer' && read(`${folder}/${sourceLocale}.mdx`).includes('<Claim ');
  return { id, kind, legalReview: legalReview ?? null, saysLaw, paths };
});

export const claims: ReadonlyMap<string, ClaimFacts> = new Map(
  folders
    .flatMap((folder) => yaml<FactsFile>(`${folder}/facts.yml`).claims ?? [])
    .map(({ sources, ...claim }) => [
      claim.id,
      { ...claim, citations: sources.map(({ source }) => citations.get(source) ?? `(no source ${source})`) },
    ]),
);

/** Numbers that are no telephone number to the world, such as 311. */
export const serviceNumbers: ReadonlySet<string> = new Set(
  entries<{ phones: readonly { service?: string }[] }>('help').flatMap(({ phones }) =>
    phones.flatMap(({ service }) => service ?? []),
  ),
);

/** The names of those to call: proper names, the same in every language. */
export const helpNames: ReadonlySet<string> = new Set(entries<{ name: string }>('help').map(({ name }) => name));

/** The hosts that the content leads readers to. */
export const citedHosts: ReadonlySet<string> = new Set(
  [
    ...[...entries<{ url?: string }>('sources'), ...entries<{ url?: string }>('help')].flatMap(({ url }) => url ?? []),
    ...folders.flatMap((folder) =>
      localeCodes.flatMap((locale) => read(`${folder}/${locale}.mdx`).match(/https?:\/\/[^\s)"<>\]]+/g) ?? []),
    ),
  ].map((url) => new URL(url).host),
);
