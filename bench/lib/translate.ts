// Turns our MDX into each peer's own way of writing, tag by tag. Our vocabulary is small and holds no expressions, so
// a table of replacements is enough. A component that the peers do not have leaves its words and is reported.
import type { MdxName } from '#lib/content/vocabulary.ts';
import { type Page, pathOf, type SiteContent } from './site-content.ts';

/** What one component becomes. `close` is undefined for a component without words in it. */
export type Writing = Record<
  string,
  (attributes: Record<string, string>, page: Page) => { open: string; close?: string }
>;

export interface Dialect {
  readonly components: Writing;
  heading(marks: string, words: string, anchor: string): string;
  /** The anchor of a heading in the finished page. */
  anchor(anchor: string, words: string): string;
}

/** The components that every peer has, drawn as ours are. */
const drawn: readonly MdxName[] = [
  'Lead',
  'Claim',
  'Say',
  'DoDont',
  'Do',
  'Dont',
  'Note',
  'Table',
  'In',
  'Phone',
  'HelpCard',
  'HelpList',
  'SourceList',
  'Corrections',
  'Tiles',
  'Tile',
];
export const peerComponents: ReadonlySet<string> = new Set(drawn);

const tag = /<(\/?)([A-Z]\w*)((?:\s+[a-z]+="[^"]*")*)\s*(\/?)>/g;

const attributesOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name as string, value as string]),
  );

/** The body of a page in a dialect. Links by document id become addresses. */
export function translateBody(page: Page, site: SiteContent, dialect: Dialect, leftOut: Set<string>): string {
  const link = (id: string, anchor = ''): string => {
    const target = site.pages.find((other) => other.id === id && other.locale === page.locale);
    if (!target) throw new Error(`${page.id}: a link to “${id}”, which is not there.`);
    const words = target.headings.find((heading) => heading.anchor === anchor)?.text ?? '';
    return pathOf(target) + (anchor && `#${dialect.anchor(anchor, words)}`);
  };
  const claims = new Map(page.claims.map(({ id, number }) => [id, number]));
  const met = new Set<string>();
  const open: (string | undefined)[] = [];

  return page.body
    .replace(/\]\(doc:([a-z0-9-]+)(?:#([a-z-]+))?\)/g, (_, id, anchor) => `](${link(id, anchor)})`)
    .replace(/^(#+) (.*?)\s*\[#([a-z0-9-]+)\]$/gm, (_, marks, words, anchor) => dialect.heading(marks, words, anchor))
    .replace(tag, (_, end: string, name: string, rest: string, empty: string) => {
      if (end) return open.pop() ?? '';
      const write = dialect.components[name];
      if (!write) {
        leftOut.add(name);
        if (!empty) open.push('');
        return '';
      }
      const attributes = attributesOf(rest);
      if (name === 'Claim') {
        const id = attributes.id as string;
        Object.assign(attributes, { number: String(claims.get(id)) }, met.has(id) ? {} : { first: 'true' });
        met.add(id);
      }
      if (name === 'Tile') attributes.href = link(...((attributes.to as string).split('#') as [string, string?]));
      const written = write(attributes, page);
      if (!empty) open.push(written.close);
      return written.open;
    });
}
