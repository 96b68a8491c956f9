// Our content, read once and made plain, so that every peer can be given the same pages in its own natural format.
// Refuses to judge it: `npm run check` does that.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { claimIdsOf, type MdxFile } from '#lib/content/mdx-file.ts';
import type { ClaimFacts, DataKind, Facts, FrontMatter, Help, Phrase, Source } from '#lib/content/schema.ts';
import { type DocumentFiles, readContent } from '#lib/content/tree.ts';

/** A claim as a page says it: numbered in the order of the page. */
export interface NumberedClaim extends ClaimFacts {
  readonly number: number;
}

export interface Page extends Omit<Facts, 'claims'>, Omit<FrontMatter, 'translationOf'> {
  readonly locale: LocaleCode;
  readonly claims: readonly NumberedClaim[];
  /** Our MDX without its front matter. */
  readonly body: string;
  readonly headings: MdxFile['headings'];
}

export interface SiteContent {
  readonly pages: readonly Page[];
  readonly help: readonly Help[];
  readonly phrases: readonly Phrase[];
  readonly sources: readonly Source[];
  readonly messages: Readonly<Record<LocaleCode, unknown>>;
}

const factsOf = ({ facts }: DocumentFiles) => facts?.value as Facts;

/** @param root a folder with `content/`; the interface's strings are those of the project */
export function readSite(root: string, project: string): SiteContent {
  const { documents, data } = readContent(root);
  const claims = new Map(
    documents.flatMap((document) => factsOf(document).claims.map((claim) => [claim.id, claim] as const)),
  );
  const entries = <T>(kind: DataKind) => data.filter((entry) => entry.kind === kind).map(({ file }) => file.value as T);
  const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
  return {
    pages: documents.flatMap((document) =>
      localeCodes.map((locale): Page => {
        const page = document.pages[locale] as MdxFile;
        const { title, slug, summary, share } = page.frontMatter.value as FrontMatter;
        return {
          ...factsOf(document),
          locale,
          title,
          slug,
          summary,
          share,
          claims: claimIdsOf(page).map((id, index) => ({ ...(claims.get(id) as ClaimFacts), number: index + 1 })),
          body: page.text.replace(/^---\n[\s\S]*?\n---\n/, '').trim(),
          headings: page.headings,
        };
      }),
    ),
    help: entries<Help>('help').sort(byOrder),
    phrases: entries<Phrase>('phrase'),
    sources: entries<Source>('source').sort((a, b) => a.citation.localeCompare(b.citation, 'en')),
    messages: Object.fromEntries(
      localeCodes.map((locale) => [
        locale,
        JSON.parse(readFileSync(path.join(project, 'messages', `${locale}.json`), 'utf8')),
      ]),
    ) as Record<LocaleCode, unknown>,
  };
}

/** Path of a page of ours and of every peer: they have the same addresses. */
export const pathOf = ({ locale, slug }: { locale: string; slug: string }) => `/${locale}/${slug ? `${slug}/` : ''}`;
