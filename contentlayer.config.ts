// Compiles MDX and lists what is in content/. It decides nothing: lib/content/validate does that, before this runs
// (contentlayer lets wrong enum values and nested fields through; docs/adr/0002).
import { globSync, rmSync, statSync } from 'node:fs';
import { defineDocumentType, makeSource } from 'contentlayer2/source-files';
import remarkGfm from 'remark-gfm';
import { blocksOf } from './lib/content/blocks.ts';
import { claimIdsOf, type MdxFile, readMdx, sectionsOf } from './lib/content/mdx-file.ts';
import {
  rehypeTables,
  remarkClaimNumbers,
  remarkHeadingAnchors,
  remarkInlineParagraphs,
} from './lib/content/mdx-plugins.ts';
import { remarkTermLinks } from './lib/content/term-links.ts';
import { readTerms } from './lib/content/tree.ts';

const documents = '{guides,situations,pages,flyers}';

const string = { type: 'string', required: true } as const;
const optionalString = { type: 'string' } as const;
const number = { type: 'number', required: true } as const;
const boolean = { type: 'boolean', required: true } as const;
/** Nested values: their shape is in lib/content/schema.ts, once. */
const nested = { type: 'json', required: true } as const;

/** Contentlayer asks for the computed fields of a page one after the other: the words are parsed for the first of them. */
let last: { raw: string; page: MdxFile } | undefined;
function parsed(raw: string): MdxFile {
  if (last?.raw !== raw) last = { raw, page: readMdx('', raw) };
  return last.page;
}

const PageText = defineDocumentType(() => ({
  name: 'PageText',
  filePathPattern: `${documents}/*/*.mdx`,
  contentType: 'mdx',
  fields: { title: string, slug: string, summary: string, share: string, translationOf: optionalString },
  computedFields: {
    claimIds: { type: 'json', resolve: (page) => claimIdsOf(parsed(page.body.raw)) },
    sections: { type: 'json', resolve: (page) => sectionsOf(parsed(page.body.raw)) },
    // As a string: contentlayer indents what it writes, which would make three bytes of one.
    blocks: { type: 'string', resolve: (page) => JSON.stringify(blocksOf(parsed(page.body.raw))) },
  },
}));

const Facts = defineDocumentType(() => ({
  name: 'Facts',
  filePathPattern: `${documents}/*/facts.yml`,
  contentType: 'data',
  fields: {
    id: string,
    kind: string,
    order: number,
    layout: optionalString,
    legalReview: { type: 'json' },
    claims: nested,
    related: nested,
    help: nested,
    asked: { type: 'json' },
    quickExit: { type: 'boolean' },
  },
}));

const Source = defineDocumentType(() => ({
  name: 'Source',
  filePathPattern: 'sources/*.yml',
  contentType: 'data',
  fields: {
    id: string,
    kind: string,
    citation: string,
    title: nested,
    url: optionalString,
    checked: string,
    linkChecked: boolean,
    name: { type: 'json' },
  },
}));

const Help = defineDocumentType(() => ({
  name: 'Help',
  filePathPattern: 'help/*.yml',
  contentType: 'data',
  fields: {
    id: string,
    order: number,
    name: string,
    does: nested,
    phones: nested,
    url: optionalString,
    government: { type: 'boolean' },
    regions: nested,
    verified: string,
    verifiedOn: nested,
    confidence: string,
    expires: string,
  },
}));

const Phrase = defineDocumentType(() => ({
  name: 'Phrase',
  filePathPattern: 'phrases/*.yml',
  contentType: 'data',
  fields: { id: string, order: number, says: nested, sounds: nested, when: nested, onlyIfTrue: boolean },
}));

const Term = defineDocumentType(() => ({
  name: 'Term',
  filePathPattern: 'glossary/*.yml',
  contentType: 'data',
  fields: {
    id: string,
    names: nested,
    definition: nested,
    avoid: nested,
    forms: { type: 'json' },
    everyday: { type: 'boolean' },
    more: optionalString,
  },
}));

const Event = defineDocumentType(() => ({
  name: 'Event',
  filePathPattern: 'timeline/*.yml',
  contentType: 'data',
  fields: { id: string, on: string, about: string, summary: nested, sources: nested, confidence: string },
}));

const Change = defineDocumentType(() => ({
  name: 'Change',
  filePathPattern: 'changes/*.yml',
  contentType: 'data',
  fields: { id: string, on: string, kind: string, affects: nested, summary: nested, sources: nested },
}));

const Synonym = defineDocumentType(() => ({
  name: 'Synonym',
  filePathPattern: 'synonyms/*.yml',
  contentType: 'data',
  fields: { id: string, words: nested },
}));

// Contentlayer keeps a compiled page until that page's file changes; its links follow the glossary too (term-links.ts).
const changed = (file: string) => statSync(file).mtimeMs;
const glossaryChanged = Math.max(...globSync(['content/glossary', 'content/glossary/*.yml']).map(changed));
for (const cache of globSync('.contentlayer/.cache/v*/data-*.json'))
  if (changed(cache) < glossaryChanged) rmSync(cache);

export default makeSource({
  contentDirPath: 'content',
  contentDirExclude: ['editions.yml', 'audio'],
  documentTypes: [PageText, Facts, Source, Help, Phrase, Term, Event, Change, Synonym],
  disableImportAliasWarning: true,
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',
  mdx: {
    remarkPlugins: [
      remarkGfm,
      remarkHeadingAnchors,
      remarkInlineParagraphs,
      remarkClaimNumbers,
      [remarkTermLinks, readTerms('.')],
    ],
    rehypePlugins: [rehypeTables],
  },
});
