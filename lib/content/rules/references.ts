// Rule: whatever a file names exists: claims, sources, phrases, help, documents, anchors. And what exists is used.
import { type LocaleCode, sourceLocale } from '#i18n/locales.ts';
import { type Catalog, type CatalogPage, quotable, quotedDocument } from '../catalog.ts';
import type { ComponentUse } from '../mdx-file.ts';
import type { Problem } from '../problem.ts';
import { quoteOf } from '../quotes.ts';
import { didYouMean } from '../schema-problems.ts';
import { documentLink } from '../vocabulary.ts';

function unknown(
  file: string,
  line: number | undefined,
  what: string,
  id: string,
  ids: Iterable<string>,
  where: string,
): Problem {
  return {
    file,
    line,
    found: `${what} “${id}”, which does not exist`,
    expected: `${what} that ${where}`,
    mend: `correct the name, or add what it names.${didYouMean(id, [...ids])}`,
  };
}

function linkProblems(
  catalog: Catalog,
  { page, locale }: { page: { path: string }; locale: LocaleCode },
  url: string,
  line: number | undefined,
): Problem[] {
  if (/^https:\/\//.test(url)) return [];
  const [, id, anchor] = documentLink.exec(url) ?? [];
  if (!id) {
    return [
      {
        file: page.path,
        line,
        found: `a link to “${url}”`,
        expected: 'a document by its id (doc:attorney, doc:attorney#bond) or a whole address that begins with https://',
        mend: 'write doc: and the document’s id, so that the link stays in the reader’s language.',
      },
    ];
  }
  const target = catalog.documents.get(id);
  if (!target)
    return [unknown(page.path, line, 'a document', id, catalog.documents.keys(), 'has a folder in content/')];
  const anchors =
    target.pages.find((other) => other.locale === locale)?.page.headings.flatMap((heading) => heading.anchor ?? []) ??
    [];
  return !anchor || anchors.includes(anchor)
    ? []
    : [
        unknown(
          page.path,
          line,
          'an anchor',
          `${id}#${anchor}`,
          anchors.map((name) => `${id}#${name}`),
          `a heading of “${id}” has`,
        ),
      ];
}

function quoteProblems(
  catalog: Catalog,
  { page: { path }, locale }: CatalogPage,
  { attributes, line }: ComponentUse,
): Problem[] {
  const quote = quoteOf(attributes);
  if (!catalog.claims.has(quote.claim))
    return [unknown(path, line, 'a claim', quote.claim, catalog.claims.keys(), 'a facts.yml lists')];
  const owner = quotedDocument(catalog, quote);
  if (!owner)
    return [unknown(path, line, 'a document', quote.from ?? '', catalog.documents.keys(), 'has a folder in content/')];
  const count = quotable(catalog, quote, locale).length;
  if (quote.part <= count) return [];
  return [
    {
      file: path,
      line,
      found: `<Quote> of part ${quote.part} of ${quote.claim}`,
      expected: `a part that ${owner.files.folder}/${locale}.mdx says: it has ${count}`,
      mend: `count the <Claim id="${quote.claim}"> there from the top, or quote another document with from="…".`,
    },
  ];
}

function componentProblems(catalog: Catalog, catalogPage: CatalogPage, use: ComponentUse): Problem[] {
  const { path } = catalogPage.page;
  const { attributes, line } = use;
  const missing = (what: string, id: string | undefined, known: ReadonlyMap<string, unknown>, where: string) =>
    id && !known.has(id) ? [unknown(path, line, what, id, known.keys(), where)] : [];
  switch (use.name) {
    case 'Claim':
      return missing('a claim', attributes.id, catalog.claims, 'a facts.yml lists');
    case 'Quote':
      return quoteProblems(catalog, catalogPage, use);
    case 'Say':
      return missing('a phrase', attributes.phrase, catalog.phrases, 'has a file in content/phrases');
    case 'Tile':
      return attributes.to ? linkProblems(catalog, catalogPage, `doc:${attributes.to}`, line) : [];
    case 'FlyerMaker':
      return missing('a document', attributes.of, catalog.documents, 'has a folder in content/flyers');
    case 'HelpCard':
    case 'Call':
      return missing('a help entry', attributes.of, catalog.help, 'has a file in content/help');
    case 'Phone': {
      const entry = catalog.help.get(attributes.of ?? '')?.value;
      if (!entry) return missing('a help entry', attributes.of, catalog.help, 'has a file in content/help');
      const wanted = Number(attributes.phone ?? 1);
      return wanted <= entry.phones.length
        ? []
        : [
            {
              file: path,
              line,
              found: `<Phone of="${entry.id}"> asking for number ${wanted}`,
              expected: `at most ${entry.phones.length}: that many numbers stand in content/help/${entry.id}.yml`,
              mend: 'add the number there, or link to the page “help” instead.',
            },
          ];
    }
    default:
      return [];
  }
}

export function references(catalog: Catalog): Problem[] {
  const problems: Problem[] = [];
  const said = new Set<string>();
  const cited = new Set<string>();
  const owners = new Map<string, string>();

  for (const document of catalog.documents.values()) {
    for (const catalogPage of document.pages) {
      const { page } = catalogPage;
      for (const use of page.components) {
        if (use.name === 'Claim' && use.attributes.id) said.add(use.attributes.id);
        problems.push(...componentProblems(catalog, catalogPage, use));
      }
      for (const link of page.links) problems.push(...linkProblems(catalog, catalogPage, link.url, link.line));
    }
    if (!document.facts) continue;
    const { value: facts, file } = document.facts;
    facts.related.forEach((id, index) => {
      if (!catalog.documents.has(id))
        problems.push(
          unknown(
            file.path,
            file.lineOf(['related', index]),
            'a document',
            id,
            catalog.documents.keys(),
            'has a folder in content/',
          ),
        );
    });
    facts.help.forEach((id, index) => {
      if (!catalog.help.has(id))
        problems.push(
          unknown(
            file.path,
            file.lineOf(['help', index]),
            'a help entry',
            id,
            catalog.help.keys(),
            'has a file in content/help',
          ),
        );
    });
    facts.claims.forEach((claim, index) => {
      const line = file.lineOf(['claims', index]);
      const owner = owners.get(claim.id);
      if (owner) {
        problems.push({
          file: file.path,
          line,
          found: `the claim ${claim.id}, which ${owner} lists too`,
          expected: 'each claim listed once in the whole site',
          mend: `take one of the two out; a page may say a claim that another document lists.`,
        });
      }
      owners.set(claim.id, file.path);
      claim.sources.forEach(({ source }, place) => {
        cited.add(source);
        if (!catalog.sources.has(source)) {
          problems.push(
            unknown(
              file.path,
              file.lineOf(['claims', index, 'sources', place, 'source']),
              'a source',
              source,
              catalog.sources.keys(),
              'has a file in content/sources',
            ),
          );
        }
      });
    });
  }

  for (const { value: term, file } of catalog.terms.values()) {
    if (term.more === undefined) continue;
    const place = { page: file, locale: sourceLocale };
    problems.push(...linkProblems(catalog, place, term.more.replace(/^https:/, 'http:'), file.lineOf(['more'])));
  }
  for (const { value, file } of [...catalog.events.values(), ...catalog.changes.values()]) {
    value.sources.forEach((id, index) => {
      cited.add(id);
      if (!catalog.sources.has(id))
        problems.push(
          unknown(
            file.path,
            file.lineOf(['sources', index]),
            'a source',
            id,
            catalog.sources.keys(),
            'has a file in content/sources',
          ),
        );
    });
  }
  for (const { value, file } of catalog.changes.values()) {
    value.affects.forEach((id, index) => {
      if (!catalog.documents.has(id))
        problems.push(
          unknown(
            file.path,
            file.lineOf(['affects', index]),
            'a document',
            id,
            catalog.documents.keys(),
            'has a folder in content/',
          ),
        );
    });
  }

  for (const [id, claim] of catalog.claims) {
    if (!said.has(id)) {
      problems.push({
        file: claim.file.path,
        line: claim.line,
        found: `the claim ${id}, which no page says`,
        expected: 'every listed claim inside a <Claim> on a page',
        mend: `say it on a page: <Claim id="${id}">…</Claim>, or take it out here.`,
      });
    }
  }
  for (const [id, source] of catalog.sources) {
    if (!cited.has(id)) {
      problems.push({
        file: source.file.path,
        line: 1,
        found: `the source “${id}”, which nothing cites`,
        expected: 'every source under some claim, event or change',
        mend: 'cite it in a facts.yml, in content/timeline or in content/changes, or delete this file.',
      });
    }
  }
  return problems;
}
